package org.carepremiums.eligibility.rule.starter;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Evaluation;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.practice.Standing;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * DMG3: the integrated practice premium of the same year is granted, and not the flat amount for
 * trainees (rule book §13: nobody was ever paid 5,056 EUR).
 */
final class PracticePremiumGranted implements Condition {

  private final PremiumYear year;
  private final Parameter<String> basis;
  private final Premium practicePremium;

  PracticePremiumGranted(
      PremiumYear year, StarterDmgParameters parameters, Premium practicePremium) {
    this.year = year;
    this.basis = parameters.practicePremium();
    this.practicePremium = practicePremium;
  }

  Premium practicePremium() {
    return practicePremium;
  }

  @Override
  public Phrase title() {
    return StarterPhrase.PRACTICE_PREMIUM;
  }

  @Override
  public Wording required() {
    return CommonPhrase.LAW_OF_YEAR.with(basis.value(), year);
  }

  @Override
  public List<Parameter<?>> restsOn() {
    return List.of(basis);
  }

  /** Whatever decides that premium. */
  @Override
  public Set<FactKind> looksAt() {
    return practicePremium.conditions().stream()
        .flatMap(condition -> condition.looksAt().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactKind.class)));
  }

  @Override
  public Finding assess(ProviderFacts facts, RuleContext context) {
    return assess(facts, practicePremium.evaluate(facts, context));
  }

  /**
   * @param practice what the facts give under the integrated practice premium
   */
  Finding assess(ProviderFacts facts, Evaluation practice) {
    Standing standing = Standing.of(facts, year);
    if (standing.inTraining()) {
      return Finding.notMet(
          basis, standing.competences(), StarterPhrase.PRACTICE_PREMIUM_OF_TRAINEE.alone());
    }
    boolean applied = practice.prospect() == null;
    return switch (applied ? practice.outcome() : practice.prospect().outcome()) {
      case GRANTED ->
          Finding.met(
              basis,
              List.of(),
              applied
                  ? StarterPhrase.PRACTICE_PREMIUM_GRANTED.with(year, practice.amount())
                  : StarterPhrase.PRACTICE_PREMIUM_IN_PROSPECT.with(
                      year, practice.prospect().amount()));
      case REFUSED, NOT_APPLIED_FOR ->
          Finding.notMet(basis, List.of(), StarterPhrase.PRACTICE_PREMIUM_REFUSED.with(year));
      case PENDING ->
          Finding.unknown(
              basis,
              List.of(),
              StarterPhrase.PRACTICE_PREMIUM_PENDING.with(year),
              StarterPhrase.PRACTICE_PREMIUM_AWAITED.with(year));
    };
  }
}
