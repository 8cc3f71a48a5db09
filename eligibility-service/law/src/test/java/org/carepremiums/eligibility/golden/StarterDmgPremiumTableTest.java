package org.carepremiums.eligibility.golden;

import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.platform.testing.golden.GoldenTable;
import org.carepremiums.platform.testing.golden.GoldenTable.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The starter DMG premium decides as its table says:")
class StarterDmgPremiumTableTest {

  static List<Row> rows() {
    return GoldenTable.rows("starter-dmg.md");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void decides(Row row) {
    PracticeCheck.check(row, Scheme.GP_STARTER_DMG);
  }
}
