package org.carepremiums.payment.bankmessage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.carepremiums.contracts.upstream.BankStatus;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.payment.ledger.BankStatusCodes;
import org.carepremiums.payment.ledger.IncomingCredit;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.payment.store.PayoutLine;

/**
 * Finds the payouts that a message of the bank is about, and what it says of them. What it finds
 * nothing for, or what cannot be true, stays open for somebody.
 */
final class NoticeMatching {

  private final ReadBankMessage message;
  private final BankStatusCodes codes;
  private final Map<String, PayoutLine> byId;
  private final Map<String, List<PayoutLine>> byBatch;
  private final Set<String> knownReferences;

  private final List<Matched> matched = new ArrayList<>();

  /**
   * Something that the bank said, and the statuses that it comes to.
   *
   * @param statuses none where it moves no payout
   * @param contradicted the payout that the bank paid though it had not; {@code null} for none
   * @param credit what somebody paid us; {@code null} where nobody did, or it was told before
   */
  record Matched(
      HandledNotice handled,
      List<BankStatus> statuses,
      PayoutLine contradicted,
      IncomingCredit credit) {}

  /**
   * @param lines the payouts that it names, and all those of the batches that it names
   * @param knownReferences the bank's references of money that was booked before
   */
  NoticeMatching(
      ReadBankMessage message,
      BankStatusCodes codes,
      Collection<PayoutLine> lines,
      Set<String> knownReferences) {
    this.message = message;
    this.codes = codes;
    this.knownReferences = new HashSet<>(knownReferences);
    this.byId = new HashMap<>();
    this.byBatch = new LinkedHashMap<>();
    for (PayoutLine line : lines) {
      byId.put(line.payoutId(), line);
      byBatch.computeIfAbsent(line.batchId(), first -> new ArrayList<>()).add(line);
    }
  }

  /** Everything that the message says, in its order. */
  List<Matched> match() {
    for (BankNotice notice : message.notices()) {
      if (notice instanceof BankNotice.BatchStatus status) {
        ofBatch(status);
      } else if (notice instanceof BankNotice.PaymentStatus status) {
        ofPayment(status);
      } else if (notice instanceof BankNotice.Booking booking) {
        booked(booking);
      } else if (notice instanceof BankNotice.Unusable unusable) {
        add(
            notice,
            unusable.why().name(),
            unusable.needsSomebody() ? NoticeOutcome.OPEN : NoticeOutcome.NOTED,
            unusable.why());
      }
    }
    return matched;
  }

  private void ofBatch(BankNotice.BatchStatus notice) {
    List<PayoutLine> lines = ordered(notice.reference());
    if (lines.isEmpty()) {
      open(notice, notice.status(), NoticeProblem.UNKNOWN_BATCH);
      return;
    }
    said(notice, notice.status(), notice.reasonCode(), notice.reference(), lines);
  }

  private void ofPayment(BankNotice.PaymentStatus notice) {
    PayoutLine line = byId.get(notice.reference());
    Optional<NoticeProblem> problem = problemOf(notice.reference(), line);
    if (problem.isPresent()) {
      open(notice, notice.status(), problem.get());
      return;
    }
    said(notice, notice.status(), notice.reasonCode(), null, List.of(line));
  }

  private void said(
      BankNotice notice, String code, String reason, String batchId, List<PayoutLine> lines) {
    BankStatusCodes.Meaning meaning = codes.of(code, message.createdOn()).orElse(null);
    if (meaning == null) {
      open(notice, code, NoticeProblem.UNKNOWN_STATUS);
      return;
    }
    switch (meaning) {
      case ACCEPTED -> statuses(notice, code, batchId, lines, BankStatusKind.ACCEPTED, null);
      case BOOKED -> statuses(notice, code, batchId, lines, BankStatusKind.BOOKED, null);
      case REJECTED ->
          statuses(
              notice,
              code,
              batchId,
              lines,
              BankStatusKind.REJECTED,
              reason == null ? ReasonCode.IN_WORDS : reason);
      case BLOCKED -> open(notice, code, NoticeProblem.BLOCKED_BY_BANK);
      case UNDER_WAY, PAYEE_MATCHES, PAYEE_MATCHES_CLOSELY, PAYEE_DIFFERS, PAYEE_NOT_VERIFIABLE ->
          matched.add(
              new Matched(
                  new HandledNotice(
                      notice,
                      meaning.isVerification() ? meaning.name() : code,
                      batchId,
                      batchId == null ? lines.get(0).payoutId() : null,
                      NoticeOutcome.NOTED,
                      null),
                  List.of(),
                  null,
                  null));
    }
  }

  private void booked(BankNotice.Booking booking) {
    switch (booking.movement()) {
      case BATCH_PAID -> batchPaid(booking);
      case PAYMENT_PAID -> paymentPaid(booking);
      case PAYMENT_RETURNED -> returned(booking);
      case OTHER_DEBIT -> money(booking, NoticeProblem.NO_PAYMENT_OF_OURS);
      case REVERSED -> money(booking, NoticeProblem.BOOKING_REVERSED);
      case RECEIVED -> {
        // A return whose reason the bank leaves out still names the payment that came back
        if (booking.reference() != null && byId.containsKey(booking.reference())) {
          returned(booking);
        } else {
          received(booking);
        }
      }
    }
  }

  /** Whatever answers to no claim waits for somebody where all such money does. */
  private void received(BankNotice.Booking booking) {
    if (booking.bankReference() == null) {
      open(booking, booking.movement().name(), NoticeProblem.WITHOUT_REFERENCE);
    } else if (isNew(booking)) {
      BankNotice.IncomingPayment payment = booking.payment();
      matched.add(
          new Matched(
              new HandledNotice(
                  booking,
                  booking.movement().name(),
                  null,
                  null,
                  NoticeOutcome.NOTED,
                  NoticeProblem.UNKNOWN_COMMUNICATION),
              List.of(),
              null,
              new IncomingCredit(
                  booking.bankReference(),
                  booking.amount(),
                  booking.bookedOn(),
                  payment == null ? null : payment.communication(),
                  payment == null ? null : payment.payer(),
                  payment == null ? null : iban(payment.payerAccount()))));
    } else {
      add(booking, booking.movement().name(), NoticeOutcome.KNOWN, null);
    }
  }

  /** {@code null} for what is no IBAN: who paid is told by the name as well. */
  private static Iban iban(String written) {
    try {
      return written == null ? null : new Iban(written);
    } catch (IllegalArgumentException other) {
      return null;
    }
  }

  private void batchPaid(BankNotice.Booking booking) {
    List<PayoutLine> lines = ordered(booking.reference());
    if (lines.isEmpty()) {
      money(booking, NoticeProblem.UNKNOWN_BATCH);
      return;
    }
    // Whether or not the bank took off first what it had refused
    boolean whole = booking.amount().equals(sum(lines, line -> true));
    boolean rest =
        booking.amount().equals(sum(lines, line -> line.stage() != PayoutStage.REJECTED));
    if (!whole && !rest) {
      money(booking, NoticeProblem.AMOUNT_DIFFERS);
      return;
    }
    statuses(
        booking,
        booking.movement().name(),
        booking.reference(),
        lines,
        BankStatusKind.BOOKED,
        null);
  }

  private void paymentPaid(BankNotice.Booking booking) {
    PayoutLine line = byId.get(booking.reference());
    Optional<NoticeProblem> problem = problemOf(booking, line);
    if (problem.isPresent()) {
      money(booking, problem.get());
      return;
    }
    if (line.stage() == PayoutStage.REJECTED || line.stage() == PayoutStage.RETURNED) {
      boolean isKnown = line.stage() == PayoutStage.RETURNED || !isNew(booking);
      if (isKnown) {
        add(booking, booking.movement().name(), NoticeOutcome.KNOWN, null);
      } else {
        matched.add(
            new Matched(
                new HandledNotice(
                    booking,
                    booking.movement().name(),
                    null,
                    line.payoutId(),
                    NoticeOutcome.OPEN,
                    NoticeProblem.BOOKED_THOUGH_REFUSED),
                List.of(),
                line,
                null));
      }
      return;
    }
    statuses(booking, booking.movement().name(), null, List.of(line), BankStatusKind.BOOKED, null);
  }

  private void returned(BankNotice.Booking booking) {
    PayoutLine line = byId.get(booking.reference());
    Optional<NoticeProblem> problem = problemOf(booking, line);
    if (problem.isPresent()) {
      money(booking, problem.get());
      return;
    }
    statuses(
        booking,
        BankNotice.Movement.PAYMENT_RETURNED.name(),
        null,
        List.of(line),
        BankStatusKind.RETURNED,
        booking.reasonCode() == null ? ReasonCode.IN_WORDS : booking.reasonCode());
  }

  private Optional<NoticeProblem> problemOf(BankNotice.Booking booking, PayoutLine line) {
    return problemOf(booking.reference(), line)
        .or(
            () ->
                booking.amount().equals(line.amount())
                    ? Optional.empty()
                    : Optional.of(NoticeProblem.AMOUNT_DIFFERS));
  }

  private static Optional<NoticeProblem> problemOf(String reference, PayoutLine line) {
    if (reference == null) {
      return Optional.of(NoticeProblem.NAMES_NO_PAYMENT);
    }
    if (line == null) {
      return Optional.of(NoticeProblem.UNKNOWN_PAYOUT);
    }
    return isOrdered(line) ? Optional.empty() : Optional.of(NoticeProblem.NEVER_ORDERED);
  }

  private void statuses(
      BankNotice notice,
      String said,
      String batchId,
      List<PayoutLine> lines,
      BankStatusKind status,
      String reason) {
    LocalDate on =
        notice instanceof BankNotice.Booking booking ? booking.bookedOn() : message.createdOn();
    matched.add(
        new Matched(
            new HandledNotice(
                notice,
                said,
                batchId,
                batchId == null ? lines.get(0).payoutId() : null,
                NoticeOutcome.KNOWN,
                null),
            lines.stream()
                .map(
                    line ->
                        new BankStatus(
                            message.messageId(), null, line.payoutId(), status, reason, on))
                .toList(),
            null,
            null));
  }

  /** The same movement of money is told by a notification and by the statement of the day. */
  private void money(BankNotice.Booking booking, NoticeProblem problem) {
    if (isNew(booking)) {
      open(booking, booking.movement().name(), problem);
    } else {
      add(booking, booking.movement().name(), NoticeOutcome.KNOWN, null);
    }
  }

  private boolean isNew(BankNotice.Booking booking) {
    return booking.bankReference() == null || knownReferences.add(booking.bankReference());
  }

  private void open(BankNotice notice, String said, NoticeProblem problem) {
    add(notice, said, NoticeOutcome.OPEN, problem);
  }

  private void add(BankNotice notice, String said, NoticeOutcome outcome, NoticeProblem problem) {
    matched.add(
        new Matched(
            new HandledNotice(notice, said, null, null, outcome, problem), List.of(), null, null));
  }

  private List<PayoutLine> ordered(String batchId) {
    return byBatch.getOrDefault(batchId, List.of()).stream()
        .filter(NoticeMatching::isOrdered)
        .toList();
  }

  private static boolean isOrdered(PayoutLine line) {
    return line.stage() != PayoutStage.RESERVED && line.stage() != PayoutStage.WITHDRAWN;
  }

  private static EuroCents sum(List<PayoutLine> lines, Predicate<PayoutLine> which) {
    return lines.stream()
        .filter(which)
        .map(PayoutLine::amount)
        .reduce(EuroCents.ZERO, EuroCents::plus);
  }
}
