package org.carepremiums.eligibility.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.eligibility.explanation.DecisionPhrasebooks;
import org.carepremiums.platform.testing.golden.GoldenTable;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The approved statements")
class ApprovedStatementsTest {

  private static final Path STATEMENTS = Path.of("src/test/resources/statements");

  /** What the world of the tables calls its deliveries, software and institutions; addresses. */
  private static final String NAMES_AND_ADDRESSES =
      "delivery-1|app-1|kine-file|gp-file|practice-1|Pension fund 12|\\S*[./]\\S*/\\S*";

  private static final Map<Scheme, String> TABLES =
      Map.of(
          Scheme.GP_INTEGRATED_PRACTICE, "integrated-practice-premium.md",
          Scheme.GP_STARTER_DMG, "starter-dmg.md",
          Scheme.PHYSIOTHERAPIST_SOFTWARE, "software-intervention.md",
          Scheme.PHYSIOTHERAPIST_QUALITY, "quality-premium.md",
          Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS, "social-status.md");

  @Test
  @DisplayName("are those of rows that are there, of every scheme, each in every language")
  void areThoseOfRows() throws IOException {
    Set<String> rows = new HashSet<>();
    TABLES.forEach(
        (scheme, table) -> GoldenTable.rows(table).forEach(row -> rows.add(scheme + ": " + row)));
    for (Scheme scheme : Scheme.values()) {
      PremiumYearsTableTest.rows(scheme).forEach(row -> rows.add(scheme + ": " + row));
    }
    assertThat(rows).containsAll(ApprovedStatements.CASES.keySet());
    assertThat(ApprovedStatements.CASES.keySet())
        .extracting(name -> name.substring(0, name.indexOf(':')))
        .containsAll(TABLES.keySet().stream().map(Scheme::id).toList());

    try (Stream<Path> files = Files.list(STATEMENTS)) {
      assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
          .isEqualTo(
              ApprovedStatements.CASES.values().stream()
                  .flatMap(
                      name ->
                          Stream.of(Language.values())
                              .map(language -> name + "." + language.code() + ".txt"))
                  .collect(Collectors.toSet()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Language.class)
  @DisplayName("have no word of another language, beside names and addresses")
  void inTheirLanguage(Language language) throws IOException {
    ForeignWords words = ForeignWords.by(DecisionPhrasebooks.books());
    for (String name : ApprovedStatements.CASES.values()) {
      String statement =
          Files.readString(STATEMENTS.resolve(name + "." + language.code() + ".txt"))
              .replaceAll(NAMES_AND_ADDRESSES, "");
      assertThat(words.in(language, statement)).as(name).isEmpty();
    }
  }
}
