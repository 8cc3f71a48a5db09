package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.value.EuroCents;

/**
 * One person proposes that something is no longer asked back, and another one approves.
 *
 * @param id its number
 * @param account the premium and year of which too much was paid
 * @param amount how much of that
 * @param reason why, for the record
 * @param proposedOn the business day of the proposal
 * @param proposedBy who proposes
 * @param approvedOn the business day on which it was written off; {@code null} before
 * @param approvedBy who approved
 * @param withdrawnOn the business day on which the proposal was set aside; {@code null} otherwise
 * @param withdrawnBy who set it aside
 */
public record WriteOff(
    long id,
    LedgerAccountId account,
    EuroCents amount,
    String reason,
    LocalDate proposedOn,
    String proposedBy,
    LocalDate approvedOn,
    String approvedBy,
    LocalDate withdrawnOn,
    String withdrawnBy) {

  /** Whether it still can be approved or set aside. */
  public boolean isWaiting() {
    return approvedOn == null && withdrawnOn == null;
  }
}
