package org.carepremiums.contestation.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.premium.ContestedPremiumKey;
import org.carepremiums.contestation.premium.DecisionVersion;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("12.26 A decision")
class ReviewChangeTest {

  private static final ContestedPremiumKey CONTESTED =
      new ContestedPremiumKey(
          new InamiKey("10000007"), Scheme.GP_INTEGRATED_PRACTICE, PremiumYear.of(2024));
  private static final LocalDate ON = LocalDate.of(2025, 9, 15);

  private static Review regime(String basis, int thousands) {
    return new Review(
        ReviewQuestion.REGIME,
        basis,
        List.of(
            new Review.Reading(
                ReviewReading.A_L_ACTE, Outcome.GRANTED, EuroCents.ofEuros(thousands * 1_000L)),
            new Review.Reading(
                ReviewReading.AT_FORFAIT, Outcome.GRANTED, EuroCents.ofEuros(1_000))));
  }

  private static OpenReview item(ReviewStatus status, ReviewReading holds, Review review) {
    return new OpenReview(CONTESTED, 1, "d/1", review, status, holds, ON, null);
  }

  private static ReviewChange turn(OpenReview latest, Review asked) {
    return ReviewChange.of(
        latest,
        new DecisionVersion(
            "d/2",
            CONTESTED.scheme(),
            CONTESTED.year(),
            CONTESTED.provider(),
            2,
            asked == null ? DecisionStatus.PRELIMINARY : DecisionStatus.IN_REVIEW,
            Outcome.PENDING,
            EuroCents.ZERO,
            null,
            asked,
            null,
            null,
            new BusinessDay(ON)),
        ON);
  }

  @Test
  @DisplayName("in review brings up a review")
  void bringsUp() {
    ReviewChange turn = turn(null, regime("january", 4));

    assertThat(turn.opened().reviewId()).isEqualTo("review-gp-integrated-practice-2024-10000007-1");
    assertThat(turn.opened().status()).isEqualTo(ReviewStatus.OPEN);
    assertThat(turn.withdrawn()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = ReviewStatus.class,
      names = {"OPEN", "PROPOSED"})
  @DisplayName("that asks the same carries the review on")
  void carriesOn(ReviewStatus status) {
    ReviewChange turn = turn(item(status, null, regime("january", 4)), regime("january", 4));

    assertThat(turn.carriedOn().decisionId()).isEqualTo("d/2");
    assertThat(turn.carriedOn().status()).isEqualTo(status);
    assertThat(turn.opened()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = ReviewStatus.class,
      names = {"OPEN", "PROPOSED"})
  @DisplayName("on other facts, or with other amounts, replaces the review")
  void replaces(ReviewStatus status) {
    for (Review asked : List.of(regime("february", 4), regime("january", 5))) {
      ReviewChange turn = turn(item(status, null, regime("january", 4)), asked);

      assertThat(turn.withdrawn().number()).isEqualTo(1);
      assertThat(turn.opened().number()).isEqualTo(2);
      assertThat(turn.opened().review()).isEqualTo(asked);
    }
  }

  @Test
  @DisplayName("no longer in review withdraws the review, and leaves a settled one alone")
  void withdraws() {
    assertThat(turn(item(ReviewStatus.PROPOSED, null, regime("january", 4)), null).withdrawn())
        .isNotNull();
    assertThat(
            turn(item(ReviewStatus.CONFIRMED, ReviewReading.A_L_ACTE, regime("january", 4)), null)
                .withdrawn())
        .isNull();
  }

  @Test
  @DisplayName("that was taken before the settlement was known brings up nothing anew")
  void settledAlready() {
    OpenReview settled = item(ReviewStatus.CONFIRMED, ReviewReading.A_L_ACTE, regime("january", 4));

    assertThat(turn(settled, regime("january", 5)).opened()).isNull();
    assertThat(turn(settled, regime("february", 4)).opened())
        .as("on other facts it has to be settled again")
        .isNotNull();
    assertThat(
            turn(item(ReviewStatus.CONFIRMED, null, regime("january", 4)), regime("january", 4))
                .opened())
        .as("settled by facts, which leave the question open")
        .isNotNull();
  }
}
