package org.carepremiums.contestation.review;

/** How far a review has come. */
public enum ReviewStatus {
  /** Waits for a proposal. */
  OPEN,
  /** Waits for a second person. */
  PROPOSED,
  /** Settled: a second person confirmed the proposal. */
  CONFIRMED,
  /** Its decision is no longer in review, or came up again on other facts. */
  WITHDRAWN;

  boolean isUnsettled() {
    return this == OPEN || this == PROPOSED;
  }
}
