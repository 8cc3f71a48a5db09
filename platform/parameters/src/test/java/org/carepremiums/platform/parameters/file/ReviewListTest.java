package org.carepremiums.platform.parameters.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The list of values to review")
class ReviewListTest {

  private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  @DisplayName("is empty and ends with 0 before the first review date")
  void nothingIsDue() throws IOException {
    file("2024.yaml", "value: {value: 500, ruleId: KSW3, reviewOn: 2027-01-02}");

    assertThat(run("2027-01-01", folder.toString())).isZero();
    assertThat(text()).isEqualTo("0 values are to be reviewed on 2027-01-01\n");
  }

  @Test
  @DisplayName("names the values that are due, the oldest first, and ends with 1")
  void somethingIsDue() throws IOException {
    file(
        "2024.yaml",
        """
        values:
          amount: {value: 800, ruleId: KSW6, legalReference: AR, provenance: document, reviewOn: 2027-01-01}
          windows:
            - {value: 1, ruleId: KSW8, legalReference: none, provenance: default, reviewOn: 2026-12-31}
        """);

    assertThat(run("2027-01-01", folder.toString())).isEqualTo(1);
    assertThat(text())
        .isEqualTo(
            """
            2026-12-31  law/src/main/resources/2024.yaml  values.windows[0]  KSW8 (default): none
            2027-01-01  law/src/main/resources/2024.yaml  values.amount  KSW6 (document): AR
            2 values are to be reviewed on 2027-01-01
            """);
  }

  @Test
  @DisplayName("reads the latest edition of a year alone, since an earlier one was looked at")
  void latestEdition() throws IOException {
    file("2024.yaml", "first: {value: 1, ruleId: KSW3, reviewOn: 2026-01-01}");
    file("2024-2.yaml", "second: {value: 2, ruleId: KSW3, reviewOn: 2026-01-01}");
    file("2024-10.yaml", "tenth: {value: 10, ruleId: KSW3, reviewOn: 2026-01-01}");
    file("2025.yaml", "next: {value: 3, ruleId: KSW3, reviewOn: 2026-01-01}");

    assertThat(ReviewList.values(folder))
        .extracting(ReviewDue::value)
        .containsExactlyInAnyOrder("tenth", "next");
  }

  @ParameterizedTest(name = "asks for a day and ends with 2 where ''{0}'' is none")
  @ValueSource(strings = {"tomorrow", "2027-02-29", ""})
  void notADay(String written) throws IOException {
    assertThat(run(written, folder.toString())).isEqualTo(2);
    assertThat(text()).startsWith("Name one day and one folder");
  }

  @Test
  @DisplayName("ends with 2 where no day, or no folder, is named")
  void notAsked() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(run("2027-01-01")).isEqualTo(2);
    assertThat(run("2027-01-01", folder.resolve("none").toString())).isEqualTo(2);
  }

  @Test
  @DisplayName("has values of every parameter file of every module")
  void everyFile() throws IOException {
    Set<String> listed =
        ReviewList.values(REPOSITORY).stream().map(ReviewDue::file).collect(Collectors.toSet());

    assertThat(parameterFiles()).isNotEmpty().isSubsetOf(listed);
  }

  /** All but what is generated, and the texts and the people of a local run, which are no law. */
  private static Set<String> parameterFiles() throws IOException {
    return SourceFiles.under(REPOSITORY).stream()
        .map(file -> REPOSITORY.relativize(file).toString().replace('\\', '/'))
        .filter(file -> file.endsWith(".yaml") && file.contains("/src/main/resources/"))
        .filter(file -> !file.endsWith("/asyncapi.yaml"))
        .filter(file -> !file.startsWith("deploy/"))
        .filter(file -> !file.contains("/resources/wording/"))
        .filter(file -> !file.contains("/resources/vocabulary/"))
        .filter(file -> !file.contains("/resources/check/"))
        .filter(file -> !file.contains("/resources/contestable/"))
        .collect(Collectors.toSet());
  }

  private void file(String name, String content) throws IOException {
    Path resources = folder.resolve("law/src/main/resources");
    Files.createDirectories(resources);
    Files.writeString(resources.resolve(name), content);
  }

  private int run(String... arguments) throws IOException {
    return ReviewList.run(arguments, new PrintStream(written, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
