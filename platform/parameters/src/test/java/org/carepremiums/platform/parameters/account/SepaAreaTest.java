package org.carepremiums.platform.parameters.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.platform.parameters.file.ParameterYaml;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The area of SEPA")
class SepaAreaTest {

  private static final SepaArea AREA = SepaArea.read();

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "BE68539007547034, 2024-01-08, true",
    "BE68539007547034, 2010-01-01, true",
    "CH9300762011623852957, 2024-01-08, true",
    "GB29NWBK60161331926819, 2024-01-08, true",
    "NO9386011117947, 2024-01-08, true",
    "AD1200012030200359100100, 2019-02-28, false",
    "AD1200012030200359100100, 2019-03-01, true",
    "AL47212110090000000235698741, 2025-10-04, false",
    "AL47212110090000000235698741, 2025-10-05, true",
    "RS35260005601001611379, 2026-05-03, false",
    "RS35260005601001611379, 2026-05-04, true",
    "QA58DOHB00001234567890ABCDEFG, 2025-08-28, false",
    "TR330006100519786457841326, 2025-08-28, false",
  })
  @DisplayName("is as wide as on the day on which the account was named:")
  void isDated(String iban, LocalDate day, boolean reached) {
    assertThat(AREA.reaches(new Iban(iban), day)).isEqualTo(reached);
  }

  @Test
  @DisplayName("names countries by two letters, so that none becomes a truth value on reading")
  void countriesAreNames() throws IOException {
    String file =
        """
        countries:
          - {value: [BE, N], validFrom: 2014-02-01, ruleId: PPI15, legalReference: list, \
        publicationUnknown: unread, knownFrom: 2014-02-01, reviewOn: 2026-12-31, \
        provenance: default, source: F91, validTo: null, publishedOn: null}
        """;
    ByteArrayInputStream content = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParameterYaml.read("accounts/sepa.yaml", content, SepaArea.class))
        .withMessageContaining("countries are named by two letters, as in BE");
  }
}
