package org.carepremiums.deploy.local.campaign;

import java.util.List;
import java.util.Locale;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.value.EuroCents;

/**
 * How a premium is decided at the end of the campaign.
 *
 * @param failed the rule IDs of the conditions that are not met
 */
record ExpectedDecision(
    DecisionStatus status, Outcome outcome, EuroCents amount, List<String> failed) {

  static ExpectedDecision read(Clause clause) {
    return new ExpectedDecision(
        DecisionStatus.valueOf(clause.word().toUpperCase(Locale.ROOT)),
        Outcome.valueOf(clause.word().toUpperCase(Locale.ROOT)),
        clause.euros(),
        clause.rest().stream().map(ExpectedDecision::rule).toList());
  }

  /** A number alone is the row of a parameter in the table of rule book §13. */
  private static String rule(String word) {
    return word.matches("\\d{1,2}") ? "PPI-13." + word : word;
  }

  boolean isFinalGrant() {
    return status == DecisionStatus.FINAL && outcome == Outcome.GRANTED;
  }
}
