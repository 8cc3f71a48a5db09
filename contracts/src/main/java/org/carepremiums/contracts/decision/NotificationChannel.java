package org.carepremiums.contracts.decision;

/** How a decision reaches the provider. */
public enum NotificationChannel {
  /** Shown in ProSanté on the day itself; day 1 is the next day. */
  PROSANTE,
  /** A simple registered letter; the third working day after posting is day 1. */
  PAPER
}
