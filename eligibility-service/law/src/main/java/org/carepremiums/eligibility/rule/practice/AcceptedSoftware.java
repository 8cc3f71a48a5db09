package org.carepremiums.eligibility.rule.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.SoftwareAcceptance;
import org.carepremiums.contracts.fact.FactValue.SoftwareUse;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Observation;
import org.carepremiums.platform.wording.phrase.SharedPhrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * PPI4: a package used on a day of the premium year on which the Commission nationale
 * médico-mutualiste accepted it. Trainees need it (rule book 12.9); a general practitioner gets the
 * base amount without.
 */
public final class AcceptedSoftware extends Condition {

  /** Which package, on which days, and when it was accepted. */
  private record Accepted(KnownFact<SoftwareUse> use, KnownFact<SoftwareAcceptance> acceptance)
      implements Observation {

    @Override
    public Wording inWords() {
      return AcceptedSoftware.inWords(use, acceptance.value());
    }
  }

  private final PremiumYear year;
  private final Parameter<String> basis;

  /**
   * @param basis the rule that asks for it
   */
  public AcceptedSoftware(PremiumYear year, Parameter<String> basis) {
    super(
        PracticePhrase.ACCEPTED_SOFTWARE,
        CommonPhrase.LAW_OF_YEAR.with(basis.value(), year),
        Set.of(FactKind.SOFTWARE_USE),
        List.of(
            new SourceYear(Source.PROSANTE, "software-use", year),
            new SourceYear(Source.MEDICOMUT_COMMISSION, "software-acceptances", year)),
        List.of(basis));
    this.year = year;
    this.basis = basis;
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    return lookAt(facts, context);
  }

  ConditionFinding lookAt(ProviderFacts facts, RuleContext context) {
    List<KnownFact<SoftwareUse>> uses = facts.softwareUses();
    for (int place = 0; place < uses.size(); place++) {
      KnownFact<SoftwareUse> use = uses.get(place);
      Days used = inYear(use.value());
      if (used != null) {
        for (KnownFact<SoftwareAcceptance> accepted : acceptances(use, facts)) {
          if (used.touch(accepted.value().from(), accepted.value().to())) {
            return ConditionFinding.met(basis, List.of(use, accepted), new Accepted(use, accepted));
          }
        }
      }
    }
    return notAccepted(facts, context);
  }

  private ConditionFinding notAccepted(ProviderFacts facts, RuleContext context) {
    List<KnownFact<SoftwareUse>> inYear = new ArrayList<>(2);
    List<KnownFact<?>> looked = new ArrayList<>(2);
    for (KnownFact<SoftwareUse> use : facts.softwareUses()) {
      if (inYear(use.value()) != null) {
        inYear.add(use);
        looked.add(use);
        looked.addAll(acceptances(use, facts));
      }
    }
    return ConditionFinding.insufficient(
        basis, looked, shortcomings(inYear, facts), sources(), context);
  }

  /** The days of the year on which the package was used; {@code null} where there are none. */
  private Days inYear(SoftwareUse use) {
    return Days.of(year).meet(use.from(), use.to());
  }

  private static List<KnownFact<SoftwareAcceptance>> acceptances(
      KnownFact<SoftwareUse> use, ProviderFacts facts) {
    return facts.softwarePackage(use.value().packageId()).acceptances();
  }

  /**
   * The last that began by the end of the year, else the first; {@code null} where there is none.
   */
  private SoftwareAcceptance shown(List<KnownFact<SoftwareAcceptance>> accepted) {
    return accepted.stream()
        .map(KnownFact::value)
        .reduce((one, next) -> next.from().isAfter(year.lastDay()) ? one : next)
        .orElse(null);
  }

  private Wording shortcomings(List<KnownFact<SoftwareUse>> inYear, ProviderFacts facts) {
    return inYear.isEmpty()
        ? CommonPhrase.NO_SOFTWARE_USED.with(year)
        : PracticePhrase.SOFTWARE_SHORT.with(
            new Listed<>(inYear, use -> inWords(use, shown(acceptances(use, facts)))));
  }

  private static Wording inWords(KnownFact<SoftwareUse> use, SoftwareAcceptance accepted) {
    return PracticePhrase.SOFTWARE_USED.with(
        use.value().packageId(),
        SharedPhrase.days(use.value().from(), use.value().to()),
        accepted == null
            ? PracticePhrase.NOT_ACCEPTED.alone()
            : PracticePhrase.ACCEPTED.with(SharedPhrase.days(accepted.from(), accepted.to())));
  }
}
