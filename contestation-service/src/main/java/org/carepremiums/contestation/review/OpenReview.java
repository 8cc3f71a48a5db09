package org.carepremiums.contestation.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.fact.FactValue;

/**
 * What a person has to settle before a decision can be taken (rule book 12.26).
 *
 * @param contested the premium
 * @param number 1, 2, ... within the premium
 * @param decisionId the decision that is in review
 * @param review the question, the facts on which it arose, and the readings
 * @param status how far it has come
 * @param holds the reading on which it was settled; {@code null} before, and where it was settled
 *     by facts alone
 * @param openedOn the business day on which it came up
 * @param closedOn the business day on which it was confirmed or withdrawn; {@code null} before
 */
public record OpenReview(
    ContestedPremiumKey contested,
    int number,
    String decisionId,
    Review review,
    ReviewStatus status,
    ReviewReading holds,
    LocalDate openedOn,
    LocalDate closedOn) {

  /** {@code review-scheme-year-provider-number}. */
  public String reviewId() {
    return String.join(
        "-",
        "review",
        contested.scheme().id(),
        contested.year().toString(),
        contested.provider().value(),
        Integer.toString(number));
  }

  boolean isUnsettled() {
    return status.isUnsettled();
  }

  /** Whether what was settled still answers a review that a decision asks for. */
  boolean answers(Review asked) {
    return status == ReviewStatus.CONFIRMED
        && holds != null
        && review.question() == asked.question()
        && review.basis().equals(asked.basis());
  }

  /** What a proposal to settle it establishes once it is confirmed. */
  public List<FactValue> established(ReviewStep proposed) {
    List<FactValue> establishes = new ArrayList<>();
    if (proposed.holds() != null) {
      establishes.add(
          new FactValue.ReviewSettlement(
              contested.scheme(),
              contested.year(),
              review.question(),
              review.basis(),
              proposed.holds(),
              proposed.reasons()));
    }
    establishes.addAll(proposed.establishes());
    return establishes;
  }
}
