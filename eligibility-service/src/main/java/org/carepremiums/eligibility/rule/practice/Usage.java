package org.carepremiums.eligibility.rule.practice;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.rule.Total;

/** What a parameter looks at: where it is counted, and out of what (rule book §13). */
interface Usage {

  Used of(ProviderFacts facts);

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
    public Used of(ProviderFacts facts) {
      Total counted = facts.used(parameter, year);
      return counted.isTold()
          ? new Used(
              true, counted.number(), parameter.isShare() ? counted.outOf() : 1, counted.facts())
          : Used.UNTOLD;
    }
  }

  /** Patients out of those whose global medical record the practitioner keeps on 31 December. */
  abstract class AmongDmgPatients implements Usage {

    private final PremiumYear year;
    private final List<SourceYear> sources;

    private AmongDmgPatients(PremiumYear year, List<SourceYear> numerators) {
      this.year = year;
      List<SourceYear> all = new ArrayList<>(numerators);
      all.add(dmgPatients(year));
      this.sources = List.copyOf(all);
    }

    abstract Total patients(ProviderFacts facts, PremiumYear year);

    @Override
    public Used of(ProviderFacts facts) {
      Total patients = patients(facts, year);
      Total outOf = facts.dmgPatients(year);
      List<Known<?>> looked = new ArrayList<>(patients.facts().size() + outOf.facts().size());
      looked.addAll(patients.facts());
      looked.addAll(outOf.facts());
      return new Used(patients.isTold(), patients.number(), outOf.number(), looked);
    }

    @Override
    public List<SourceYear> sources() {
      return sources;
    }

    @Override
    public Unit unit() {
      return Unit.DMG_PATIENTS;
    }
  }

  /** Informed consents, as the eHealth platform counts them. */
  final class InformedConsents extends AmongDmgPatients {

    InformedConsents(PremiumYear year) {
      super(year, List.of(usageCounts(UsageParameter.INFORMED_CONSENTS, year)));
    }

    @Override
    Total patients(ProviderFacts facts, PremiumYear year) {
      return facts.used(UsageParameter.INFORMED_CONSENTS, year);
    }
  }

  /** Patients with a Sumehr, summed over the networks; complete when every network is. */
  final class Sumehr extends AmongDmgPatients {

    private static final List<Source> NETWORKS =
        List.of(Source.ABRUMET, Source.RSW, Source.COZO, Source.VZN, Source.VITALINK);

    Sumehr(PremiumYear year) {
      super(
          year, NETWORKS.stream().map(network -> new SourceYear(network, "sumehr", year)).toList());
    }

    @Override
    Total patients(ProviderFacts facts, PremiumYear year) {
      return facts.sumehrPatients(year);
    }
  }

  /** How many of the year's barometers were consulted at least once. */
  record Barometers(List<UsageParameter> of, PremiumYear year, List<SourceYear> sources)
      implements Usage {

    Barometers(List<UsageParameter> of, PremiumYear year) {
      this(of, year, of.stream().map(one -> usageCounts(one, year)).distinct().toList());
    }

    @Override
    public Used of(ProviderFacts facts) {
      List<Known<?>> looked = new ArrayList<>(of.size());
      int consulted = 0;
      for (UsageParameter barometer : of) {
        Total count = facts.used(barometer, year);
        looked.addAll(count.facts());
        consulted += count.number() > 0 ? 1 : 0;
      }
      return new Used(!looked.isEmpty(), consulted, 1, looked);
    }

    @Override
    public Unit unit() {
      return Unit.BAROMETERS;
    }
  }
}
