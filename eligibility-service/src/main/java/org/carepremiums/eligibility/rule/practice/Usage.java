package org.carepremiums.eligibility.rule.practice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue.DmgPatientCount;
import org.carepremiums.contracts.fact.FactValue.SumehrCount;
import org.carepremiums.contracts.fact.FactValue.UsageCount;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Known;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.SourceYear;

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
      Known<UsageCount> count = facts.usageCount(parameter, year);
      if (count == null) {
        return Used.UNTOLD;
      }
      Integer denominator = count.value().denominator();
      long outOf = parameter.isShare() ? denominator == null ? 0 : denominator : 1;
      return new Used(true, count.value().numerator(), outOf, List.of(count));
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

    /** {@code -1} where nobody says. */
    abstract long patients(ProviderFacts facts, PremiumYear year, List<Known<?>> looked);

    @Override
    public Used of(ProviderFacts facts) {
      List<Known<?>> looked = new ArrayList<>(8);
      long patients = patients(facts, year, looked);
      long outOf = 0;
      for (Known<DmgPatientCount> count : facts.dmgPatientCounts(year)) {
        outOf += count.value().patients();
        looked.add(count);
      }
      return new Used(patients >= 0, Math.max(patients, 0), outOf, looked);
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
    long patients(ProviderFacts facts, PremiumYear year, List<Known<?>> looked) {
      Known<UsageCount> count = facts.usageCount(UsageParameter.INFORMED_CONSENTS, year);
      if (count == null) {
        return -1;
      }
      looked.add(count);
      return count.value().numerator();
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
    long patients(ProviderFacts facts, PremiumYear year, List<Known<?>> looked) {
      Collection<Known<SumehrCount>> counts = facts.sumehrCounts(year);
      if (counts.isEmpty()) {
        return -1;
      }
      long patients = 0;
      for (Known<SumehrCount> count : counts) {
        patients += count.value().patients();
        looked.add(count);
      }
      return patients;
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
        Known<UsageCount> count = facts.usageCount(barometer, year);
        if (count != null) {
          looked.add(count);
          consulted += count.value().numerator() > 0 ? 1 : 0;
        }
      }
      return new Used(!looked.isEmpty(), consulted, 1, looked);
    }

    @Override
    public Unit unit() {
      return Unit.BAROMETERS;
    }
  }
}
