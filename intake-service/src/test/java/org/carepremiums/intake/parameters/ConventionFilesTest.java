package org.carepremiums.intake.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.intake.convention.Convention;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    assertThat(List.of(file.firstDay(), file.lastDay(), file.refuseUntil(), file.adherentsStay()))
        .allSatisfy(
            value -> {
              assertThat(value.ruleId()).matches("CV[1-9]");
              assertThat(value.validFrom()).isEqualTo(file.firstDay().value());
              assertThat(value.validTo()).isEqualTo(file.lastDay().value());
            });
    assertThat(file.adherentsStay().ruleId()).isEqualTo("CV9");
  }

  @Test
  @DisplayName("CV1 CV3 M/20 binds from 1 January 2020 and could be refused until 28 February")
  void datesOfM20() {
    Convention convention = ConventionFiles.read("M-20").convention();
    assertThat(convention.firstDay()).isEqualTo("2020-01-01");
    assertThat(convention.lastDay()).isEqualTo("2020-12-31");
    assertThat(convention.refuseUntil()).isEqualTo("2020-02-28");
    assertThat(convention.adherentsStay()).isFalse();
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
