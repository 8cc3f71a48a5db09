package org.carepremiums.payment.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.store.LedgerEntries;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;

/**
 * An operator decides that a premium may be paid to the account for which the bank gave a reason
 * against it. Two persons still stand between that and the payment: the next batch is submitted and
 * approved as any other.
 */
@ApplicationScoped
public class HoldRelease {

  private static final int MAX_REASON = 500;

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final LedgerStore ledgers;

  @Inject
  HoldRelease(UnitOfWork unitOfWork, OpenDay openDay, LedgerStore ledgers) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.ledgers = ledgers;
  }

  /**
   * Releases what is held of a premium for reasons that the bank gave. Where the reason lies in the
   * account, every premium of the provider is released from it.
   *
   * @throws Refusal when no reason is given, or nothing is held for one of the bank's
   */
  public void release(LedgerAccountId premium, Operator operator, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      throw Refusal.invalid("reason", RefusalPhrase.RELEASE_NEEDS_REASON.with(MAX_REASON));
    }
    unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          if (!ledgers.release(premium, day.value(), operator.name(), reason.strip())) {
            throw Refusal.conflict(
                "not-held-by-the-bank", RefusalPhrase.NOT_HELD_BY_THE_BANK.alone());
          }
          Ledger ledger = ledgers.load(List.of(premium.provider()), day);
          ledger.reroute(premium.provider());
          ledgers.save(ledger, day.value(), null);
          LedgerEntries.publish(ledger, outgoing);
          return premium;
        });
  }
}
