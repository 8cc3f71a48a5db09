package org.carepremiums.intake.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.intake.quorum.Quorum;
import org.carepremiums.intake.quorum.QuorumParameters;
import org.carepremiums.platform.parameters.SourcedValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuorumFilesTest {

  @Test
  @DisplayName("every file in the folder is read, and names CV10 for each value")
  void everyFileIsRead() throws IOException, URISyntaxException {
    Path folder = Path.of(QuorumFiles.class.getResource("/quorum/M-21.yaml").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(QuorumFiles.NAMES);
    }
    for (Quorum quorum : ShippedParameters.quorums().all()) {
      QuorumParameters values = quorum.parameters();
      assertThat(values.byName().values().stream().map(SourcedValue::ruleId)).containsOnly("CV10");
      assertThat(values.countedOn().value()).isEqualTo(quorum.convention().refuseUntil());
      assertThat(values.numberIssuedIn().value())
          .isEqualTo(quorum.convention().firstDay().getYear() - 1);
      assertThat(values.profileYear().value())
          .isEqualTo(quorum.convention().firstDay().getYear() - 2);
    }
  }

  @Test
  @DisplayName("CV10 asks of M/21 60 % of those with a profile of 2019 or a number of 2020")
  void quorumOfM21() {
    QuorumParameters values = ShippedParameters.quorums().of("M/21").orElseThrow().parameters();

    assertThat(values.quorumPercent().value()).isEqualByComparingTo("60");
    assertThat(values.quorumPercent().provenance()).isEqualTo(Provenance.DOCUMENT);
    assertThat(values.profileYear().value()).isEqualTo(2019);
    assertThat(values.numberIssuedIn().value()).isEqualTo(2020);
    assertThat(values.profileFromServices().provenance()).isEqualTo(Provenance.DEFAULT);
  }

  @Test
  @DisplayName("a file that is missing is refused by name")
  void missingFile() {
    assertThatThrownBy(() -> QuorumFiles.read("M-18", ShippedParameters.conventions()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no file quorum/M-18.yaml");
  }
}
