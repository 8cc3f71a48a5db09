package org.carepremiums.eligibility.rule;

import java.util.List;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.Weight;
import org.carepremiums.contracts.value.EuroCents;

/**
 * What the facts give a provider under a premium.
 *
 * @param premium the premium and year
 * @param findings how each of its conditions came out, in their order
 * @param due what is owed if nothing stands against it
 * @param missing the sources that have not delivered all and could still change something
 * @param outcome refused where a decisive condition is not met, else pending where one is unknown,
 *     else granted; not applied for where nobody applied in time (rule book 12.27)
 * @param prospect what applying would give, or would have given; {@code null} where one need not
 *     apply or has
 * @param canBeFinal whether the decision can be taken, and not only foretold, once nothing is to be
 *     reviewed
 */
public record Evaluation(
    Premium premium,
    List<ConditionFinding> findings,
    EuroCents due,
    List<SourceYear> missing,
    Outcome outcome,
    Prospect prospect,
    boolean canBeFinal) {

  /** What these findings give together. */
  public static Evaluation of(
      Premium premium,
      ProviderFacts facts,
      RuleContext context,
      List<ConditionFinding> findings,
      EuroCents due,
      List<SourceYear> missing) {
    Outcome apart = outcome(findings, Weight.PREMIUM);
    Outcome applying = outcome(findings, Weight.APPLYING);
    ApplicationWindow window = premium.window();
    Outcome outcome =
        applying == Outcome.REFUSED && window.applications(facts).isEmpty()
            ? Outcome.NOT_APPLIED_FOR
            : worse(apart, applying);
    boolean refusedForIt = applying == Outcome.REFUSED && outcome == Outcome.REFUSED;
    Prospect prospect =
        window == null || window.isAutomatic() || refusedForIt || premium.application(facts) != null
            ? null
            : window.prospect(apart, apart == Outcome.GRANTED ? due : EuroCents.ZERO);
    boolean canBeFinal =
        switch (applying) {
          case REFUSED -> outcome != Outcome.NOT_APPLIED_FOR;
          case PENDING -> false;
          default -> missing.isEmpty() && premium.isDayPassed(context);
        };
    return new Evaluation(premium, findings, due, missing, outcome, prospect, canBeFinal);
  }

  /** The premium where it is granted, otherwise nothing. */
  public EuroCents amount() {
    return outcome == Outcome.GRANTED ? due : EuroCents.ZERO;
  }

  /**
   * What a person has to settle; {@code null} where nothing, or where the premium is refused
   * whatever is settled.
   */
  public Review review() {
    if (outcome != Outcome.REFUSED) {
      for (int place = 0; place < findings.size(); place++) {
        if (findings.get(place).review() != null) {
          return findings.get(place).review();
        }
      }
    }
    return null;
  }

  /** How the conditions of one weight came out together. */
  public Outcome outcome(Weight weight) {
    return outcome(findings, weight);
  }

  private static Outcome outcome(List<ConditionFinding> findings, Weight weight) {
    Outcome outcome = Outcome.GRANTED;
    for (int place = 0; place < findings.size(); place++) {
      ConditionFinding finding = findings.get(place);
      if (finding.weight() == weight) {
        if (finding.outcome() == ConditionOutcome.NOT_MET) {
          return Outcome.REFUSED;
        }
        if (finding.outcome() == ConditionOutcome.UNKNOWN) {
          outcome = Outcome.PENDING;
        }
      }
    }
    return outcome;
  }

  private static Outcome worse(Outcome one, Outcome other) {
    if (one == Outcome.REFUSED || other == Outcome.REFUSED) {
      return Outcome.REFUSED;
    }
    return one == Outcome.PENDING ? one : other;
  }
}
