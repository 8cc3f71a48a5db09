package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.StructuredCommunication;

/**
 * What was asked back of a payee, as the letter says it.
 *
 * @param communication by which a payment is known; no other claim ever has it
 * @param account the premium and year of which too much was paid
 * @param payee who was paid
 * @param decisionId the final decision version that says what is owed
 * @param paid what the payee held of it
 * @param owed what the decision granted
 * @param openedOn the business day of the letter
 * @param openedBy the operator who asked
 * @param payBy the last day on which it is paid in time
 * @param closedOn the business day on which nothing was left to reclaim, or another claim took its
 *     place; {@code null} while it is open
 * @param replacedBy that claim; {@code null} where none did
 */
public record Claim(
    StructuredCommunication communication,
    LedgerAccountId account,
    Payee payee,
    String decisionId,
    EuroCents paid,
    EuroCents owed,
    LocalDate openedOn,
    String openedBy,
    LocalDate payBy,
    LocalDate closedOn,
    StructuredCommunication replacedBy) {

  /**
   * @throws IllegalArgumentException when nothing was paid too much
   */
  public Claim {
    if (paid.compareTo(owed) <= 0) {
      throw new IllegalArgumentException("nothing was paid beyond what is owed");
    }
  }

  /** What was asked back. */
  public EuroCents amount() {
    return paid.minus(owed);
  }

  public boolean isOpen() {
    return closedOn == null;
  }
}
