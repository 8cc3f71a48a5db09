package org.carepremiums.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A NISS")
class NissTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "42012205181, born before 2000",
    "12061500364, born from 2000 on",
    "12061500335, the same nine digits born before 2000",
    "85210510033, BIS with the month raised by 20",
    "85410510076, BIS with the month raised by 40",
    "42000005155, month and day unknown",
    "00320500105, BIS of December born from 2000 on",
    "40004512346, month unknown and the counting days beyond 31",
    "72204100727, BIS with an unknown month and the counting days beyond 31",
    "00003300108, born from 2000 on with an unknown month and the counting days beyond 31",
    "85409900164, BIS with the month raised by 40, unknown, and the last counting day",
  })
  @DisplayName("is accepted where its check digits fit:")
  void isAccepted(String niss, String what) {
    assertThat(new Niss(niss).value()).as(what).isEqualTo(niss);
  }

  @Test
  @DisplayName("is read with punctuation and kept without")
  void punctuationIsDropped() {
    assertThat(new Niss("42.01.22-051.81")).isEqualTo(new Niss("42012205181"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "42012205182, check digits that do not fit",
    "42132205168, month 13",
    "42192205113, month 19",
    "42332205114, month 33",
    "42532205157, month 53",
    "42013205172, day 32",
    "42213205118, day 32",
    "4201220518, 11 digits",
    "420122051811, 11 digits",
    "4201220518A, 11 digits",
  })
  @DisplayName("is refused with the reason and without the number:")
  void isRefused(String niss, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Niss(niss))
        .withMessageContaining(reason)
        .satisfies(
            refused ->
                assertThat(refused.getMessage())
                    .doesNotContain(niss)
                    .doesNotContain(niss.substring(0, 6)));
  }

  @ParameterizedTest(name = "{0}")
  @NullSource
  @ValueSource(strings = {"", " "})
  @DisplayName("that is not there is refused")
  void absentIsRefused(String niss) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Niss(niss));
  }

  @Test
  @DisplayName("is masked as text, so that it cannot reach a log line by accident")
  void isMasked() {
    assertThat(new Niss("42012205181")).hasToString("*********81");
  }
}
