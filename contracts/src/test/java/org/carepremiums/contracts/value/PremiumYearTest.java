package org.carepremiums.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A premium year")
class PremiumYearTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(ints = {2000, 2024, 2099})
  @DisplayName("lies between 2000 and 2099")
  void isAccepted(int year) {
    assertThat(PremiumYear.of(year)).hasToString(Integer.toString(year));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(ints = {Integer.MIN_VALUE, 0, 24, 1999, 2100})
  @DisplayName("outside these years is refused with the year")
  void isRefused(int year) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PremiumYear.of(year))
        .withMessage("premium year lies between 2000 and 2099, but this is " + year);
  }

  @Test
  @DisplayName("runs from 1 January to 31 December")
  void hasAPeriod() {
    assertThat(PremiumYear.of(2024).period().from()).hasToString("2024-01-01");
    assertThat(PremiumYear.of(2024).period().to()).hasToString("2024-12-31");
  }

  @Test
  @DisplayName("is counted on and back, and sorts")
  void isCounted() {
    assertThat(PremiumYear.of(2024).plus(-2)).isEqualTo(PremiumYear.of(2022));
    assertThat(PremiumYear.of(2023)).isLessThan(PremiumYear.of(2024));
    assertThatIllegalArgumentException().isThrownBy(() -> PremiumYear.of(2099).plus(1));
  }
}
