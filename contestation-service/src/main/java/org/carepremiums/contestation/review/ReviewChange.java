package org.carepremiums.contestation.review;

import java.time.LocalDate;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.premium.DecisionVersion;
import org.carepremiums.contracts.decision.Review;

/**
 * What a decision does to the reviews of its premium. A review stands as long as the decision is in
 * review with the same question on the same facts with the same readings; otherwise it is
 * withdrawn, and what comes up again is a review of its own, so that nobody settles what is no
 * longer asked.
 *
 * @param withdrawn the review that no longer stands; {@code null} for none
 * @param opened the review that comes up; {@code null} for none
 * @param carriedOn the review that stands, with the decision that asks for it now; {@code null} for
 *     none
 * @param on the business day on which notice is taken of it
 */
record ReviewChange(OpenReview withdrawn, OpenReview opened, OpenReview carriedOn, LocalDate on) {

  /**
   * @param latest the last review of the premium; {@code null} before the first
   * @param decision the latest decision of the premium
   * @param on the business day on which notice is taken of it
   */
  static ReviewChange of(OpenReview latest, DecisionVersion decision, LocalDate on) {
    boolean unsettled = latest != null && latest.isUnsettled();
    Review asked = decision.review();
    if (asked == null) {
      return new ReviewChange(unsettled ? latest : null, null, null, on);
    }
    if (unsettled && latest.review().equals(asked)) {
      return new ReviewChange(null, null, carriedOn(latest, decision.decisionId()), on);
    }
    if (latest != null && latest.answers(asked)) {
      // Decided before the settlement was known to who decides
      return new ReviewChange(null, null, null, on);
    }
    OpenReview opened =
        opened(decision.contested(), latest == null ? 1 : latest.number() + 1, decision, on);
    return new ReviewChange(unsettled ? latest : null, opened, null, on);
  }

  private static OpenReview carriedOn(OpenReview item, String decisionId) {
    return new OpenReview(
        item.contested(),
        item.number(),
        decisionId,
        item.review(),
        item.status(),
        item.holds(),
        item.openedOn(),
        item.closedOn());
  }

  private static OpenReview opened(
      ContestedPremiumKey contested, int number, DecisionVersion decision, LocalDate on) {
    return new OpenReview(
        contested,
        number,
        decision.decisionId(),
        decision.review(),
        ReviewStatus.OPEN,
        null,
        on,
        null);
  }
}
