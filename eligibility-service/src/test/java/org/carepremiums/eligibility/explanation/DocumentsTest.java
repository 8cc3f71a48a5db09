package org.carepremiums.eligibility.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The documents that references cite")
class DocumentsTest {

  private static final Path PARAMETERS = Path.of("src/main/resources/schemes");

  @Test
  @DisplayName("are named in a statement, whichever parameter file cites them")
  void everyDocumentOfTheParameters() throws IOException {
    Set<String> cited = new TreeSet<>();
    try (Stream<Path> files = Files.walk(PARAMETERS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Documents.SHORT_NAME
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> cited.add(found.group()));
      }
    }

    assertThat(cited).contains("S0", "S1", "S2", "S3", "F9b");
    assertThat(Documents.citedBy(cited)).containsOnlyKeys(cited);
  }

  @Test
  @DisplayName("stand once each, and only those that are cited")
  void once() {
    assertThat(Documents.citedBy(List.of("S3 «a»; S1 «b» (PPI12)", "S1 «c», SOC1, F3S")))
        .containsOnlyKeys("S1", "S3");
  }
}
