package org.carepremiums.eligibility.rule.quality;

import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue.ReviewSettlement;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.KnownFact;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;

/**
 * KQP14: the premiums of the conventions of 2015 and 2017 are owed once. They were paid to those
 * who were conventioned before this system kept accounts, so that a person has to look.
 */
final class NotPaidBefore extends Condition {

  private final PremiumYear year;
  private final Parameter<String> basis;
  private final Review open;

  NotPaidBefore(PremiumYear year, QualityPremiumParameters parameters) {
    super(
        QualityPhrase.NOT_PAID_BEFORE,
        CommonPhrase.LAW_SAYS.with(parameters.notPaidBefore().value()),
        Set.of(FactKind.REVIEW_SETTLEMENT),
        List.of(),
        List.of(parameters.notPaidBefore()));
    this.year = year;
    this.basis = parameters.notPaidBefore();
    this.open =
        new Review(
            ReviewQuestion.EARLIER_PAYMENT,
            year.toString(),
            List.of(
                new Review.Reading(
                    ReviewReading.NOT_PAID,
                    Outcome.GRANTED,
                    EuroCents.ofEuros(parameters.amountInEuros().value())),
                new Review.Reading(ReviewReading.PAID, Outcome.REFUSED, EuroCents.ZERO)));
  }

  @Override
  public ConditionFinding assess(ProviderFacts facts, RuleContext context) {
    KnownFact<ReviewSettlement> settled =
        facts.settlement(
            Scheme.PHYSIOTHERAPIST_QUALITY, year, ReviewQuestion.EARLIER_PAYMENT, open.basis());
    if (settled == null) {
      return ConditionFinding.unknown(
              basis,
              List.of(),
              QualityPhrase.NO_RECORD_OF_PAYMENT.alone(),
              QualityPhrase.PAYMENT_TO_BE_SETTLED.alone())
          .untilSettled(open);
    }
    return settled.value().holds() == ReviewReading.NOT_PAID
        ? ConditionFinding.met(basis, List.of(settled), QualityPhrase.WAS_NOT_PAID_BEFORE.alone())
        : ConditionFinding.notMet(basis, List.of(settled), QualityPhrase.WAS_PAID_BEFORE.alone());
  }
}
