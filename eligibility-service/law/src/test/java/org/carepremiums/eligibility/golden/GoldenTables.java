package org.carepremiums.eligibility.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.platform.testing.golden.GoldenTable.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each golden table as one single test, for mutation testing (docs/mutation-testing.md): there each
 * test is started again for each mutant, which costs a hundred times as much as deciding a row. The
 * ordinary build runs each row as a test of its own and leaves this class out by its name.
 */
@DisplayName("In one go")
class GoldenTables {

  private static void all(List<Row> rows, Consumer<Row> decides) {
    assertThat(rows).isNotEmpty();
    rows.forEach(decides);
  }

  @Test
  void softwareIntervention() {
    all(SoftwareInterventionTableTest.rows(), new SoftwareInterventionTableTest()::decides);
  }

  @Test
  void qualityPremium() {
    all(QualityPremiumTableTest.rows(), new QualityPremiumTableTest()::decides);
  }

  @Test
  void socialStatus() {
    all(SocialStatusTableTest.rows(), new SocialStatusTableTest()::decides);
  }

  @Test
  void integratedPracticePremium() {
    all(
        IntegratedPracticePremiumTableTest.rows(),
        new IntegratedPracticePremiumTableTest()::decides);
  }

  @Test
  void starterDmgPremium() {
    all(StarterDmgPremiumTableTest.rows(), new StarterDmgPremiumTableTest()::decides);
  }

  @ParameterizedTest
  @EnumSource
  void premiumYears(Scheme scheme) {
    all(
        PremiumYearsTableTest.rows(scheme),
        row -> new PremiumYearsTableTest().decides(scheme, row));
  }
}
