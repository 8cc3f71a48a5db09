package org.carepremiums.intake.delivery;

/** How far a delivery has come. */
public enum DeliveryStatus {
  /** Its manifest has not arrived. */
  OPEN,
  /** Its manifest has arrived, but not all that it announces. */
  INCOMPLETE,
  /** All that its manifest announces has arrived. */
  COMPLETE,
  /** No delivery: a day's records outside any. */
  DAILY
}
