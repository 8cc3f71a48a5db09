package org.carepremiums.eligibility.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The glossary")
class GlossaryTest {

  private static final Pattern WHERE = Pattern.compile("`([A-Z]\\w+)`");

  @Test
  @DisplayName("has each term once, and names only classes that exist")
  void everyClassExists() throws IOException {
    List<String> rows =
        WrittenPages.text(RepositoryFiles.ROOT.resolve("docs/glossary.md"))
            .lines()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| Term |"))
            .toList();

    assertThat(rows)
        .hasSizeGreaterThan(50)
        .allSatisfy(row -> assertThat(cell(row, 4)).isNotBlank());
    assertThat(rows.stream().map(row -> cell(row, 1))).doesNotHaveDuplicates();
    assertThat(
            rows.stream()
                .flatMap(row -> WHERE.matcher(cell(row, 4)).results())
                .map(name -> name.group(1)))
        .isNotEmpty()
        .isSubsetOf(RepositoryFiles.classes());
  }

  private static String cell(String row, int number) {
    return row.split("\\|")[number].strip();
  }
}
