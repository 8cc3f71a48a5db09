package org.carepremiums.contracts.intake;

/** Whether a delivery has arrived whole. */
public enum ReceiptStatus {
  /** Every announced record came and the checksum fits. */
  COMPLETE,
  /** Records are missing, or the checksum does not fit. */
  INCOMPLETE,
  /** Counts a day's records outside any delivery. */
  DAILY
}
