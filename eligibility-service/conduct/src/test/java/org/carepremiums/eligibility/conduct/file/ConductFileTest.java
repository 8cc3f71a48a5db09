package org.carepremiums.eligibility.conduct.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.conduct.ConductParameters;
import org.carepremiums.eligibility.conduct.ConductYears;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The files of the 85 % rule")
class ConductFileTest {

  private static final ClassLoader FILES = ConductFileTest.class.getClassLoader();
  private static final String NAME = ConductFile.name(2021);

  @Test
  @DisplayName(
      "CONDUCT-85 asks 85 % for 2020 and 2021, and the figures of 2020 by end October 2021")
  void values() {
    ConductYears years = ConductFile.load(FILES);

    assertThat(years.all()).extracting(ConductParameters::year).containsExactly(2020, 2021);
    ConductParameters first = years.of(PremiumYear.of(2020)).orElseThrow();
    assertThat(first.collectedShare().value()).isEqualByComparingTo("85");
    assertThat(first.figuresDueBy().value()).isEqualTo("2021-10-31");
    assertThat(first.figuresDueBy().provenance()).isEqualTo(Provenance.DOCUMENT);
    assertThat(first.selectionPoint().inOrder().get(0).provenance()).isEqualTo(Provenance.DEFAULT);
    assertThat(first.averages().provenance()).isEqualTo(Provenance.DOCUMENT);
    assertThat(first.insurerDifference().provenance()).isEqualTo(Provenance.DEFAULT);
    assertThat(first.insurerServices().provenance()).isEqualTo(Provenance.DEFAULT);
    assertThat(years.of(PremiumYear.of(2022))).isEmpty();
  }

  @Test
  @DisplayName("CONDUCT-85 the Commission's point holds from the day on which it is known")
  void selectionPointIsDated() throws IOException {
    ConductParameters parameters =
        read(
            text()
                .replace("validTo: null", "validTo: 2022-03-14")
                .replace(
                    "figuresDueBy:",
                    point("80", "2022-03-15", "2022-05-31")
                        + point("82.5", "2022-06-01", "null")
                        + "figuresDueBy:"));

    assertThat(pointOn(parameters, "2020-12-31")).isEqualTo("85");
    assertThat(pointOn(parameters, "2022-03-14")).isEqualTo("85");
    assertThat(pointOn(parameters, "2022-03-15")).isEqualTo("80");
    assertThat(pointOn(parameters, "2022-05-31")).isEqualTo("80");
    assertThat(pointOn(parameters, "2022-06-01")).isEqualTo("82.5");
  }

  private static String pointOn(ConductParameters parameters, String day) {
    return parameters.selectionPointOn(LocalDate.parse(day)).toPlainString();
  }

  private static String point(String percent, String from, String to) {
    return """
          - value: %s
            validFrom: %s
            validTo: %s
            ruleId: CONDUCT-85
            legalReference: "decision of the Commission"
            publishedOn: %s
            publicationUnknown: null
            knownFrom: %s
            reviewOn: 2027-03-31
            provenance: document
            source: "S2"
        """
        .formatted(percent, from, to, from, from);
  }

  @ParameterizedTest(name = "are refused with {1} in place of {0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "year: 2021 | year: 2020 | names another year",
        "collectedShare: | collected: | collected",
        "value: 85 | value: 101 | a share lies between 0 and 100",
        "ruleId: CONDUCT-85 | ruleId: '' | no ruleId",
        "validFrom: 2021-01-01 | validFrom: null | no validFrom",
        "value: 20\\b | value: 101 | a share lies between 0 and 100",
        "value: 50\\b | value: 0 | insurers without services cannot be compared",
      })
  void areRefused(String right, String wrong, String reason) throws IOException {
    String changed = text().replaceFirst(right, wrong);
    assertThat(changed).isNotEqualTo(text());

    assertThatThrownBy(() -> read(changed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(NAME)
        .hasMessageContaining(reason);
  }

  @Test
  @DisplayName("CONDUCT-85 two selection points on one day are refused")
  void selectionPointsOverlap() throws IOException {
    String twice =
        text().replace("figuresDueBy:", point("80", "2022-03-15", "null") + "figuresDueBy:");

    assertThatThrownBy(() -> read(twice)).hasMessageContaining("two values of CONDUCT-85 hold");
  }

  private static ConductParameters read(String text) throws IOException {
    return ConductFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 2021);
  }

  private static String text() throws IOException {
    try (InputStream file = FILES.getResourceAsStream(NAME)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
