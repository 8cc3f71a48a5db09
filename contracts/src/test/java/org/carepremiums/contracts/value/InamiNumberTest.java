package org.carepremiums.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An INAMI number")
class InamiNumberTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"54263481527", "54263488527"})
  @DisplayName("with base 542634 has check digits 81 (modulo 97) or 88 (modulo 89)")
  void bothSeriesAreValid(String number) {
    assertThat(new InamiNumber(number).value()).isEqualTo(number);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"5-42634-81-527", "5.42634.81.527", "5/42634/81/527", "542634 81 527"})
  @DisplayName("is read with punctuation and kept without")
  void punctuationIsDropped(String number) {
    assertThat(new InamiNumber(number)).hasToString("54263481527");
  }

  @Test
  @DisplayName("with wrong check digits is refused, and the message names those that are due")
  void wrongCheckDigitsNameTheDueOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InamiNumber("54263482527"))
        .withMessage(
            "INAMI number has check digits 82, but 81 (modulo 97) or 88 (modulo 89) is due");
  }

  @ParameterizedTest(name = "{0}")
  @NullSource
  @ValueSource(strings = {"", "5426348152", "542634815270", "5426348152A", "５４２６３４８１５２７"})
  @DisplayName("that is not 11 digits is refused")
  void otherLengthsAreRefused(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InamiNumber(number))
        .withMessage("INAMI number has 11 digits, but this has another form");
  }

  @Test
  @DisplayName("is never quoted in a message, since a NISS may stand there by mistake")
  void messageHoldsNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InamiNumber("42012205181"))
        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("420122"));
  }

  @Test
  @DisplayName("gives its key and its competence code")
  void partsAreGiven() {
    InamiNumber number = new InamiNumber("54263481527");

    assertThat(number.key()).isEqualTo(new InamiKey("54263481"));
    assertThat(number.competenceCode()).isEqualTo("527");
  }

  @Test
  @DisplayName("keeps its key when the competence changes")
  void keyOutlivesCompetence() {
    assertThat(new InamiNumber("54263481526").key())
        .isEqualTo(new InamiNumber("54263481527").key());
  }

  @Test
  @DisplayName("sorts by its digits")
  void sorts() {
    assertThat(new InamiNumber("54263481526")).isLessThan(new InamiNumber("54263481527"));
  }
}
