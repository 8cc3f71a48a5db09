package org.carepremiums.eligibility.rule.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Source;
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
    public Total of(ProviderFacts facts) {
      List<Known<?>> looked = new ArrayList<>(of.size());
      int consulted = 0;
      for (UsageParameter barometer : of) {
        Total count = facts.used(barometer, year);
        for (int i = 0; i < count.facts().size(); i++) {
          looked.add(count.facts().get(i));
        }
        consulted += count.number() > 0 ? 1 : 0;
      }
      return new Total(!looked.isEmpty(), consulted, 1, false, looked);
    }

    @Override
    public Unit unit() {
      return Unit.BAROMETERS;
    }
  }
}
