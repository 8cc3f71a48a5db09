package org.carepremiums.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An amount in euro cents")
class EuroCentsTest {

  @Test
  @DisplayName("is added and subtracted to the cent")
  void arithmetic() {
    EuroCents premium = EuroCents.ofEuros(800);

    assertThat(premium.plus(EuroCents.of(1))).isEqualTo(EuroCents.of(80_001));
    assertThat(EuroCents.of(79_999).minus(premium)).isEqualTo(EuroCents.of(-1));
  }

  @Test
  @DisplayName("is written in euros with two decimals")
  void isWritten() {
    assertThat(EuroCents.of(80_000)).hasToString("800.00 EUR");
    assertThat(EuroCents.of(-5)).hasToString("-0.05 EUR");
    assertThat(EuroCents.of(80_000).euros()).isEqualByComparingTo("800");
    assertThat(EuroCents.of(80_000).euros().toPlainString()).isEqualTo("800.00");
  }

  @Test
  @DisplayName("is never wrong by overflow: a sum that does not fit is refused")
  void overflow() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> EuroCents.of(Long.MAX_VALUE).plus(EuroCents.of(1)));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> EuroCents.of(Long.MIN_VALUE).minus(EuroCents.of(1)));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> EuroCents.ofEuros(Long.MAX_VALUE / 10));
  }

  @Test
  @DisplayName("knows its sign and sorts")
  void sign() {
    assertThat(EuroCents.of(1).isPositive()).isTrue();
    assertThat(EuroCents.ZERO.isPositive()).isFalse();
    assertThat(EuroCents.ZERO.isNegative()).isFalse();
    assertThat(EuroCents.of(-1).isNegative()).isTrue();
    assertThat(EuroCents.of(-1)).isLessThan(EuroCents.ZERO);
  }
}
