package org.carepremiums.eligibility.rule;

import java.util.List;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.Weight;
import org.carepremiums.contracts.value.EuroCents;

/**
 * What the facts give a provider under a scheme.
 *
 * @param scheme the premium and year
 * @param findings how each of its conditions came out, in their order
 * @param outcome refused where a decisive condition is not met, else pending where one is unknown,
 *     else granted; not applied for where nobody applied in time (rule book 12.27)
 * @param amount the premium where it is granted, otherwise nothing
 * @param prospect what applying would give, or would have given; {@code null} where one need not
 *     apply or has
 * @param missing the sources that have not delivered all and could still change something
 * @param review what a person has to settle; {@code null} where nothing, or where the premium is
 *     refused whatever is settled
 * @param canBeFinal whether the decision can be taken, and not only foretold, once nothing is to be
 *     reviewed
 */
public record Evaluation(
    PremiumScheme scheme,
    List<Finding> findings,
    Outcome outcome,
    EuroCents amount,
    Prospect prospect,
    List<SourceYear> missing,
    Review review,
    boolean canBeFinal) {

  public static Evaluation of(PremiumScheme scheme, ProviderFacts facts, RuleContext context) {
    Assessment assessment = scheme.assess(facts, context);
    Outcome apart = assessment.outcome(Weight.PREMIUM);
    Outcome applying = assessment.outcome(Weight.APPLYING);
    ApplicationWindow window = scheme.window();
    boolean mustApply = window != null && !window.isAutomatic();
    Outcome outcome;
    if (applying == Outcome.REFUSED && window.applications(facts).isEmpty()) {
      outcome = Outcome.NOT_APPLIED_FOR;
    } else {
      outcome = worse(apart, applying);
    }
    return new Evaluation(
        scheme,
        assessment.findings(),
        outcome,
        outcome == Outcome.GRANTED ? assessment.amount() : EuroCents.ZERO,
        mustApply ? prospect(scheme, facts, outcome, apart, applying, assessment) : null,
        assessment.missing(),
        outcome == Outcome.REFUSED ? null : review(assessment.findings()),
        canBeFinal(scheme, outcome, applying, assessment, context));
  }

  /** {@code null} for who has applied, admissibly or for nothing. */
  private static Prospect prospect(
      PremiumScheme scheme,
      ProviderFacts facts,
      Outcome outcome,
      Outcome apart,
      Outcome applying,
      Assessment assessment) {
    boolean refusedForIt = applying == Outcome.REFUSED && outcome == Outcome.REFUSED;
    return refusedForIt || scheme.application(facts) != null
        ? null
        : scheme
            .window()
            .prospect(apart, apart == Outcome.GRANTED ? assessment.amount() : EuroCents.ZERO);
  }

  private static boolean canBeFinal(
      PremiumScheme scheme,
      Outcome outcome,
      Outcome applying,
      Assessment assessment,
      RuleContext context) {
    return switch (applying) {
      case REFUSED -> outcome != Outcome.NOT_APPLIED_FOR;
      case PENDING -> false;
      default ->
          assessment.missing().isEmpty()
              && (scheme.decidedAfter() == null
                  || context.openDay().isAfter(scheme.decidedAfter()));
    };
  }

  private static Outcome worse(Outcome one, Outcome other) {
    if (one == Outcome.REFUSED || other == Outcome.REFUSED) {
      return Outcome.REFUSED;
    }
    return one == Outcome.PENDING ? one : other;
  }

  private static Review review(List<Finding> findings) {
    for (int place = 0; place < findings.size(); place++) {
      if (findings.get(place).review() != null) {
        return findings.get(place).review();
      }
    }
    return null;
  }
}
