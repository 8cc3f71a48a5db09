package org.carepremiums.deploy.local.campaign;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * How a premium is decided at the end of the campaign.
 *
 * @param euros absent for nothing
 * @param failed the rule IDs of the conditions that are not met
 * @param wouldGive the euros that applying would have given; {@code null} where that is not
 *     compared
 * @param review what a person has to settle; {@code null} where nothing
 */
record ExpectedDecision(
    DecisionStatus status,
    Outcome outcome,
    @MayBeAbsent BigDecimal euros,
    @MayBeAbsent List<String> failed,
    @MayBeAbsent BigDecimal wouldGive,
    @MayBeAbsent ReviewQuestion review) {

  /**
   * The rows of the parameters in the table of rule book §13, of which the page tells the number.
   */
  private static final String PARAMETERS = "PPI-13.";

  ExpectedDecision {
    euros = Objects.requireNonNullElse(euros, BigDecimal.ZERO);
    failed = Objects.requireNonNullElse(failed, List.of());
  }

  EuroCents amount() {
    return cents(euros);
  }

  /** {@code null} where that is not compared. */
  EuroCents prospect() {
    return wouldGive == null ? null : cents(wouldGive);
  }

  boolean isFinalGrant() {
    return status == DecisionStatus.FINAL && outcome == Outcome.GRANTED;
  }

  /** As the page for readers tells it, as in {@code final granted 800}. */
  String words() {
    StringBuilder words = new StringBuilder();
    words.append(status == DecisionStatus.IN_REVIEW ? "in review" : lower(status));
    words.append(' ').append(lower(outcome)).append(' ').append(euros.toPlainString());
    failed.forEach(rule -> words.append(' ').append(rule.replace(PARAMETERS, "")));
    if (wouldGive != null) {
      words.append(" would give ").append(wouldGive.toPlainString());
    }
    if (review != null) {
      words.append(" of ").append(review);
    }
    return words.toString();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static EuroCents cents(BigDecimal euros) {
    return EuroCents.of(euros.movePointRight(2).longValueExact());
  }
}
