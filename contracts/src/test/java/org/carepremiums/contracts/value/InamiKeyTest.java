package org.carepremiums.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An INAMI key")
class InamiKeyTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"54263481", "54263488", "00009797", "00008989"})
  @DisplayName("has check digits of the first or the second series")
  void checkDigits(String key) {
    assertThat(new InamiKey(key)).hasToString(key);
  }

  @Test
  @DisplayName("fits exactly two pairs of check digits, whatever its base")
  void exactlyTwoPairsFit() {
    for (int base = 542_000; base < 542_400; base++) {
      int fitting = 0;
      for (int check = 0; check < 100; check++) {
        if (isKey("%06d%02d".formatted(base, check))) {
          fitting++;
        }
      }
      int due = 97 - base % 97 == 89 - base % 89 ? 1 : 2;
      assertThat(fitting).as("base %06d", base).isEqualTo(due);
    }
  }

  @ParameterizedTest(name = "{0}")
  @NullSource
  @ValueSource(strings = {"", "5426348", "542634811", "5426348A", "5-42634-81"})
  @DisplayName("that is not 8 digits is refused")
  void otherFormsAreRefused(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InamiKey(key))
        .withMessageContaining("8 digits");
  }

  @Test
  @DisplayName("with wrong check digits names those that are due")
  void wrongCheckDigitsNameTheDueOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InamiKey("54263482"))
        .withMessageContaining("81 (modulo 97) or 88 (modulo 89)");
  }

  private static boolean isKey(String digits) {
    try {
      return new InamiKey(digits).value().equals(digits);
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }
}
