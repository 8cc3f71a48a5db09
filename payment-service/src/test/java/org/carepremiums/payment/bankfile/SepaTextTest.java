package org.carepremiums.payment.bankfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SepaTextTest {

  @ParameterizedTest(name = "{0} is written {1}")
  @DisplayName("A name is written in the characters that every bank carries")
  @CsvSource(
      delimiter = '|',
      value = {
        "Cabinet Hélène Noël-Goffin | Cabinet Helene Noel-Goffin",
        "Straße & Søn | Strasse + Son",
        "Łódź Œuvre Ægir | Lodz OEuvre AEgir",
        "Γεώργιος | Georgios",
        "Иван | Ivan",
        "Kiné <\"2000\"> _ [BV] | Kine 2000 BV",
        "/leading and trailing/ | leading and trailing",
        "double//slash | double/slash",
        "It's (really) 100: ok? | It's (really) 100: ok?"
      })
  void transliterated(String name, String expected) {
    assertThat(SepaText.of(name, 70, "fallback")).isEqualTo(expected);
  }

  @Test
  @DisplayName("Text is cut at the length of its field, after it was transliterated")
  void cut() {
    assertThat(SepaText.of("ß".repeat(70), 70, "fallback")).isEqualTo("s".repeat(70));
    assertThat(SepaText.of("a".repeat(69) + "/bcd", 70, "fallback")).isEqualTo("a".repeat(69));
  }

  @Test
  @DisplayName("Where nothing can be written, the fallback stands")
  void fallback() {
    assertThat(SepaText.of("★ ☆", 70, "Physiotherapist 54263481"))
        .isEqualTo("Physiotherapist 54263481");
  }
}
