package org.carepremiums.eligibility.golden;

import static org.carepremiums.eligibility.Facts.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.Facts;
import org.carepremiums.eligibility.golden.GoldenTable.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The quality premium decides as its table says:")
class QualityPremiumTableTest {

  private static final String PROVIDER = "50000123";

  static List<Row> rows() {
    return GoldenTable.rows("quality-premium.md");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void decides(Row row) {
    int year = GoldenCase.year(row).value();
    List<Fact> facts = new ArrayList<>();
    SoftwareInterventionTableTest.registered(row.cell("registered", "2010-09-01"), facts);
    if (!row.cell("list", "yes").equals("none")) {
      String cycle = row.cell("cycle", "yes");
      facts.add(
          known(
              PROVIDER,
              new FactValue.QualityCriteria(
                  PremiumYear.of(year),
                  Facts.day(row.cell("portfolio", "2018-05-14")),
                  isYes(row, "general"),
                  isYes(row, "annual"),
                  cycle.equals("?") ? null : Boolean.valueOf(cycle.equals("yes")),
                  isYes(row, "data"),
                  Facts.day(row.cell("verified", (year + 1) + "-02-10")))));
    }
    String applied = row.cell("application", year > 2020 ? "none" : "2021-02-01");
    if (!applied.equals("none")) {
      facts.add(known(PROVIDER, Facts.qualityApplication(year, applied)));
    }
    GoldenCase.check(
        row, Scheme.PHYSIOTHERAPIST_QUALITY, LocalDate.of(year + 1, 3, 3), facts, List.of());
  }

  private static boolean isYes(Row row, String column) {
    return row.cell(column, "yes").equals("yes");
  }
}
