package org.carepremiums.eligibility.rule.starter;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.ForfaitPeriod;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.eligibility.rule.practice.Days;
import org.carepremiums.eligibility.rule.practice.PractitionerStatus;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * DMG4: works à l'acte, which too many consecutive days at forfait in the first months of the
 * following year exclude (rule book §13, "DMG").
 */
final class WorksALActe extends Condition {

  private final PremiumYear year;
  private final StarterDmgParameters parameters;
  private final Days lookedAt;

  WorksALActe(PremiumYear year, StarterDmgParameters parameters) {
    super(
        StarterPhrase.PAID_A_L_ACTE,
        StarterPhrase.FORFAIT_DAYS_ASKED.with(
            parameters.aLActe().value(),
            parameters.consecutiveForfaitDays().value(),
            parameters.forfaitFrom().value(),
            parameters.forfaitTo().value()),
        Set.of(FactKind.FORFAIT_PERIOD),
        List.of(new SourceYear(Source.INAMI, "forfait-periods", year)),
        List.of(parameters.aLActe(), parameters.consecutiveForfaitDays(), parameters.forfaitTo()));
    this.year = year;
    this.parameters = parameters;
    this.lookedAt = new Days(parameters.forfaitFrom().value(), parameters.forfaitTo().value());
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    List<KnownFact<ForfaitPeriod>> periods = facts.forfaitPeriods(year.plus(1));
    Days longest = null;
    for (Days days : PractitionerStatus.atForfait(periods, lookedAt)) {
      if (longest == null || days.count() > longest.count()) {
        longest = days;
      }
    }
    Wording observed =
        longest == null
            ? StarterPhrase.NO_DAY_AT_FORFAIT.with(lookedAt.from(), lookedAt.to())
            : StarterPhrase.CONSECUTIVE_DAYS_AT_FORFAIT.with(
                longest.count(), longest.from(), longest.to());
    if (longest != null && longest.count() > parameters.consecutiveForfaitDays().value()) {
      return ConditionFinding.notMet(parameters.consecutiveForfaitDays(), periods, observed);
    }
    if (!context.openDay().isAfter(lookedAt.to())) {
      return ConditionFinding.unknown(
          parameters.forfaitTo(),
          periods,
          StarterPhrase.SO_FAR.with(observed),
          StarterPhrase.DAYS_AWAITED.with(lookedAt.to()));
    }
    return context.areComplete(sources())
        ? ConditionFinding.met(parameters.aLActe(), periods, observed)
        : ConditionFinding.insufficient(parameters.aLActe(), periods, observed, sources(), context);
  }
}
