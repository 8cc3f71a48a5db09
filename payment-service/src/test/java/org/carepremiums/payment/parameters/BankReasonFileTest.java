package org.carepremiums.payment.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.carepremiums.payment.ledger.BankReasons;
import org.carepremiums.payment.ledger.BankReasons.Consequence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankReasonFileTest {

  private static final BankReasons REASONS = PaymentParameters.bankReasons();

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName(
      "12.20 what a bank refuses or sends back is held or ordered again, as its reason says")
  @CsvSource({
    "AC01, HELD_FOR_ACCOUNT",
    "AC03, HELD_FOR_ACCOUNT",
    "AC04, HELD_FOR_ACCOUNT",
    "AC06, HELD_FOR_ACCOUNT",
    "RC01, HELD_FOR_ACCOUNT",
    "MD07, HELD_FOR_ACCOUNT",
    "FOCR, HELD_FOR_ORDER",
    "DUPL, HELD_FOR_ORDER",
    "MS02, HELD_FOR_ORDER",
    "RR04, HELD_FOR_ORDER",
    "FRAD, HELD_FOR_ORDER",
    "MS03, ORDERED_AGAIN",
    "AM04, ORDERED_AGAIN",
    "TECH, ORDERED_AGAIN",
    "ZZ99, HELD_AS_UNKNOWN",
  })
  void asTheFileSays(String code, Consequence consequence) {
    assertThat(REASONS.of(code, LocalDate.of(2025, 6, 25))).isEqualTo(consequence);
  }
}
