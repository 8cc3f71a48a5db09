package org.carepremiums.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A share")
class ShareTest {

  @ParameterizedTest(name = "{0} of {1} against {2} %: reached {3}, below {4}")
  @CsvSource({
    "3, 5, 60, true, false",
    "2999999, 5000000, 60, false, true",
    "17, 20, 85, true, false",
    "33, 40, 82.5, true, false",
    "329, 400, 82.5, false, true",
    "0, 1, 0, true, false",
    "0, 0, 60, false, false",
    "0, 0, 0, false, false",
    "9223372036854775806, 9223372036854775807, 100, false, true",
    "9223372036854775807, 9223372036854775807, 100, true, false",
  })
  void isComparedExactly(
      long part, long whole, BigDecimal percent, boolean reached, boolean below) {
    Share share = new Share(part, whole);

    assertThat(share.reaches(percent)).isEqualTo(reached);
    assertThat(share.isBelow(percent)).isEqualTo(below);
  }

  @ParameterizedTest(name = "{0} of {1} is shown as {2} %")
  @CsvSource({"17, 20, 85.00", "2999999, 5000000, 59.99", "2, 3, 66.66", "0, 7, 0.00", "0, 0,"})
  void isCutOffWhereShown(long part, long whole, BigDecimal shown) {
    assertThat(new Share(part, whole).percent(2)).isEqualTo(shown);
  }

  @ParameterizedTest(name = "of {0} in {1} is none")
  @CsvSource({"-1, 5", "0, -1", "6, 5"})
  void cannotBe(long part, long whole) {
    assertThatThrownBy(() -> new Share(part, whole)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("says what it is of what")
  void inWords() {
    assertThat(new Share(17, 20)).hasToString("17 of 20");
  }
}
