package org.carepremiums.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A structured communication")
class StructuredCommunicationTest {

  private static final int RUNS = 2_000;

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "909337554, +++090/9337/55493+++",
    "0, +++000/0000/00097+++",
    "1, +++000/0000/00101+++",
    "96, +++000/0000/09696+++",
    "97, +++000/0000/09797+++",
    "98, +++000/0000/09801+++",
    "9999999999, +++999/9999/99948+++",
  })
  @DisplayName("has the remainder by 97 as check digits, and 97 where nothing remains")
  void vectors(long number, String written) {
    assertThat(StructuredCommunication.of(number)).hasToString(written);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "090933755493",
        "+++090/9337/55493+++",
        "***090/9337/55493***",
        "090/9337/55493",
        "premie 2023 +++ 090/9337/55493 +++ merci",
        "090 9337 55493",
        "090933755493 et encore +++090/9337/55493+++",
      })
  @DisplayName("is found in whatever way a payer writes it")
  void isFound(String text) {
    assertThat(StructuredCommunication.in(text))
        .map(StructuredCommunication::value)
        .contains("090933755493");
  }

  @ParameterizedTest(name = "{0}")
  @NullSource
  @ValueSource(
      strings = {
        "",
        "merci",
        "090933755494",
        "0909337554930",
        "1090933755493",
        "BE68 5390 0754 7034",
        "+++090/9337/55493+++ ou +++000/0000/00101+++",
      })
  @DisplayName("is not found where there is none, none that fits, or more than one")
  void isNotFound(String text) {
    assertThat(StructuredCommunication.in(text)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @NullSource
  @ValueSource(strings = {"", "090933755494", "000000000000", "09093375549", "09093375549a"})
  @DisplayName("whose check digits do not fit is none")
  void isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new StructuredCommunication(text));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 10_000_000_000L})
  @DisplayName("numbers ten digits at most")
  void tooLarge(long number) {
    assertThatIllegalArgumentException().isThrownBy(() -> StructuredCommunication.of(number));
  }

  @Test
  @DisplayName("of any number is read back, and is none once one digit or two neighbours are wrong")
  void noticesSlips() {
    Random random = new Random(97);
    for (int run = 0; run < RUNS; run++) {
      long number = random.nextLong(10_000_000_000L);
      String digits = StructuredCommunication.of(number).value();
      assertThat(StructuredCommunication.in(StructuredCommunication.of(number).toString()))
          .contains(new StructuredCommunication(digits));

      int place = random.nextInt(10);
      char other = (char) ('0' + (digits.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
      String slip = digits.substring(0, place) + other + digits.substring(place + 1);
      assertThat(StructuredCommunication.in(slip)).as("%s for %s", slip, digits).isEmpty();

      char first = digits.charAt(place);
      char second = digits.charAt(place + 1);
      if (place < 9 && first != second) {
        String swapped = digits.substring(0, place) + second + first + digits.substring(place + 2);
        assertThat(StructuredCommunication.in(swapped)).as("%s for %s", swapped, digits).isEmpty();
      }
    }
  }
}
