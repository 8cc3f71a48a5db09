package org.carepremiums.payment.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.batch.BatchDrawing;
import org.carepremiums.payment.batch.Operator;
import org.carepremiums.payment.ledger.Ledger;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.ledger.WriteOff;
import org.carepremiums.payment.refusal.Refusal;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.payment.store.LedgerEntries;
import org.carepremiums.payment.store.LedgerStore;
import org.carepremiums.payment.store.WriteOffStore;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.jboss.logging.Logger;

/**
 * Two persons decide that something that was paid too much is no longer asked back. What was
 * written off settles first what a later decision grants: nothing is paid on top of it.
 */
@ApplicationScoped
public class WriteOffDesk {

  private static final Logger LOG = Logger.getLogger(WriteOffDesk.class);
  private static final int MAX_REASON = 500;

  private final UnitOfWork unitOfWork;
  private final OpenDay openDay;
  private final LedgerStore ledgers;
  private final WriteOffStore writeOffs;

  @Inject
  WriteOffDesk(
      UnitOfWork unitOfWork, OpenDay openDay, LedgerStore ledgers, WriteOffStore writeOffs) {
    this.unitOfWork = unitOfWork;
    this.openDay = openDay;
    this.ledgers = ledgers;
    this.writeOffs = writeOffs;
  }

  /**
   * Proposes a write-off. The same request again changes nothing.
   *
   * @throws Refusal when no reason is given, the amount cannot be reclaimed, or another proposal
   *     waits
   */
  public WriteOff propose(
      LedgerAccountId account, EuroCents amount, String reason, Operator operator) {
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      throw Refusal.invalid("reason", RefusalPhrase.WRITE_OFF_NEEDS_REASON.with(MAX_REASON));
    }
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          requireReclaimable(ledgers.load(List.of(account.provider()), day), account, amount);
          Optional<WriteOff> waiting = writeOffs.waitingOf(account);
          if (waiting.isPresent()) {
            if (operator.is(waiting.get().proposedBy())
                && waiting.get().amount().equals(amount)
                && waiting.get().reason().equals(reason.strip())) {
              return waiting.get();
            }
            throw Refusal.conflict("write-off-stands", RefusalPhrase.WRITE_OFF_STANDS.alone());
          }
          long id = writeOffs.propose(account, amount, reason.strip(), day, operator.name());
          return writeOffs.find(id).orElseThrow();
        });
  }

  /**
   * Writes off what another person proposed. The same request again changes nothing.
   *
   * @param shown the amount that the approver was shown
   * @throws Refusal when there is no such proposal of the account, it was proposed by the same
   *     person or set aside, or its amount is another one or cannot be reclaimed any more
   */
  public WriteOff approve(LedgerAccountId account, long id, EuroCents shown, Operator operator) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          // Its provider is locked with the ledger, so that nobody else settles it meanwhile
          Ledger ledger = ledgers.load(List.of(account.provider()), day);
          WriteOff writeOff = named(account, id);
          if (operator.is(writeOff.approvedBy()) && writeOff.amount().equals(shown)) {
            return writeOff;
          }
          requireWaiting(writeOff);
          if (operator.is(writeOff.proposedBy())) {
            throw Refusal.conflict(
                "same-person", RefusalPhrase.PROPOSED_BY_SAME_PERSON.with(operator));
          }
          if (!writeOff.amount().equals(shown)) {
            throw notAsShown(writeOff.amount(), shown);
          }
          requireReclaimable(ledger, account, shown);
          ledger.writeOff(account, shown);
          writeOffs.approve(writeOff, day, operator.name());
          ledgers.save(ledger, day.value(), null);
          LedgerEntries.publish(ledger, outgoing);
          LOG.infof("write-off %d of %s is approved", id, shown);
          return writeOffs.find(id).orElseThrow();
        });
  }

  /**
   * Sets a proposal aside. The same request again changes nothing.
   *
   * @throws Refusal when there is no such proposal of the account, or it was approved
   */
  public WriteOff withdraw(LedgerAccountId account, long id, Operator operator) {
    return unitOfWork.call(
        outgoing -> {
          BusinessDay day = openDay.current().orElseThrow(BatchDrawing::noDay);
          ledgers.load(List.of(account.provider()), day);
          WriteOff writeOff = named(account, id);
          if (operator.is(writeOff.withdrawnBy())) {
            return writeOff;
          }
          requireWaiting(writeOff);
          writeOffs.withdraw(id, day, operator.name());
          return writeOffs.find(id).orElseThrow();
        });
  }

  private WriteOff named(LedgerAccountId account, long id) throws SQLException {
    return writeOffs
        .find(id)
        .filter(found -> found.account().equals(account))
        .orElseThrow(() -> Refusal.notFound(RefusalPhrase.NO_SUCH_WRITE_OFF.alone()));
  }

  private static void requireWaiting(WriteOff writeOff) {
    if (!writeOff.isWaiting()) {
      throw Refusal.conflict("write-off-settled", RefusalPhrase.WRITE_OFF_SETTLED.alone());
    }
  }

  private static void requireReclaimable(Ledger ledger, LedgerAccountId account, EuroCents amount) {
    EuroCents reclaimable =
        ledger
            .find(account)
            .filter(known -> known.isDecidedBy(ledger.day().value()))
            .filter(known -> known.reclaimable().isPositive())
            .orElseThrow(
                () ->
                    Refusal.conflict(
                        "nothing-to-reclaim", RefusalPhrase.NOTHING_TO_RECLAIM.alone()))
            .reclaimable();
    if (!amount.isPositive() || amount.compareTo(reclaimable) > 0) {
      throw notAsShown(reclaimable, amount);
    }
  }

  private static Refusal notAsShown(EuroCents reclaimable, EuroCents shown) {
    return Refusal.conflict(
        "not-as-shown", RefusalPhrase.RECLAIMABLE_NOT_AS_SHOWN.with(reclaimable, shown));
  }
}
