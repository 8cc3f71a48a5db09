package org.carepremiums.eligibility.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.platform.testing.golden.GoldenTable;
import org.carepremiums.platform.testing.golden.GoldenTable.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The integrated practice premium decides as its table says:")
class IntegratedPracticePremiumTableTest {

  static List<Row> rows() {
    return GoldenTable.rows("integrated-practice-premium.md");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void decides(Row row) {
    PracticeCheck.check(row, Scheme.GP_INTEGRATED_PRACTICE);
  }

  @Test
  @DisplayName("each row is another case")
  void noRowTwice() {
    assertThat(rows()).extracting(Row::toString).doesNotHaveDuplicates();
  }
}
