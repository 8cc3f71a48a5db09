package org.carepremiums.intake.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.intake.convention.Convention;
import org.carepremiums.intake.convention.Silence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConventionFilesTest {

  static List<String> names() {
    return ConventionFiles.NAMES;
  }

  @Test
  @DisplayName("every file in the folder is read")
  void everyFileIsRead() throws IOException, URISyntaxException {
    Path folder =
        Path.of(ConventionFiles.class.getResource("/conventions/M-20.yaml").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(ConventionFiles.NAMES);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  @DisplayName("every value has its rules, its provenance and its reference")
  void everyValueHasItsSource(String name) {
    ConventionFile file = ConventionFiles.read(name);
    assertThat(file.name()).isEqualTo(name.replace('-', '/'));
    assertThat(file.values())
        .hasSizeGreaterThanOrEqualTo(7)
        .allSatisfy(
            value -> {
              assertThat(value.ruleId()).matches("CV([1-9]|11)");
              assertThat(value.validFrom()).isEqualTo(file.firstDay().value());
              assertThat(value.validTo()).isEqualTo(file.lastDay().value());
            });
    assertThat(file.silence().ruleId()).matches("CV2|CV9");
    assertThat(file.refusalChannels().ruleId()).isEqualTo("CV6");
    assertThat(file.firstAdhesionDays().ruleId()).isEqualTo("CV11");
    assertThat(file.firstAdhesionDays().value()).as("six weeks").isEqualTo(42);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  @DisplayName("CV3 CV9 thirty days to refuse, not counting the day of dispatch or publication")
  void thirtyDays(String name) {
    assertThat(ConventionFiles.read(name).rounds())
        .filteredOn(round -> round.effectiveFrom() == null)
        .isNotEmpty()
        .allSatisfy(
            round ->
                assertThat(round.refuseUntil().value())
                    .isEqualTo(round.opensOn().value().plusDays(30)));
  }

  @ParameterizedTest(name = "{0}: opens {1}, until {2}, {3}")
  @CsvSource({
    "M-18, 2018-02-19, 2018-03-21, public source",
    "M-20, 2020-01-29, 2020-02-28, document",
    "M-21, 2021-02-01, 2021-03-03, default",
    "M-22, 2022-05-25, 2022-06-24, public source",
    "M-24, 2024-02-05, 2024-03-06, public source",
    "M-25, 2025-02-21, 2025-03-23, public source",
  })
  @DisplayName("CV3 CV9 the last day of the first round, and how well it is founded (12.31)")
  void firstRounds(String name, LocalDate opensOn, LocalDate until, String provenance) {
    ConventionFile.Round first = ConventionFiles.read(name).rounds().get(0);

    assertThat(first.opensOn().value()).isEqualTo(opensOn);
    assertThat(first.refuseUntil().value()).isEqualTo(until);
    assertThat(first.refuseUntil().provenance().label()).isEqualTo(provenance);
  }

  @Test
  @DisplayName(
      "CV9 M/22 had further rounds: at the end of 2022 for 2023, and early in 2023 (12.31)")
  void roundsOfM22() {
    assertThat(ConventionFiles.read("M-22").convention().rounds())
        .extracting(round -> round.opensOn() + ".." + round.refuseUntil().value())
        .containsExactly(
            "2022-05-25..2022-06-24", "2022-06-25..2022-12-15", "2023-02-01..2023-03-03");
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "M-18, LEFT_TO_REGISTER, default",
    "M-20, ADHESION, document",
    "M-21, ONLY_FOR_CONVENTIONED, document",
    "M-22, ADHESION, public source",
    "M-24, ONLY_FOR_CONVENTIONED, default",
    "M-25, ONLY_FOR_CONVENTIONED, default",
  })
  @DisplayName("CV2 CV9 what silence means under each convention (rule book 12.31)")
  void silence(String name, Silence silence, String provenance) {
    ConventionFile file = ConventionFiles.read(name);

    assertThat(file.silence().value()).isEqualTo(silence);
    assertThat(file.silence().provenance().label()).isEqualTo(provenance);
  }

  @Test
  @DisplayName("CV6 M/20 and M/21 are refused by MyInami, and in no other way")
  void refusalChannels() {
    assertThat(List.of("M-20", "M-21"))
        .allSatisfy(
            name -> {
              ConventionFile file = ConventionFiles.read(name);
              assertThat(file.refusalChannels().value()).containsExactly(ConventionChannel.MYINAMI);
              assertThat(file.refusalChannels().provenance()).isEqualTo(Provenance.DOCUMENT);
            });
  }

  @Test
  @DisplayName("CV1 CV3 M/20 binds from 1 January 2020 and could be refused until 28 February")
  void datesOfM20() {
    Convention convention = ConventionFiles.read("M-20").convention();
    assertThat(convention.firstDay()).isEqualTo("2020-01-01");
    assertThat(convention.lastDay()).isEqualTo("2020-12-31");
    assertThat(convention.refuseUntil()).isEqualTo("2020-02-28");
  }

  @Test
  @DisplayName("the conventions follow each other without a day between")
  void conventionsFollowEachOther() {
    List<Convention> conventions = new ConventionFiles().conventions().inOrder();
    for (int index = 1; index < conventions.size(); index++) {
      assertThat(conventions.get(index).firstDay())
          .isEqualTo(conventions.get(index - 1).lastDay().plusDays(1));
    }
  }

  @Test
  @DisplayName("a convention without a file is refused by name")
  void missingFileIsNamed() {
    assertThatThrownBy(() -> ConventionFiles.read("M-99"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no file conventions/M-99.yaml");
  }
}
