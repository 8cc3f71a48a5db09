package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.payment.parameters.PaymentParameters;

/** The one provider of the ledger's tests, its accounts and its decisions. */
final class Numbers {

  static final InamiKey PROVIDER = new InamiKey("54263481");
  static final LocalDate DAY = LocalDate.of(2025, 12, 5);
  static final BusinessDay OPEN = new BusinessDay(DAY);
  static final BankAccountReference IN_PROSANTE =
      new BankAccountReference(Source.PROSANTE, "account");
  static final Iban FIRST_IBAN = new Iban("BE68539007547034");
  static final Iban SECOND_IBAN = new Iban("BE71096123456769");
  static final LedgerAccountId SOFTWARE_2022 = id(Scheme.PHYSIOTHERAPIST_SOFTWARE, 2022);
  static final LedgerAccountId SOFTWARE_2023 = id(Scheme.PHYSIOTHERAPIST_SOFTWARE, 2023);
  static final LedgerAccountId QUALITY_2023 = id(Scheme.PHYSIOTHERAPIST_QUALITY, 2023);
  static final BankAccountOrders ORDERS = PaymentParameters.accountOrders();
  static final LedgerAccountId PRACTICE_2023 = id(Scheme.GP_INTEGRATED_PRACTICE, 2023);
  static final LedgerAccountId PRACTICE_2024 = id(Scheme.GP_INTEGRATED_PRACTICE, 2024);
  static final LedgerAccountId DMG_2024 = id(Scheme.GP_STARTER_DMG, 2024);
  static final LedgerAccountId SOCIAL_STATUS_2021 = id(Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS, 2021);
  static final EuroCents SOFTWARE = EuroCents.ofEuros(800);
  static final EuroCents QUALITY = EuroCents.ofEuros(2_000);

  private Numbers() {}

  static LedgerAccountId id(Scheme scheme, int year) {
    return new LedgerAccountId(PROVIDER, scheme, PremiumYear.of(year));
  }

  static Entitlement version(int version, EuroCents owed) {
    return version(version, owed, Payee.PROVIDER, BusinessDay.of("2025-02-03"));
  }

  static Entitlement version(int version, EuroCents owed, Payee payee, BusinessDay decidedOn) {
    return new Entitlement(
        "decision/" + version, version, owed, payee, null, LocalDate.of(2025, 12, 31), decidedOn);
  }

  /** A ledger whose provider has an account in ProSanté. */
  static Ledger ledger() {
    Ledger ledger = new Ledger(OPEN, ORDERS);
    ledger.name(PROVIDER, inProSante(1, FIRST_IBAN, "2025-01-06"));
    return ledger;
  }

  static NamedBankAccount inProSante(int version, Iban iban, String observedOn) {
    LocalDate on = LocalDate.parse(observedOn);
    return new NamedBankAccount(
        IN_PROSANTE,
        version,
        iban,
        iban == null ? AccountProblem.INVALID_IBAN : null,
        "Holder",
        on,
        on,
        ApplicationChannel.PROSANTE,
        null,
        null);
  }

  static NamedBankAccount withApplication(
      int version, Iban iban, LedgerAccountId id, String observedOn) {
    return withApplication(
        new BankAccountReference(Source.PROSANTE, "application:a-1"),
        ApplicationChannel.PROSANTE,
        version,
        iban,
        id,
        observedOn);
  }

  static NamedBankAccount withApplication(
      BankAccountReference reference,
      ApplicationChannel channel,
      int version,
      Iban iban,
      LedgerAccountId id,
      String observedOn) {
    LocalDate on = LocalDate.parse(observedOn);
    return new NamedBankAccount(
        reference,
        version,
        iban,
        iban == null ? AccountProblem.INVALID_IBAN : null,
        null,
        on,
        on,
        channel,
        id.scheme(),
        id.year());
  }

  /** Loads an account as a batch leaves it that sets apart all that is due, and says how much. */
  static EuroCents setApart(Ledger ledger, LedgerAccountId id) {
    LedgerAccount account = ledger.account(id);
    EuroCents amount = account.drawable();
    ledger.load(
        new LedgerAccount(
            id,
            account.entitlement(),
            account.takenBack(),
            account.reserved().plus(amount),
            account.ordered(),
            account.paid(),
            account.netted(),
            account.repaid(),
            account.writtenOff(),
            account.orderedFor(),
            account.route(),
            account.version()));
    return amount;
  }

  /** Orders everything that is due on an account and says how much it was. */
  static EuroCents order(Ledger ledger, LedgerAccountId id) {
    EuroCents amount = setApart(ledger, id);
    ledger.order(id, amount);
    return amount;
  }

  /** Everything that is due, ordered and booked. */
  static EuroCents pay(Ledger ledger, LedgerAccountId id) {
    EuroCents amount = order(ledger, id);
    ledger.move(id, amount, PayoutStage.ORDERED, PayoutStage.BOOKED);
    return amount;
  }
}
