package org.carepremiums.eligibility.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * As {@code GoldenTables} of the law: each golden table as one single test, for mutation testing.
 */
@DisplayName("In one go")
class GoldenTables {

  @Test
  void tariff() {
    assertThat(TariffTableTest.factors())
        .isNotEmpty()
        .allSatisfy(row -> new TariffTableTest().factorsHoldForTheirDays(row));
    assertThat(TariffTableTest.rows())
        .isNotEmpty()
        .allSatisfy(row -> new TariffTableTest().charges(row));
  }
}
