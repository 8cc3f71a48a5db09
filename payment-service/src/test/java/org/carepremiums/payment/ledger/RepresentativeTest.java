package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.ledger.Numbers.DAY;
import static org.carepremiums.payment.ledger.Numbers.FIRST_IBAN;
import static org.carepremiums.payment.ledger.Numbers.OPEN;
import static org.carepremiums.payment.ledger.Numbers.PROVIDER;
import static org.carepremiums.payment.ledger.Numbers.QUALITY_2023;
import static org.carepremiums.payment.ledger.Numbers.SECOND_IBAN;
import static org.carepremiums.payment.ledger.Numbers.SOCIAL_STATUS_2021;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2023;
import static org.carepremiums.payment.ledger.Numbers.ledger;
import static org.carepremiums.payment.ledger.Numbers.version;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.value.Iban;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A representative")
class RepresentativeTest {

  private static final LocalDate BEFORE = DAY.minusDays(30);

  private final Ledger ledger = ledger();

  @BeforeEach
  void owe() {
    ledger.decide(SOFTWARE_2023, version(1, SOFTWARE));
  }

  @Test
  @DisplayName("is paid before any account that the provider named, whatever the bank said of that")
  void comesFirst() {
    refuse(FIRST_IBAN, "MD07", BEFORE);
    assertThat(ledger.account(SOFTWARE_2023).heldBecause()).isNotNull();
    ledger.represent(PROVIDER, account(SECOND_IBAN, DAY));

    assertThat(paidTo(SOFTWARE_2023)).isEqualTo(SECOND_IBAN);
    ledger.name(PROVIDER, Numbers.inProSante(2, FIRST_IBAN, DAY.toString()));
    assertThat(paidTo(SOFTWARE_2023)).as("an account named since").isEqualTo(SECOND_IBAN);
    ledger.decide(QUALITY_2023, version(1, SOFTWARE));
    assertThat(paidTo(QUALITY_2023)).as("a premium decided since").isEqualTo(SECOND_IBAN);
  }

  @Test
  @DisplayName("may have the account that the bank refused before, under another name")
  void sameAccount() {
    refuse(FIRST_IBAN, "BE01", BEFORE);
    ledger.represent(PROVIDER, account(FIRST_IBAN, DAY));

    assertThat(paidTo(SOFTWARE_2023)).isEqualTo(FIRST_IBAN);
  }

  @Test
  @DisplayName("whose own account the bank refuses is held, and not paid to an earlier account")
  void refusedItself() {
    ledger.represent(PROVIDER, account(SECOND_IBAN, BEFORE));
    refuse(SECOND_IBAN, "AC04", DAY);

    assertThat(ledger.account(SOFTWARE_2023).heldBecause())
        .isEqualTo(
            HoldPhrase.REPRESENTATIVE_REFUSED_BY_BANK.sentence(
                BEFORE, BankReasonPhrase.of("AC04")));
  }

  @Test
  @DisplayName("is held when the bank says of that very account that it is seized, and by no other")
  void seizedItself() {
    ledger.represent(PROVIDER, account(SECOND_IBAN, BEFORE));
    ledger.refuse(PROVIDER, ofPayee(FIRST_IBAN));
    assertThat(paidTo(SOFTWARE_2023)).isEqualTo(SECOND_IBAN);
    ledger.refuse(PROVIDER, ofPayee(SECOND_IBAN));

    assertThat(ledger.account(SOFTWARE_2023).heldBecause())
        .isEqualTo(
            HoldPhrase.REPRESENTATIVE_REFUSED_BY_BANK.sentence(
                BEFORE, BankReasonPhrase.of("AC16")));
  }

  private static BankRefusal ofPayee(Iban iban) {
    return new BankRefusal(
        iban, "AC16", DAY, BankReasons.Consequence.HELD_FOR_PAYEE, SOFTWARE_2023);
  }

  @Test
  @DisplayName("is not paid before the first day, nor after the end")
  void fromAndUntil() {
    ledger.represent(PROVIDER, account(SECOND_IBAN, DAY.plusDays(1), DAY));
    assertThat(paidTo(SOFTWARE_2023)).isEqualTo(FIRST_IBAN);

    ledger.represent(PROVIDER, account(SECOND_IBAN, DAY));
    assertThat(paidTo(SOFTWARE_2023)).isEqualTo(SECOND_IBAN);
    ledger.representNoMore(PROVIDER);
    assertThat(paidTo(SOFTWARE_2023)).isEqualTo(FIRST_IBAN);
  }

  @Test
  @DisplayName("is never paid what belongs to an insurer or pension fund")
  void notTheInstitutions() {
    ledger.represent(PROVIDER, account(SECOND_IBAN, DAY));
    ledger.decide(
        SOCIAL_STATUS_2021,
        version(1, SOFTWARE, new Payee(PayeeKind.INSTITUTION, "Pension Fund 1"), OPEN));

    assertThat(ledger.account(SOCIAL_STATUS_2021).heldBecause())
        .isEqualTo(HoldPhrase.NO_ACCOUNT_OF_INSTITUTION.sentence());
  }

  private void refuse(Iban iban, String code, LocalDate on) {
    ledger.refuse(
        PROVIDER,
        new BankRefusal(iban, code, on, BankReasons.Consequence.HELD_FOR_ACCOUNT, SOFTWARE_2023));
  }

  private Iban paidTo(LedgerAccountId id) {
    return ((PaymentRoute.To) ledger.account(id).route()).account().iban();
  }

  private static NamedBankAccount account(Iban iban, LocalDate confirmedOn) {
    return account(iban, BEFORE, confirmedOn);
  }

  private static NamedBankAccount account(Iban iban, LocalDate validFrom, LocalDate confirmedOn) {
    return new Representative(
            7,
            PROVIDER,
            RepresentativeKind.HEIRS,
            "Heirs",
            iban,
            "deed-1",
            validFrom,
            BEFORE,
            "operator-1",
            null,
            null,
            null,
            null,
            null)
        .account(confirmedOn);
  }
}
