package org.carepremiums.eligibility.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.platform.testing.golden.GoldenTable;
import org.carepremiums.platform.testing.golden.GoldenTable.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each premium year of each scheme has a page of its own, {@code golden/<scheme>/<year>.md}, beside
 * its parameter file {@code schemes/<scheme>/<year>.yaml}.
 */
@DisplayName("Each premium year decides as its page says:")
class PremiumYearsTableTest {

  /** Fewer rows cannot show the thresholds and dates of any scheme, with what lies beside them. */
  private static final int FEWEST_ROWS = 25;

  private static final Path PARAMETER_FILES = Path.of("src/main/resources/schemes");

  static List<Arguments> premiumYears() {
    return withParameterFile().map(each -> Arguments.of(each.scheme(), each.year())).toList();
  }

  /** Without those of a year to come, which are there for tests only. */
  private static Stream<Premium> withParameterFile() {
    return GoldenCase.SCHEMES.all().stream()
        .map(SchemeInForce::rules)
        .filter(each -> Files.exists(PARAMETER_FILES.resolve(name(each) + ".yaml")));
  }

  private static String name(Premium each) {
    return each.scheme().id() + "/" + each.year();
  }

  static List<Row> rows(Scheme scheme) {
    return withParameterFile()
        .filter(each -> each.scheme() == scheme)
        .flatMap(each -> GoldenTable.rows(name(each) + ".md").stream())
        .toList();
  }

  static List<Arguments> rows() {
    return Arrays.stream(Scheme.values())
        .flatMap(scheme -> rows(scheme).stream().map(row -> Arguments.of(scheme, row)))
        .toList();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rows")
  void decides(Scheme scheme, Row row) {
    switch (scheme) {
      case PHYSIOTHERAPIST_SOFTWARE -> new SoftwareInterventionTableTest().decides(row);
      case PHYSIOTHERAPIST_QUALITY -> new QualityPremiumTableTest().decides(row);
      case PHYSIOTHERAPIST_SOCIAL_STATUS -> new SocialStatusTableTest().decides(row);
      case GP_INTEGRATED_PRACTICE, GP_STARTER_DMG -> PracticeCheck.check(row, scheme);
    }
  }

  @ParameterizedTest(name = "there is a page for {0}, premium year {1}")
  @MethodSource("premiumYears")
  void isThere(Scheme scheme, PremiumYear year) {
    List<Row> rows = GoldenTable.rows(scheme.id() + "/" + year + ".md");

    assertThat(rows).hasSizeGreaterThanOrEqualTo(FEWEST_ROWS);
    assertThat(rows).extracting(Row::year).as("only of its year").containsOnly(year);
    assertThat(rows).extracting(Row::toString).as("each row another case").doesNotHaveDuplicates();
  }
}
