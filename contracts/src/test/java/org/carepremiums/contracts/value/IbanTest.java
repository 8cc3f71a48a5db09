package org.carepremiums.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An IBAN")
class IbanTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"BE68539007547034", "BE68 5390 0754 7034", "be68539007547034"})
  @DisplayName("is read with spaces and small letters, and kept without")
  void isRead(String iban) {
    assertThat(new Iban(iban).value()).isEqualTo("BE68539007547034");
  }

  @Test
  @DisplayName("of another country is accepted")
  void otherCountries() {
    Iban iban = new Iban("NL91ABNA0417164300");

    assertThat(iban.country()).isEqualTo("NL");
  }

  @Test
  @DisplayName("of Belgium that fits modulo 97-10 but not its national check digits is refused")
  void nationalCheckDigits() {
    String account = "539007547035";
    String iban = "BE%02d%s".formatted(internationalCheck(account), account);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Iban(iban))
        .withMessage("IBAN is not valid: the Belgian check digits do not fit");
  }

  @Test
  @DisplayName("of Belgium has national check digits 97 where the account divides by 97")
  void nationalCheckDigitsOfMultiples() {
    String account = "000000009797";
    String iban = "BE%02d%s".formatted(internationalCheck(account), account);

    assertThat(new Iban(iban).value()).isEqualTo(iban);
  }

  @ParameterizedTest(name = "{0}")
  @NullSource
  @ValueSource(
      strings = {
        "",
        "BE",
        "BE68539007547035",
        "BE6853900754703",
        "BE685390075470345",
        "XX68539007547034",
        "BE68-5390-0754-7034",
        "BE6853900754703A",
        "5390075470"
      })
  @DisplayName("that is wrong is refused, and the message does not hold it")
  void isRefused(String iban) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Iban(iban))
        .satisfies(
            refused ->
                assertThat(refused.getMessage())
                    .startsWith("IBAN is not valid: ")
                    .doesNotContain("539007"));
  }

  @Test
  @DisplayName("is masked as text, so that it cannot reach a log line by accident")
  void isMasked() {
    assertThat(new Iban("BE68539007547034")).hasToString("BE68********7034");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"BE01112345001993", "BE99000000004040", "GB00ABCD00000000000092"})
  @DisplayName("has check digits from 02 to 98, whatever else fits modulo 97-10")
  void checkDigitsOutOfRange(String iban) {
    assertThat(new BigInteger(inDigits(iban)).mod(BigInteger.valueOf(97))).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Iban(iban))
        .withMessage("IBAN is not valid: country, length or check digits do not fit");
  }

  @Test
  @DisplayName("may have check digits 98, which others write as 01")
  void checkDigits98() {
    assertThat(new Iban("BE98112345001993").value()).isEqualTo("BE98112345001993");
  }

  private static String inDigits(String iban) {
    return (iban.substring(4) + iban.substring(0, 4))
        .chars()
        .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
        .collect(Collectors.joining());
  }

  /** ISO 7064 modulo 97-10 over account and country, written out for Belgium. */
  private static int internationalCheck(String account) {
    return 98 - new BigInteger(account + "111400").mod(BigInteger.valueOf(97)).intValue();
  }
}
