package org.carepremiums.contracts.decision;

/** A reading of the facts that a review may settle on. */
public enum ReviewReading {
  A_L_ACTE(ReviewQuestion.REGIME),
  AT_FORFAIT(ReviewQuestion.REGIME),
  MEAN_COUNTS(ReviewQuestion.GROUP_MEAN),
  MEAN_DOES_NOT_COUNT(ReviewQuestion.GROUP_MEAN),
  REFUSAL_HOLDS(ReviewQuestion.CONVENTION_REFUSAL),
  REFUSAL_DOES_NOT_HOLD(ReviewQuestion.CONVENTION_REFUSAL),
  NOT_PAID(ReviewQuestion.EARLIER_PAYMENT),
  PAID(ReviewQuestion.EARLIER_PAYMENT);

  private final ReviewQuestion question;

  ReviewReading(ReviewQuestion question) {
    this.question = question;
  }

  /** What it answers. */
  public ReviewQuestion question() {
    return question;
  }
}
