package org.carepremiums.eligibility.rule.starter;

import java.util.List;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.Evaluation;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.practice.PractitionerStatus;

/**
 * DMG3: the integrated practice premium of the same year is granted, and not the flat amount for
 * trainees (rule book §13: nobody was ever paid 5,056 EUR).
 */
final class PracticePremiumGranted extends Condition {

  private final PremiumYear year;
  private final Parameter<String> basis;
  private final Premium practicePremium;

  PracticePremiumGranted(
      PremiumYear year, StarterDmgParameters parameters, Premium practicePremium) {
    super(
        StarterPhrase.PRACTICE_PREMIUM,
        CommonPhrase.LAW_OF_YEAR.with(parameters.practicePremium().value(), year),
        practicePremium.looksAt(),
        practicePremium.sources(),
        List.of(parameters.practicePremium()));
    this.year = year;
    this.basis = parameters.practicePremium();
    this.practicePremium = practicePremium;
  }

  Premium practicePremium() {
    return practicePremium;
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    return assess(facts, practicePremium.evaluate(facts, context));
  }

  /**
   * @param practice what the facts give under the integrated practice premium
   */
  ConditionFinding assess(ProviderFacts facts, Evaluation practice) {
    PractitionerStatus standing = PractitionerStatus.of(facts, year);
    if (standing.inTraining()) {
      return ConditionFinding.notMet(
          basis, standing.competences(), StarterPhrase.PRACTICE_PREMIUM_OF_TRAINEE.alone());
    }
    boolean applied = practice.prospect() == null;
    return switch (applied ? practice.outcome() : practice.prospect().outcome()) {
      case GRANTED ->
          ConditionFinding.met(
              basis,
              List.of(),
              applied
                  ? StarterPhrase.PRACTICE_PREMIUM_GRANTED.with(year, practice.amount())
                  : StarterPhrase.PRACTICE_PREMIUM_IN_PROSPECT.with(
                      year, practice.prospect().amount()));
      case REFUSED, NOT_APPLIED_FOR ->
          ConditionFinding.notMet(
              basis, List.of(), StarterPhrase.PRACTICE_PREMIUM_REFUSED.with(year));
      case PENDING ->
          ConditionFinding.unknown(
              basis,
              List.of(),
              StarterPhrase.PRACTICE_PREMIUM_PENDING.with(year),
              StarterPhrase.PRACTICE_PREMIUM_AWAITED.with(year));
    };
  }
}
