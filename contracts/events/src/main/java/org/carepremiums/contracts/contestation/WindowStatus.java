package org.carepremiums.contracts.contestation;

/** Whether a decision can still be contested. */
public enum WindowStatus {
  OPEN,
  /** The 60 days are over: the decision is definitive, unless an admissible case is open. */
  CLOSED
}
