package org.carepremiums.eligibility.rule.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.rule.Total;

/**
 * What a parameter looks at: where it is counted, and out of what (rule book §13).
 *
 * @param unit what is counted; for a share, what it is counted out of
 * @param counted the parameters that operators count; none where others do
 * @param sources who has to have delivered all before a threshold is missed for good
 * @param kinds the kinds of facts that tell
 * @param total what the facts say
 */
record Usage(
    Unit unit,
    List<UsageParameter> counted,
    List<SourceYear> sources,
    Set<FactKind> kinds,
    Function<ProviderFacts, Total> total) {

  private static final List<Source> NETWORKS =
      List.of(Source.ABRUMET, Source.RSW, Source.COZO, Source.VZN, Source.VITALINK);

  /** One count of an operator: a number, or a share that says its own denominator. */
  static Usage of(UsageParameter parameter, PremiumYear year, Unit unit) {
    return new Usage(
        unit,
        List.of(parameter),
        List.of(usageCounts(parameter, year)),
        Set.of(FactKind.USAGE_COUNT),
        facts -> facts.used(parameter, year));
  }

  /** Informed consents among the DMG patients, as the eHealth platform counts them. */
  static Usage ofInformedConsents(PremiumYear year) {
    return new Usage(
        Unit.DMG_PATIENTS,
        List.of(UsageParameter.INFORMED_CONSENTS),
        List.of(usageCounts(UsageParameter.INFORMED_CONSENTS, year), dmgPatients(year)),
        Set.of(FactKind.USAGE_COUNT, FactKind.DMG_PATIENT_COUNT),
        facts -> facts.used(UsageParameter.INFORMED_CONSENTS, year));
  }

  /**
   * Patients with a Sumehr among the DMG patients, summed over the networks; complete when every
   * network is.
   */
  static Usage ofSumehrs(PremiumYear year) {
    return new Usage(
        Unit.DMG_PATIENTS,
        List.of(),
        Stream.concat(
                NETWORKS.stream().map(network -> new SourceYear(network, "sumehr", year)),
                Stream.of(dmgPatients(year)))
            .toList(),
        Set.of(FactKind.SUMEHR_COUNT, FactKind.DMG_PATIENT_COUNT),
        facts -> facts.sumehrPatients(year));
  }

  /**
   * How many of the year's barometers were consulted at least once.
   *
   * @param barometers {@code null} in a year that does not ask for any
   */
  static Usage ofBarometers(List<UsageParameter> barometers, PremiumYear year) {
    List<UsageParameter> asked = barometers == null ? List.of() : barometers;
    return new Usage(
        Unit.BAROMETERS,
        asked,
        asked.stream().map(one -> usageCounts(one, year)).distinct().toList(),
        Set.of(FactKind.USAGE_COUNT),
        facts -> consulted(asked, year, facts));
  }

  private static Total consulted(
      List<UsageParameter> barometers, PremiumYear year, ProviderFacts facts) {
    KnownFact<?>[] looked = new KnownFact<?>[barometers.size()];
    int told = 0;
    int consulted = 0;
    for (int i = 0; i < looked.length; i++) {
      Total count = facts.used(barometers.get(i), year);
      if (count.told()) {
        looked[told++] = count.facts().get(0);
        consulted += count.number() > 0 ? 1 : 0;
      }
    }
    return new Total(
        told > 0,
        consulted,
        1,
        false,
        Arrays.asList(told < looked.length ? Arrays.copyOf(looked, told) : looked));
  }

  private static SourceYear usageCounts(UsageParameter parameter, PremiumYear year) {
    return new SourceYear(parameter.source(), "usage-counts", year);
  }

  /** The insurers' counts of patients with a global medical record. */
  private static SourceYear dmgPatients(PremiumYear year) {
    return new SourceYear(Source.INSURERS, "dmg-patients", year);
  }

  Total of(ProviderFacts facts) {
    return total.apply(facts);
  }
}
