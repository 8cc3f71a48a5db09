package org.carepremiums.payment.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.payment.ledger.PayoutStage;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.parameters.deadline.PaymentCalendar;
import org.carepremiums.platform.parameters.deadline.PaymentDay;
import org.carepremiums.platform.wording.phrase.Sentences;

/** The payments of a provider, as the provider reads them. */
@ApplicationScoped
public class ProviderReadings {

  private final LedgerReadings ledger;
  private final PaymentCalendar calendar;
  private final OpenDay openDay;

  @Inject
  ProviderReadings(LedgerReadings ledger, PaymentCalendar calendar, OpenDay openDay) {
    this.ledger = ledger;
    this.calendar = calendar;
    this.openDay = openDay;
  }

  /** Empty where nothing was decided and no account named. */
  public ProviderPayments of(InamiKey provider) throws SQLException {
    Optional<BusinessDay> day = openDay.current();
    return new ProviderPayments(
        provider,
        ledger.accounts(provider).stream().map(account -> premium(account, day)).toList(),
        ledger.unusedAccounts(provider),
        ledger.nettings(provider),
        ledger.repayments(provider));
  }

  private ProviderPayments.Premium premium(AccountView account, Optional<BusinessDay> day) {
    EuroCents waiting = account.dueCents().minus(account.reservedCents());
    Optional<PaymentDay> expected =
        waiting.isPositive() && account.heldBecause() == null
            ? day.flatMap(open -> calendar.dueOn(later(open, account.decidedOn())))
            : Optional.empty();
    return new ProviderPayments.Premium(
        account.scheme(),
        account.year(),
        Sentences.of(PaymentPhrase.PREMIUM_OF_YEAR.with(account.scheme(), account.year())),
        account.payee(),
        account.owedCents(),
        account.paidCents(),
        account.dueCents(),
        account.toRecoverCents(),
        account.writtenOffCents(),
        standing(account, waiting, expected),
        account.heldBecause(),
        account.whatToDo(),
        expected.orElse(null),
        account.payTo(),
        account.payouts().stream()
            .filter(line -> line.stage() != PayoutStage.WITHDRAWN)
            .map(ProviderReadings::payment)
            .toList());
  }

  private static BusinessDay later(BusinessDay open, LocalDate decidedOn) {
    return open.isBefore(decidedOn) ? new BusinessDay(decidedOn) : open;
  }

  private static List<Sentence> standing(
      AccountView account, EuroCents waiting, Optional<PaymentDay> expected) {
    List<Sentence> standing = new ArrayList<>();
    add(standing, PaymentPhrase.TO_RECOVER, account.toRecoverCents());
    if (waiting.isPositive() && account.heldBecause() != null) {
      add(standing, PaymentPhrase.HELD, waiting);
    } else if (waiting.isPositive()) {
      standing.add(expected(waiting, expected));
    }
    add(standing, PaymentPhrase.IN_PREPARATION, account.reservedCents());
    add(standing, PaymentPhrase.ON_ITS_WAY, account.orderedCents().minus(account.paidCents()));
    add(
        standing,
        PaymentPhrase.PAID,
        account.paidCents().minus(account.nettedCents()).plus(account.repaidCents()));
    add(standing, PaymentPhrase.SETTLED_BY_SETTING_OFF, account.nettedCents());
    add(
        standing,
        PaymentPhrase.RECOVERED_BY_SETTING_OFF,
        EuroCents.ZERO.minus(account.nettedCents()));
    add(standing, PaymentPhrase.REPAID, account.repaidCents());
    add(standing, PaymentPhrase.WRITTEN_OFF, account.writtenOffCents());
    if (standing.isEmpty()) {
      standing.add(Sentences.of(PaymentPhrase.NOTHING_OWED.alone()));
    }
    payee(account.payee()).ifPresent(standing::add);
    return standing;
  }

  private static void add(List<Sentence> standing, PaymentPhrase phrase, EuroCents amount) {
    if (amount.isPositive()) {
      standing.add(Sentences.of(phrase.with(amount)));
    }
  }

  private static Sentence expected(EuroCents amount, Optional<PaymentDay> expected) {
    return Sentences.of(
        expected
            .map(day -> PaymentPhrase.EXPECTED.with(amount, day.drawnUpOn().value(), day.paidOn()))
            .orElseGet(() -> PaymentPhrase.EXPECTED_AT_NEXT_CUT_OFF.with(amount)));
  }

  private static Optional<Sentence> payee(Payee payee) {
    if (payee.kind() == PayeeKind.PROVIDER) {
      return Optional.empty();
    }
    return Optional.of(
        Sentences.of(
            payee.institution() == null
                ? PaymentPhrase.PAYEE_INSTITUTION_NOT_NAMED.alone()
                : PaymentPhrase.PAYEE_INSTITUTION.with(payee.institution())));
  }

  private static ProviderPayments.Payment payment(LineView line) {
    return new ProviderPayments.Payment(
        line.payoutId(),
        line.amountCents(),
        line.iban(),
        line.executionDate(),
        line.stage(),
        Sentences.of(
            switch (line.stage()) {
              case RESERVED, WITHDRAWN -> PaymentPhrase.PAYMENT_IN_PREPARATION.alone();
              case ORDERED -> PaymentPhrase.PAYMENT_ORDERED.with(line.executionDate());
              case ACCEPTED -> PaymentPhrase.PAYMENT_ACCEPTED.with(line.executionDate());
              case BOOKED -> PaymentPhrase.PAYMENT_BOOKED.with(line.stageOn());
              case REJECTED -> PaymentPhrase.PAYMENT_REJECTED.with(line.stageOn(), line.reason());
              case RETURNED -> PaymentPhrase.PAYMENT_RETURNED.with(line.stageOn(), line.reason());
            }));
  }
}
