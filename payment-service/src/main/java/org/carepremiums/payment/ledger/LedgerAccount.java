package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import java.util.Objects;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Epoch;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.wording.Sentence;

/**
 * Where a provider stands for one premium and year.
 *
 * <p>What was netted counts as ordered and paid on the account that it settled, and as given back
 * on the account that it was recovered from; so {@code netted} adds up to zero over a provider's
 * accounts. What the payee paid back is neither ordered nor paid any more. What was written off
 * stays ordered and paid, since the payee has it, and is no longer to be recovered; it settles
 * first what a later decision grants, so that nothing is paid on top of money that was forgiven.
 *
 * @param id whose account it is
 * @param entitlement the latest final decision version
 * @param takenBack the preliminary version that took it back; {@code null} while it holds
 * @param reserved set apart in a batch that is not yet approved
 * @param ordered ordered and neither rejected, returned nor paid back, and netted
 * @param paid the booked part of what was ordered
 * @param netted settled (positive) or recovered (negative) against the payee's other accounts
 * @param repaid what the payee paid back of what had been paid too much; zero or more
 * @param writtenOff what is no longer asked back; never more than what was paid beyond what is owed
 * @param orderedFor whose money was ordered or netted last; {@code null} before anything was
 * @param route where what is due would be paid to, or why it cannot be
 * @param version number of the entry in the ledger; 0 before the first
 */
public record LedgerAccount(
    LedgerAccountId id,
    Entitlement entitlement,
    FinalDecisionWithdrawn takenBack,
    EuroCents reserved,
    EuroCents ordered,
    EuroCents paid,
    EuroCents netted,
    EuroCents repaid,
    EuroCents writtenOff,
    Payee orderedFor,
    PaymentRoute route,
    int version) {

  /** An account that no decision has touched yet. */
  static LedgerAccount unopened(LedgerAccountId id, Entitlement entitlement) {
    return new LedgerAccount(
        id,
        entitlement,
        null,
        EuroCents.ZERO,
        EuroCents.ZERO,
        EuroCents.ZERO,
        EuroCents.ZERO,
        EuroCents.ZERO,
        EuroCents.ZERO,
        null,
        new PaymentRoute.Held(HoldPhrase.NO_ACCOUNT.sentence()),
        0);
  }

  public EuroCents owed() {
    return entitlement.owed();
  }

  /** Owed minus ordered, where more than zero. */
  public EuroCents due() {
    return positive(owed().minus(ordered));
  }

  /** Ordered minus owed and what was written off, where more than zero. */
  public EuroCents toRecover() {
    return positive(ordered.minus(owed()).minus(writtenOff));
  }

  /** What is due and not set apart: a cut-off may settle it by netting. */
  public EuroCents drawable() {
    return positive(owed().minus(ordered).minus(reserved));
  }

  /** Whose money it is. */
  public Payee payee() {
    return entitlement.payee();
  }

  /**
   * What the payee holds in hand beyond what is owed, and what may therefore be netted. Money that
   * is still on its way may be refused by the bank and is not counted, nor is what somebody else
   * than the payee holds.
   */
  public EuroCents recoverable() {
    return payee().equals(orderedFor) ? reclaimable() : EuroCents.ZERO;
  }

  /**
   * What whoever was paid holds in hand beyond what is owed and what was written off, and may be
   * asked to pay back: also where the decision names another payee by now.
   */
  public EuroCents reclaimable() {
    return positive(paid.minus(owed()).minus(writtenOff));
  }

  /** Whether a decision was taken by a day and holds. */
  public boolean isDecidedBy(LocalDate day) {
    return takenBack == null && !entitlement.decidedOn().isAfter(day);
  }

  /** The business day of the latest decision that is known here. */
  BusinessDay decidedOn() {
    return takenBack == null ? entitlement.decidedOn() : takenBack.on();
  }

  /** Why what is due cannot be paid; {@code null} where it can, or where nothing is due. */
  public Sentence heldBecause() {
    return due().isPositive() && route instanceof PaymentRoute.Held held ? held.reason() : null;
  }

  /** A decision version sets what is owed; an older or repeated one changes nothing. */
  LedgerAccount entitled(Entitlement decided) {
    return decided.decisionVersion() <= latestVersion()
        ? this
        : new LedgerAccount(
            id,
            decided,
            null,
            reserved,
            ordered,
            paid,
            netted,
            repaid,
            writtenOff,
            orderedFor,
            route,
            version);
  }

  /** A preliminary version takes the final one back; an older or repeated one changes nothing. */
  LedgerAccount takenBack(FinalDecisionWithdrawn by) {
    return by.decisionVersion() <= latestVersion()
        ? this
        : new LedgerAccount(
            id,
            entitlement,
            by,
            reserved,
            ordered,
            paid,
            netted,
            repaid,
            writtenOff,
            orderedFor,
            route,
            version);
  }

  private int latestVersion() {
    return takenBack == null ? entitlement.decisionVersion() : takenBack.decisionVersion();
  }

  /** Frees what was set apart. */
  LedgerAccount release(EuroCents amount) {
    return money(reserved.minus(amount), ordered, paid, netted, orderedFor);
  }

  /** Orders what was set apart. */
  LedgerAccount order(EuroCents amount) {
    require(ordered.plus(amount).compareTo(owed()) <= 0, "more would be ordered than is owed");
    return money(reserved.minus(amount), ordered.plus(amount), paid, netted, payee());
  }

  /**
   * What had left already was ordered, whatever is owed now.
   *
   * @param setApart how much of it was set apart
   */
  LedgerAccount departed(EuroCents amount, EuroCents setApart) {
    return money(reserved.minus(setApart), ordered.plus(amount), paid, netted, payee());
  }

  /** The bank took a payout from one stage to another. */
  LedgerAccount moved(EuroCents amount, PayoutStage from, PayoutStage to) {
    EuroCents orderedNow = ordered;
    EuroCents paidNow = paid;
    if (from.countsAsOrdered() && !to.countsAsOrdered()) {
      orderedNow = orderedNow.minus(amount);
    }
    if (from == PayoutStage.BOOKED) {
      paidNow = paidNow.minus(amount);
    }
    if (to == PayoutStage.BOOKED) {
      paidNow = paidNow.plus(amount);
    }
    return money(reserved, orderedNow, paidNow, netted, orderedFor);
  }

  /** Settles a part of what is due (positive), or gives back what was recovered (negative). */
  LedgerAccount net(EuroCents amount) {
    return money(
        reserved,
        ordered.plus(amount),
        paid.plus(amount),
        netted.plus(amount),
        amount.isPositive() ? payee() : orderedFor);
  }

  /** The payee paid back; less than nothing where that turns out to have been in vain. */
  LedgerAccount repay(EuroCents amount) {
    return new LedgerAccount(
        id,
        entitlement,
        takenBack,
        reserved,
        ordered.minus(amount),
        paid.minus(amount),
        netted,
        repaid.plus(amount),
        writtenOff,
        orderedFor,
        route,
        version);
  }

  /** What can be reclaimed is no longer asked back. */
  LedgerAccount writeOff(EuroCents amount) {
    require(
        amount.compareTo(reclaimable()) <= 0, "more would be written off than can be reclaimed");
    return withWrittenOff(writtenOff.plus(amount));
  }

  /** Without what was written off and is owed by now, or is not held any more. */
  LedgerAccount withoutNeedlessWriteOff() {
    EuroCents beyond = positive(paid.minus(owed()));
    return writtenOff.compareTo(beyond) <= 0 ? this : withWrittenOff(beyond);
  }

  private LedgerAccount withWrittenOff(EuroCents amount) {
    return new LedgerAccount(
        id,
        entitlement,
        takenBack,
        reserved,
        ordered,
        paid,
        netted,
        repaid,
        amount,
        orderedFor,
        route,
        version);
  }

  LedgerAccount routed(PaymentRoute newRoute) {
    return new LedgerAccount(
        id,
        entitlement,
        takenBack,
        reserved,
        ordered,
        paid,
        netted,
        repaid,
        writtenOff,
        orderedFor,
        newRoute,
        version);
  }

  LedgerAccount entered(Epoch epoch) {
    return new LedgerAccount(
        id,
        entitlement,
        takenBack,
        reserved,
        ordered,
        paid,
        netted,
        repaid,
        writtenOff,
        orderedFor,
        route,
        epoch.after(version));
  }

  /** Whether a reader of the ledger would see no difference. */
  boolean readsLike(LedgerAccount other) {
    return entitlement.decisionId().equals(other.entitlement.decisionId())
        && owed().equals(other.owed())
        && payee().equals(other.payee())
        && ordered.equals(other.ordered)
        && paid.equals(other.paid)
        && toRecover().equals(other.toRecover())
        && Objects.equals(heldBecause(), other.heldBecause());
  }

  private LedgerAccount money(
      EuroCents reserve, EuroCents order, EuroCents pay, EuroCents net, Payee orderFor) {
    return new LedgerAccount(
        id,
        entitlement,
        takenBack,
        reserve,
        order,
        pay,
        net,
        repaid,
        writtenOff,
        orderFor,
        route,
        version);
  }

  private void require(boolean condition, String problem) {
    if (!condition) {
      throw new IllegalStateException(id + ": " + problem);
    }
  }

  private static EuroCents positive(EuroCents amount) {
    return amount.isPositive() ? amount : EuroCents.ZERO;
  }
}
