package org.carepremiums.payment.inbox;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.ledger.Entitlement;
import org.carepremiums.payment.ledger.FinalDecisionWithdrawn;
import org.carepremiums.payment.ledger.LedgerAccountId;
import org.carepremiums.payment.store.ReconciliationRecords;
import org.carepremiums.platform.messaging.record.EventReader;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * What payment needs to know of a decision: how much, not why. Most of a decision is its
 * explanation, which is passed over unparsed.
 *
 * @param decisionId the decision
 * @param scheme the premium
 * @param year the premium year
 * @param provider whose decision it is
 * @param inamiNumber the provider's 11 digits; {@code null} while no register has told them
 * @param version the later replaces the earlier
 * @param status only a final one is paid
 * @param outcome granted, refused, pending or not applied for
 * @param amount what is owed for the year, zero or more
 * @param payee whose money it is
 * @param payBefore the last day on which the law lets the amount be paid; {@code null} where no
 *     document says
 * @param decidedOn the business day of the decision
 */
record DecidedAmount(
    String decisionId,
    Scheme scheme,
    PremiumYear year,
    InamiKey provider,
    @MayBeAbsent InamiNumber inamiNumber,
    int version,
    DecisionStatus status,
    Outcome outcome,
    EuroCents amount,
    Payee payee,
    @MayBeAbsent LocalDate payBefore,
    BusinessDay decidedOn) {

  static DecidedAmount read(ReceivedRecord received) throws InvalidRecord {
    DecidedAmount decided = EventReader.read(received, EventType.DECISION, DecidedAmount.class);
    if (decided.amount().isNegative()) {
      throw new InvalidRecord(
          InvalidRecord.INVALID_VALUE, "amount", "Field 'amount' must be zero or more.");
    }
    return decided;
  }

  /**
   * Whether it says what is owed. One that waits for a manual review does not: what was decided
   * before stays owed, and is not claimed back, until the review is over (rule book 12.11).
   */
  boolean setsWhatIsOwed() {
    return status == DecisionStatus.FINAL && outcome != Outcome.PENDING;
  }

  /**
   * Whether it takes back a final one that came before it, of which it says nothing itself: nothing
   * is paid on a preliminary one, and nothing claimed back (ADR 21).
   */
  boolean mayTakeBack() {
    return status == DecisionStatus.PRELIMINARY && version > 1;
  }

  LedgerAccountId account() {
    return new LedgerAccountId(provider, scheme, year);
  }

  ReconciliationRecords.Decided decided() {
    return new ReconciliationRecords.Decided(account(), entitlement());
  }

  FinalDecisionWithdrawn takenBack() {
    return new FinalDecisionWithdrawn(version, decidedOn);
  }

  Entitlement entitlement() {
    return new Entitlement(decisionId, version, amount, payee, inamiNumber, payBefore, decidedOn);
  }
}
