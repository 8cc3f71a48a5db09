package org.carepremiums.payment.recovery;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.ledger.WriteOff;

/**
 * Something that is no longer asked back, or is proposed to be.
 *
 * @param id its number
 * @param provider whose premium it is
 * @param scheme the premium
 * @param year the premium year
 * @param amountCents how much
 * @param reason why
 * @param proposedOn the business day of the proposal
 * @param proposedBy who proposes
 * @param approvedOn the business day on which it was written off
 * @param approvedBy who approved
 * @param withdrawnOn the business day on which the proposal was set aside
 * @param withdrawnBy who set it aside
 */
public record WriteOffView(
    long id,
    InamiKey provider,
    Scheme scheme,
    int year,
    EuroCents amountCents,
    String reason,
    LocalDate proposedOn,
    String proposedBy,
    LocalDate approvedOn,
    String approvedBy,
    LocalDate withdrawnOn,
    String withdrawnBy) {

  /** The ledger account. */
  public LedgerAccountId account() {
    return new LedgerAccountId(provider, scheme, PremiumYear.of(year));
  }

  public static WriteOffView of(WriteOff writeOff) {
    return new WriteOffView(
        writeOff.id(),
        writeOff.account().provider(),
        writeOff.account().scheme(),
        writeOff.account().year().value(),
        writeOff.amount(),
        writeOff.reason(),
        writeOff.proposedOn(),
        writeOff.proposedBy(),
        writeOff.approvedOn(),
        writeOff.approvedBy(),
        writeOff.withdrawnOn(),
        writeOff.withdrawnBy());
  }
}
