package org.carepremiums.contracts.contestation;

/** Whether a premium can still be contested within the window. */
public enum WindowStatus {
  OPEN,
  /** The 60 days are over. */
  CLOSED
}
