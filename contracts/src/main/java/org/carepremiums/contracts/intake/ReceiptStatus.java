package org.carepremiums.contracts.intake;

/** Whether a delivery has arrived whole. */
public enum ReceiptStatus {
  /** Every announced record came, the checksum fits, and what was refused is little or stood by. */
  COMPLETE,
  /** Records are missing, the checksum does not fit, or too much of it was refused. */
  INCOMPLETE,
  /** Counts a day's records outside any delivery. */
  DAILY
}
