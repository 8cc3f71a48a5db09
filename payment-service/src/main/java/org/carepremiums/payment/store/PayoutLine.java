package org.carepremiums.payment.store;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.ledger.PaidTo;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.payment.ledger.SubmittedLine;

/**
 * One line of a batch as it is stored.
 *
 * @param payoutId {@code <KSW|KQP|...>-<year>-<provider>-<n>}
 * @param batchId the batch
 * @param account the ledger account that it pays
 * @param decisionId the decision version that set what is owed
 * @param amount more than zero
 * @param iban the account that it goes to
 * @param holder who holds it
 * @param payee whose money it is
 * @param inamiNumber the provider's 11 digits; {@code null} where no decision told them
 * @param executionDate the day on which the bank is asked to pay
 * @param payBefore the last day on which the law lets it be paid; {@code null} where none is known
 * @param stage how far it has come
 * @param reasonCode the bank's reason where rejected or returned
 */
public record PayoutLine(
    String payoutId,
    String batchId,
    LedgerAccountId account,
    String decisionId,
    EuroCents amount,
    Iban iban,
    String holder,
    Payee payee,
    String inamiNumber,
    LocalDate executionDate,
    LocalDate payBefore,
    PayoutStage stage,
    String reasonCode) {

  /** Whether the bank pays it only after the last day that the law sets (rule book 12.11). */
  public boolean isLate() {
    return payBefore != null && executionDate.isAfter(payBefore);
  }

  public PayoutLine ordered(LocalDate execution) {
    return with(PayoutStage.ORDERED, null, execution);
  }

  public PayoutLine moved(PayoutStage to, String reason) {
    return with(to, reason, executionDate);
  }

  /** What payment keeps in mind of it once the bank has booked it. */
  public PaidTo paidTo(LocalDate on) {
    return new PaidTo(payoutId, account.scheme(), iban, on);
  }

  /** What the operators are shown of it. */
  public SubmittedLine shown() {
    return new SubmittedLine(payoutId, account, amount, iban, holder, payee);
  }

  /** What the payouts topic says of it. */
  public Payout event(BusinessDay on) {
    boolean toldWhereTo = stage == PayoutStage.ORDERED;
    return new Payout(
        payoutId,
        batchId,
        account.provider(),
        account.scheme(),
        account.year(),
        amount,
        toldWhereTo ? iban : null,
        toldWhereTo ? holder : null,
        executionDate,
        stage.published().orElseThrow(),
        reasonCode,
        on);
  }

  private PayoutLine with(PayoutStage to, String reason, LocalDate execution) {
    return new PayoutLine(
        payoutId,
        batchId,
        account,
        decisionId,
        amount,
        iban,
        holder,
        payee,
        inamiNumber,
        execution,
        payBefore,
        to,
        reason);
  }
}
