package org.carepremiums.payment.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.carepremiums.payment.ledger.Actor;
import org.carepremiums.payment.ledger.BankReasons;
import org.carepremiums.payment.ledger.BankReasons.Consequence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankReasonFileTest {

  private static final LocalDate ON = LocalDate.of(2025, 6, 25);
  private static final BankReasons REASONS = PaymentParameters.bankReasons();

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName(
      "12.20 what a bank refuses or sends back is held or ordered again, as its reason says")
  @CsvSource({
    "AC01, HELD_FOR_ACCOUNT, PROVIDER",
    "AC03, HELD_FOR_ACCOUNT, PROVIDER",
    "AC04, HELD_FOR_ACCOUNT, PROVIDER",
    "AC06, HELD_FOR_ACCOUNT, PROVIDER",
    "RC01, HELD_FOR_ACCOUNT, PROVIDER",
    "MD07, HELD_FOR_PAYEE, REPRESENTATIVE",
    "AC16, HELD_FOR_PAYEE, LEGAL_SERVICE",
    "RR04, HELD_FOR_PAYEE, LEGAL_SERVICE",
    "FRAD, HELD_FOR_PAYEE, PAYMENT_OPERATOR",
    "FOCR, HELD_FOR_ORDER, PAYMENT_OPERATOR",
    "DUPL, HELD_FOR_ORDER, PAYMENT_OPERATOR",
    "MS02, HELD_FOR_ORDER, PAYMENT_OPERATOR",
    "MS03, ORDERED_AGAIN, NOBODY",
    "AM04, ORDERED_AGAIN, NOBODY",
    "TECH, ORDERED_AGAIN, NOBODY",
    "ZZ99, HELD_AS_UNKNOWN, PAYMENT_OPERATOR",
  })
  void asTheFileSays(String code, Consequence consequence, Actor toAct) {
    assertThat(REASONS.of(code, ON)).isEqualTo(new BankReasons.Meaning(consequence, toAct));
  }

  @Test
  @DisplayName("12.20 a reason that passes is tried again twice, and then held for an operator")
  void notForEver() {
    assertThat(REASONS.of("MS03", ON, 1).consequence()).isEqualTo(Consequence.ORDERED_AGAIN);
    assertThat(REASONS.of("MS03", ON, 2))
        .isEqualTo(new BankReasons.Meaning(Consequence.HELD_FOR_ORDER, Actor.PAYMENT_OPERATOR));
    assertThat(REASONS.of("AC04", ON, 2).consequence()).isEqualTo(Consequence.HELD_FOR_ACCOUNT);
  }
}
