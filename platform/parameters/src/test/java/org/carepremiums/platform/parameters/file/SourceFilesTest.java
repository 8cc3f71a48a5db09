package org.carepremiums.platform.parameters.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The files of a repository that somebody wrote")
class SourceFilesTest {

  @TempDir private Path folder;

  @Test
  @DisplayName("are those of every module, and nothing that a build or git made")
  void nothingBuilt() throws IOException {
    Path written = file("law/src/main/resources/2024.yaml");
    file("law/target/classes/2024.yaml");
    file("service/target/stack/run1/base/16398_fsm");
    file(".git/config");

    assertThat(SourceFiles.under(folder)).containsExactly(written);
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "value: 1\n");
  }
}
