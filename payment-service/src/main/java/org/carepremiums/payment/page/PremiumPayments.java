package org.carepremiums.payment.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.payment.reading.NettingView;
import org.carepremiums.payment.reading.PaymentPhrase;
import org.carepremiums.payment.reading.ProviderPayments;
import org.carepremiums.payment.reading.ProviderPayments.Payment;
import org.carepremiums.payment.reading.ProviderPayments.Premium;
import org.carepremiums.payment.reading.RepaymentView;
import org.carepremiums.payment.recovery.ClaimView;
import org.carepremiums.platform.parameters.deadline.PaymentDay;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * The payments of one premium and year as a page shows them.
 *
 * @param premium where it stands
 * @param settingsOff those that concern it, the first one first
 * @param repayments those that concern it, the first one first
 * @param claim what the provider is asked to pay back; {@code null} while nothing is asked
 */
public record PremiumPayments(
    Premium premium,
    List<NettingView> settingsOff,
    List<RepaymentView> repayments,
    ClaimView claim) {

  private static final Set<String> PAYEE =
      Set.of(PaymentPhrase.PAYEE_INSTITUTION.id(), PaymentPhrase.PAYEE_INSTITUTION_NOT_NAMED.id());

  static PremiumPayments of(Premium premium, ProviderPayments all, List<ClaimView> claims) {
    return new PremiumPayments(
        premium,
        all.settingsOff().stream()
            .filter(one -> isFrom(one, premium) || isTo(one, premium))
            .sorted(Comparator.comparing(NettingView::on))
            .toList(),
        all.repayments().stream()
            .filter(one -> one.scheme() == premium.scheme() && one.year() == premium.year())
            .sorted(Comparator.comparing(RepaymentView::on))
            .toList(),
        claims.stream()
            .filter(one -> one.scheme() == premium.scheme() && one.year() == premium.year())
            .filter(one -> one.payee().kind() == PayeeKind.PROVIDER && one.closedOn() == null)
            .findFirst()
            .orElse(null));
  }

  public Sentence title() {
    return premium.title();
  }

  public int year() {
    return premium.year();
  }

  /** Where the decision stands, from the root of the site. */
  public String decisionPath() {
    return "/eligibility/my/premiums/" + premium.scheme().id() + "/" + premium.year();
  }

  /** That somebody else is paid, where that is so. */
  public Optional<Sentence> payee() {
    return premium.standing().stream()
        .filter(sentence -> PAYEE.contains(sentence.phrase()))
        .findFirst();
  }

  public boolean isOwn() {
    return premium.payee().kind() == PayeeKind.PROVIDER;
  }

  public boolean isHeld() {
    return premium.heldBecause() != null && waiting().isPositive();
  }

  /** What is due and in no batch yet. */
  public EuroCents waiting() {
    return premium.payments().stream()
        .filter(payment -> payment.stage() == PayoutStage.RESERVED)
        .map(Payment::amountCents)
        .reduce(premium.dueCents(), EuroCents::minus);
  }

  public boolean isOverpaid() {
    return premium.toRecoverCents().isPositive();
  }

  /** What was paid or ordered before any of it was kept back elsewhere, or paid back. */
  public EuroCents everPaid() {
    return Stream.concat(
            settingsOff.stream().filter(one -> isFrom(one, premium)).map(NettingView::amountCents),
            repayments.stream().map(RepaymentView::amountCents))
        .reduce(
            premium.owedCents().plus(premium.toRecoverCents()).plus(premium.writtenOffCents()),
            EuroCents::plus);
  }

  /** Where the letter is that asks it back, from the root of the site. */
  public String claimPath() {
    return "/payment/my/payments/claims/" + claim.digits();
  }

  /** What was kept back elsewhere or paid back, and what became of that. */
  public List<PaymentRow> recovered() {
    return Stream.concat(
            settingsOff.stream().filter(one -> isFrom(one, premium)).map(one -> row(one, premium)),
            repayments.stream().map(PremiumPayments::row))
        .sorted(Comparator.comparing(PaymentRow::day))
        .toList();
  }

  /** Every amount, the first one first, and what is still open last; at least one. */
  public List<PaymentRow> rows() {
    List<PaymentRow> rows =
        new ArrayList<>(
            Stream.of(
                    premium.payments().stream().map(PremiumPayments::row),
                    settingsOff.stream().map(one -> row(one, premium)),
                    repayments.stream().map(PremiumPayments::row))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(PaymentRow::day))
                .toList());
    if (waiting().isPositive()) {
      rows.add(isHeld() ? held() : planned());
    }
    if (premium.writtenOffCents().isPositive()) {
      rows.add(
          openRow(
              premium.writtenOffCents(),
              PaymentState.WRITTEN_OFF,
              PaymentsPhrase.SAID_WRITTEN_OFF.alone()));
    }
    if (isOverpaid()) {
      rows.add(
          openRow(
              premium.toRecoverCents(),
              PaymentState.OVERPAID,
              PaymentsPhrase.SAID_OVERPAID.alone()));
    }
    if (rows.isEmpty()) {
      rows.add(
          new PaymentRow(EuroCents.ZERO, PaymentState.NOTHING_DUE, null, null, false, List.of()));
    }
    return rows;
  }

  private PaymentRow held() {
    return new PaymentRow(
        waiting(), PaymentState.HELD, null, null, false, List.of(premium.heldBecause()));
  }

  private PaymentRow planned() {
    PaymentDay expected = premium.expected();
    LocalDate day = expected == null ? null : expected.paidOn();
    Wording said =
        expected == null
            ? PaymentsPhrase.SAID_PLANNED_WITHOUT_DAY.alone()
            : PaymentsPhrase.SAID_PLANNED.with(expected.drawnUpOn().value());
    return new PaymentRow(
        waiting(), PaymentState.PLANNED, day, premium.payTo(), true, List.of(Sentences.of(said)));
  }

  private static PaymentRow row(Payment payment) {
    return new PaymentRow(
        payment.amountCents(),
        PaymentState.of(payment.stage()),
        payment.executionDate(),
        payment.account(),
        true,
        List.of(payment.standing()));
  }

  private static PaymentRow row(NettingView netted, Premium premium) {
    boolean from = isFrom(netted, premium);
    Wording other =
        from
            ? title(netted.toScheme(), netted.toYear())
            : title(netted.fromScheme(), netted.fromYear());
    if (netted.amountCents().isNegative()) {
      return row(netted, PaymentState.UNDONE, PaymentsPhrase.SAID_UNDONE, other);
    }
    return from
        ? row(netted, PaymentState.RECOVERED, PaymentsPhrase.SAID_RECOVERED, other)
        : row(netted, PaymentState.SET_OFF, PaymentsPhrase.SAID_SET_OFF, other);
  }

  private static PaymentRow row(RepaymentView repaid) {
    EuroCents amount = repaid.amountCents();
    boolean undone = amount.isNegative();
    return new PaymentRow(
        undone ? EuroCents.ZERO.minus(amount) : amount,
        undone ? PaymentState.UNDONE : PaymentState.REPAID,
        repaid.on(),
        null,
        false,
        List.of(
            Sentences.of(
                undone
                    ? PaymentsPhrase.SAID_REPAYMENT_UNDONE.alone()
                    : PaymentsPhrase.SAID_REPAID.alone())));
  }

  private static PaymentRow row(
      NettingView netted, PaymentState state, Phrase said, Wording other) {
    EuroCents amount = netted.amountCents();
    return new PaymentRow(
        amount.isNegative() ? EuroCents.ZERO.minus(amount) : amount,
        state,
        netted.on(),
        null,
        false,
        List.of(Sentences.of(said.with(other))));
  }

  private static PaymentRow openRow(EuroCents amount, PaymentState state, Wording said) {
    return new PaymentRow(amount, state, null, null, false, List.of(Sentences.of(said)));
  }

  private static Wording title(Scheme scheme, int year) {
    return PaymentPhrase.PREMIUM_OF_YEAR.with(scheme, year);
  }

  private static boolean isFrom(NettingView netted, Premium premium) {
    return netted.fromScheme() == premium.scheme() && netted.fromYear() == premium.year();
  }

  private static boolean isTo(NettingView netted, Premium premium) {
    return netted.toScheme() == premium.scheme() && netted.toYear() == premium.year();
  }
}
