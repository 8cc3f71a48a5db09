package org.carepremiums.contestation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.review.OpenReview;
import org.carepremiums.contestation.review.ReviewStatus;
import org.carepremiums.contestation.review.ReviewStep;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A review for a person.
 *
 * @param decisionId the decision that is in review
 * @param basis the facts on which the question arose
 * @param readings between which is chosen, each with what it gives
 * @param steps what was done with it; absent in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
    String reviewId,
    InamiKey provider,
    Scheme scheme,
    PremiumYear year,
    String decisionId,
    ReviewQuestion question,
    String basis,
    List<Review.Reading> readings,
    ReviewStatus status,
    LocalDate openedOn,
    LocalDate closedOn,
    List<ReviewStep> steps) {

  static ReviewView of(OpenReview item, List<ReviewStep> steps) {
    return new ReviewView(
        item.reviewId(),
        item.contested().provider(),
        item.contested().scheme(),
        item.contested().year(),
        item.decisionId(),
        item.review().question(),
        item.review().basis(),
        item.review().readings(),
        item.status(),
        item.openedOn(),
        item.closedOn(),
        steps);
  }
}
