package org.carepremiums.platform.parameters.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.SourcedValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A parameter file")
class ParameterYamlTest {

  private static final String FILE =
      """
      days:
        - value: 60
          validFrom: 2020-01-01
          validTo: 2020-12-31
          ruleId: PPI12
          legalReference: "S1 «dans les 60 jours»"
          publishedOn: 2020-01-01
          publicationUnknown: null
          knownFrom: 2020-01-01
          reviewOn: 2027-03-31
          provenance: document
          source: S1
        - value: 30
          validFrom: 2021-01-01
          validTo: null
          ruleId: PPI12
          legalReference: "another article"
          publishedOn: null
          publicationUnknown: "not documented"
          knownFrom: 2021-01-01
          reviewOn: 2026-12-31
          provenance: default
          source: F1
      """;

  record Content(DatedValues<Integer> days) {}

  @Test
  @DisplayName("tells its values with days, rule, reference, publication, review and provenance")
  void isRead() throws IOException {
    DatedValues<Integer> days = read(FILE).days();

    assertThat(days.on(LocalDate.of(2021, 1, 1))).contains(30);
    assertThat(days.inOrder().get(0))
        .isEqualTo(
            new SourcedValue<>(
                60,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 12, 31),
                "PPI12",
                "S1 «dans les 60 jours»",
                LocalDate.of(2020, 1, 1),
                null,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2027, 3, 31),
                Provenance.DOCUMENT,
                "S1"));
  }

  @ParameterizedTest(name = "is refused with ''{1}'' in place of ''{0}'': {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "validTo: 2020-12-31         | validTo: 2020-12-30         | no value of PPI12 holds on 2020-12-31",
        "validTo: 2020-12-31         | validTo: 2021-01-01         | two values of PPI12 hold on 2021-01-01",
        "validTo: 2020-12-31         | validTo: 2019-12-31         | ends before it begins (PPI12)",
        "validFrom: 2020-01-01       | validFrom: null             | has no validFrom",
        "value: 60                   | value: null                 | a value is missing",
        "value: 60                   | value: sixty                | sixty",
        "ruleId: PPI12               | ruleId: ''                  | has no ruleId",
        "legalReference: \"another article\" | legalReference: '' | has no legalReference",
        "source: F1                  | source: ''                  | has no source",
        "publishedOn: 2020-01-01     | publishedOn: null           | either publishedOn or publicationUnknown",
        "knownFrom: 2020-01-01       | knownFrom: 2019-12-31       | used before it was published (PPI12)",
        "knownFrom: 2021-01-01       | knownFrom: null             | has no knownFrom (PPI12)",
        "reviewOn: 2027-03-31        | reviewOn: null              | has no reviewOn (PPI12)",
        "reviewOn: 2027-03-31        | reviewOn: 2019-12-31        | reviewed before it is used (PPI12)",
        "provenance: document        | provenance: hearsay         | hearsay",
        "provenance: document        | provenance: null            | has no provenance (PPI12)",
        "source: F1                  | sources: F1                 | creator property 'source'",
        "source: F1                  | value: 30                   | Duplicate field 'value'",
        "days:                       | weeks:                      | creator property 'days'",
      })
  void mistakesAreRefused(String right, String wrong, String reason) {
    assertThat(FILE).contains(right);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(FILE.replace(right, wrong)))
        .withMessageStartingWith("days.yaml: ")
        .withMessageContaining(reason);
  }

  @Test
  @DisplayName("that is not there is named")
  void missing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParameterYaml.read("deadlines/none.yaml", Content.class))
        .withMessage("there is no file deadlines/none.yaml");
  }

  @Test
  @DisplayName("may leave out what is marked so, and nothing else")
  void optional() throws IOException {
    record Named(String name, @MayBeAbsent String note) {}

    assertThat(ParameterYaml.withOptionalFields().build().readValue("name: x", Named.class))
        .isEqualTo(new Named("x", null));
    assertThatExceptionOfType(JsonMappingException.class)
        .isThrownBy(
            () -> ParameterYaml.withOptionalFields().build().readValue("note: x", Named.class))
        .withMessageContaining("creator property 'name'");
  }

  private static Content read(String file) throws IOException {
    return ParameterYaml.read(
        "days.yaml",
        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
        Content.class);
  }
}
