package org.carepremiums.contracts.contestation;

/** From which act the days to contest are counted (rule book 12.22). */
public enum CountedFrom {
  /**
   * The application, where it was introduced online: its immediate feedback is what is contested.
   */
  APPLICATION,
  /** The notification of a decision. */
  NOTIFICATION
}
