package org.carepremiums.eligibility.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.carepremiums.eligibility.documentation.Coverage.Line;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The rules of the rule book")
class CoverageTest {

  private static final String PAGE = "coverage.md";

  private static List<Line> lines;
  private static Map<String, String> reasons;

  @BeforeAll
  static void scan() throws IOException {
    lines = Coverage.of(Mentions.read());
    reasons = RuleBook.withoutTest();
    if (WrittenPages.areToBeWritten()) {
      WrittenPages.write(PAGE, Coverage.page(lines, reasons));
    }
  }

  @Test
  @DisplayName("are each proved by a test, or it is said why not")
  void everyRuleHasATest() {
    assertThat(reasons.keySet())
        .as("rules without a test, and those that without-test.txt explains, line by line")
        .containsExactlyInAnyOrderElementsOf(Coverage.withoutTest(lines));
  }

  @Test
  @DisplayName("stand where the coverage page says")
  void pageIsUpToDate() {
    assertThat(WrittenPages.text(WrittenPages.FOLDER.resolve(PAGE)))
        .as(WrittenPages.HOW)
        .isEqualTo(Coverage.page(lines, reasons));
  }

  @ParameterizedTest(name = "are known by their IDs: ''{1}'' names {0}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "KSW1; KSW1 and others; true",
        "KSW1; KSW10; false",
        "KSW1; XKSW1; false",
        "P24-1; (P24-1); true",
        "P24-1; P24-11; false",
        "PPI-13.1; PPI-13.1, PPI-13.2; true",
        "PPI-13.1; PPI-13.10; false",
        "PPI-S1.1; PPI-S1.1; true",
        "12.1; rule book 12.1; true",
        "12.1; rule book §12.1.; true",
        "12.1; rule book 12.12; false",
        "12.2; KSW-12.2; true",
        "12.12; AR 12.12.23; false",
        "12.14; PPI-12.14; true",
        "Sixty days; §13 Sixty days; true",
        "TAR-M; TAR-M; true",
        "TAR-M; TAR-MORE; false",
      })
  void mentions(String rule, String text, boolean named) {
    Rule asked =
        RuleBook.rules().stream().filter(one -> one.id().equals(rule)).findFirst().orElseThrow();

    assertThat(asked.mention().matcher(text).find()).isEqualTo(named);
  }
}
