package org.carepremiums.eligibility.rule.practice;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.rule.Total;

/** What a parameter looks at: where it is counted, and out of what (rule book §13). */
interface Usage {

  Total of(ProviderFacts facts);

  /** Who has to have delivered all before a threshold is missed for good. */
  List<SourceYear> sources();

  /** The kinds of facts that tell. */
  Set<FactKind> kinds();

  /** What is counted; for a share, what it is counted out of. */
  Unit unit();

  private static SourceYear usageCounts(UsageParameter parameter, PremiumYear year) {
    return new SourceYear(parameter.source(), "usage-counts", year);
  }

  /** The insurers' counts of patients with a global medical record. */
  static SourceYear dmgPatients(PremiumYear year) {
    return new SourceYear(Source.INSURERS, "dmg-patients", year);
  }

  /** One count of an operator: a number, or a share that says its own denominator. */
  record Counted(UsageParameter parameter, PremiumYear year, Unit unit, List<SourceYear> sources)
      implements Usage {

    Counted(UsageParameter parameter, PremiumYear year, Unit unit) {
      this(parameter, year, unit, List.of(usageCounts(parameter, year)));
    }

    @Override
    public Set<FactKind> kinds() {
      return Set.of(FactKind.USAGE_COUNT);
    }

    @Override
    public Total of(ProviderFacts facts) {
      return facts.used(parameter, year);
    }
  }

  /** Informed consents among the DMG patients, as the eHealth platform counts them. */
  record InformedConsents(PremiumYear year, List<SourceYear> sources) implements Usage {

    InformedConsents(PremiumYear year) {
      this(year, List.of(usageCounts(UsageParameter.INFORMED_CONSENTS, year), dmgPatients(year)));
    }

    @Override
    public Set<FactKind> kinds() {
      return Set.of(FactKind.USAGE_COUNT, FactKind.DMG_PATIENT_COUNT);
    }

    @Override
    public Total of(ProviderFacts facts) {
      return facts.used(UsageParameter.INFORMED_CONSENTS, year);
    }

    @Override
    public Unit unit() {
      return Unit.DMG_PATIENTS;
    }
  }

  /**
   * Patients with a Sumehr among the DMG patients, summed over the networks; complete when every
   * network is.
   */
  record Sumehr(PremiumYear year, List<SourceYear> sources) implements Usage {

    private static final List<Source> NETWORKS =
        List.of(Source.ABRUMET, Source.RSW, Source.COZO, Source.VZN, Source.VITALINK);

    Sumehr(PremiumYear year) {
      this(
          year,
          Stream.concat(
                  NETWORKS.stream().map(network -> new SourceYear(network, "sumehr", year)),
                  Stream.of(dmgPatients(year)))
              .toList());
    }

    @Override
    public Set<FactKind> kinds() {
      return Set.of(FactKind.SUMEHR_COUNT, FactKind.DMG_PATIENT_COUNT);
    }

    @Override
    public Total of(ProviderFacts facts) {
      return facts.sumehrPatients(year);
    }

    @Override
    public Unit unit() {
      return Unit.DMG_PATIENTS;
    }
  }

  /** How many of the year's barometers were consulted at least once. */
  record Barometers(List<UsageParameter> of, PremiumYear year, List<SourceYear> sources)
      implements Usage {

    Barometers(List<UsageParameter> of, PremiumYear year) {
      this(of, year, of.stream().map(one -> usageCounts(one, year)).distinct().toList());
    }

    @Override
    public Set<FactKind> kinds() {
      return Set.of(FactKind.USAGE_COUNT);
    }

    @Override
    public Total of(ProviderFacts facts) {
      Known<?>[] looked = new Known<?>[of.size()];
      int told = 0;
      int consulted = 0;
      for (int i = 0; i < looked.length; i++) {
        Total count = facts.used(of.get(i), year);
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

    @Override
    public Unit unit() {
      return Unit.BAROMETERS;
    }
  }
}
