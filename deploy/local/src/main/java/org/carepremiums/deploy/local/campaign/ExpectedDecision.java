package org.carepremiums.deploy.local.campaign;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.value.EuroCents;

/**
 * How a premium is decided at the end of the campaign.
 *
 * @param failed the rule IDs of the conditions that are not met
 * @param prospect what applying would have given, nothing where it is zero; {@code null} where that
 *     is not compared
 * @param review what a person has to settle; {@code null} where nothing
 */
record ExpectedDecision(
    DecisionStatus status,
    Outcome outcome,
    EuroCents amount,
    List<String> failed,
    EuroCents prospect,
    ReviewQuestion review) {

  static ExpectedDecision read(Clause clause) {
    DecisionStatus status =
        clause.takes("in", "review") ? DecisionStatus.IN_REVIEW : clause.one(DecisionStatus.class);
    Outcome outcome = clause.one(Outcome.class);
    EuroCents amount = clause.euros();
    List<String> failed = new ArrayList<>();
    while (!clause.isAtEnd() && !clause.nextStartsWith("would") && !clause.nextStartsWith("of")) {
      failed.add(rule(clause.word()));
    }
    EuroCents prospect = clause.takes("would", "give") ? clause.euros() : null;
    ReviewQuestion review = clause.takes("of") ? clause.one(ReviewQuestion.class) : null;
    clause.mustEnd();
    return new ExpectedDecision(status, outcome, amount, List.copyOf(failed), prospect, review);
  }

  /** A number alone is the row of a parameter in the table of rule book §13. */
  private static String rule(String word) {
    return word.matches("\\d{1,2}") ? "PPI-13." + word : word;
  }

  boolean isFinalGrant() {
    return status == DecisionStatus.FINAL && outcome == Outcome.GRANTED;
  }
}
