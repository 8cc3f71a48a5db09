package org.carepremiums.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.ledger.Numbers.FIRST_IBAN;
import static org.carepremiums.payment.ledger.Numbers.PROVIDER;
import static org.carepremiums.payment.ledger.Numbers.QUALITY;
import static org.carepremiums.payment.ledger.Numbers.SECOND_IBAN;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE;
import static org.carepremiums.payment.ledger.Numbers.SOFTWARE_2023;
import static org.carepremiums.payment.ledger.Numbers.inProSante;
import static org.carepremiums.payment.ledger.Numbers.ledger;
import static org.carepremiums.payment.ledger.Numbers.version;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.payment.phrases.PaymentPhrasebooks;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BatchRecheckTest {

  private static final List<SubmittedLine> SHOWN =
      List.of(
          new SubmittedLine(
              "KSW-2023-54263481-1",
              SOFTWARE_2023,
              SOFTWARE,
              FIRST_IBAN,
              "Holder",
              Payee.PROVIDER));

  private final Ledger ledger = ledger();

  @BeforeEach
  void draw() {
    ledger.decide(SOFTWARE_2023, version(1, SOFTWARE));
    Numbers.setApart(ledger, SOFTWARE_2023);
  }

  @Test
  @DisplayName("When nothing changed, the simulation equals what was shown")
  void sameIsSame() {
    assertThat(new BatchRecheck(ledger).differences(SHOWN)).isEmpty();
  }

  @Test
  @DisplayName("More that became due since waits for the next cut-off and is no difference")
  void moreDueIsNoDifference() {
    ledger.decide(SOFTWARE_2023, version(2, QUALITY));

    assertThat(new BatchRecheck(ledger).differences(SHOWN)).isEmpty();
  }

  @Test
  @DisplayName("A decision that lowers what is owed is a difference that names the line")
  void lessDueIsADifference() {
    ledger.decide(SOFTWARE_2023, version(2, EuroCents.ZERO));

    assertThat(new BatchRecheck(ledger).differences(SHOWN))
        .extracting(BatchRecheckTest::inEnglish)
        .containsExactly("KSW-2023-54263481-1: 800 EUR was shown, but 0 EUR is due");
  }

  @Test
  @DisplayName("Another account is a difference that does not show the number")
  void otherAccountIsADifference() {
    ledger.name(PROVIDER, inProSante(2, SECOND_IBAN, "2025-12-01"));

    assertThat(new BatchRecheck(ledger).differences(SHOWN))
        .extracting(BatchRecheckTest::inEnglish)
        .containsExactly("KSW-2023-54263481-1: the provider named another account since");
  }

  @Test
  @DisplayName("An account that the bank refused since is a difference")
  void refusedAccountIsADifference() {
    ledger.refuse(
        PROVIDER,
        new BankRefusal(
            FIRST_IBAN,
            "AC06",
            LocalDate.of(2025, 12, 4),
            BankReasons.Consequence.HELD_FOR_ACCOUNT,
            SOFTWARE_2023));

    assertThat(new BatchRecheck(ledger).differences(SHOWN))
        .extracting(BatchRecheckTest::inEnglish)
        .containsExactly(
            "KSW-2023-54263481-1: The bank refused to pay to the account named on 2025-01-06:"
                + " blocked account (AC06).");
  }

  @Test
  @DisplayName("12.30 another insurer or pension fund is a difference")
  void otherPayeeIsADifference() {
    ledger.decide(
        SOFTWARE_2023,
        version(
            2,
            SOFTWARE,
            new Payee(PayeeKind.INSTITUTION, "Pension Fund 1"),
            BusinessDay.of("2025-12-01")));

    assertThat(new BatchRecheck(ledger).differences(SHOWN))
        .extracting(BatchRecheckTest::inEnglish)
        .containsExactly("KSW-2023-54263481-1: the payee has changed since");
  }

  private static String inEnglish(Wording difference) {
    return PaymentPhrasebooks.books().in(Language.ENGLISH).text(difference);
  }
}
