package org.carepremiums.contestation.admissibility;

/** How a contestation was introduced. */
public enum ContestationChannel {
  /** Online; counts on the day on which it was introduced (PPI12). */
  PROSANTE,
  /** A registered letter; counts on the day on which it was posted (PPI14). */
  REGISTERED_LETTER
}
