package org.carepremiums.payment.reading;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.wording.Sentence;

/**
 * A ledger account with every entry that led to it.
 *
 * @param scheme the premium
 * @param year the premium year
 * @param decisionId the final decision version that holds
 * @param payee whose money it is
 * @param orderedFor whose money was ordered or netted last, where that is not the payee any more
 * @param owedCents what it grants
 * @param orderedCents ordered or netted, and neither rejected nor returned
 * @param paidCents the booked part of it
 * @param dueCents owed minus ordered, where more than zero
 * @param toRecoverCents ordered minus owed and written off, where more than zero
 * @param reservedCents the part of what is due that stands in a batch that is not approved
 * @param nettedCents settled (positive) or recovered (negative) against the other accounts
 * @param repaidCents what the payee paid back
 * @param writtenOffCents what is no longer asked back
 * @param heldBecause why what is due cannot be paid
 * @param whatToDo what the provider can do about it
 * @param payTo the account that it would be paid to, masked
 * @param payBefore the last day on which the law lets it be paid
 * @param decidedOn the business day of the decision
 * @param entries the history, the first entry first
 * @param payouts every payout of the account, the first one first
 */
public record AccountView(
    Scheme scheme,
    int year,
    String decisionId,
    Payee payee,
    Payee orderedFor,
    EuroCents owedCents,
    EuroCents orderedCents,
    EuroCents paidCents,
    EuroCents dueCents,
    EuroCents toRecoverCents,
    EuroCents reservedCents,
    EuroCents nettedCents,
    EuroCents repaidCents,
    EuroCents writtenOffCents,
    Sentence heldBecause,
    Sentence whatToDo,
    String payTo,
    LocalDate payBefore,
    LocalDate decidedOn,
    List<Entry> entries,
    List<LineView> payouts) {

  /** The account as it stood after one change. */
  public record Entry(
      int version,
      LocalDate on,
      String decisionId,
      EuroCents owedCents,
      EuroCents orderedCents,
      EuroCents paidCents,
      Sentence heldBecause) {}
}
