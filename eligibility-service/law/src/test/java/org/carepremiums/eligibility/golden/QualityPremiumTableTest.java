package org.carepremiums.eligibility.golden;

import static org.carepremiums.platform.testing.facts.Facts.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.golden.GoldenTable;
import org.carepremiums.platform.testing.golden.GoldenTable.Row;
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
    int year = row.year().value();
    List<Fact> facts = new ArrayList<>();
    SoftwareInterventionTableTest.registered(row.cell("registered", "2010-09-01"), facts);
    if (!row.cell("list", "yes").equals("none")) {
      String cycle = row.cell("cycle", "yes");
      facts.add(
          known(
              PROVIDER,
              new FactValue.QualityCriteria(
                  PremiumYear.of(year),
                  Facts.day(row.cell("portfolio", "2013-05-14")),
                  isYes(row, "general"),
                  isYes(row, "annual"),
                  cycle.equals("?") ? null : Boolean.valueOf(cycle.equals("yes")),
                  isYes(row, "data"),
                  Facts.day(row.cell("verified", (year + 1) + "-02-10")))));
    }
    String paid = row.cell("paid", "?");
    if (!paid.equals("?")) {
      facts.add(known(PROVIDER, settled(year, paid)));
    }
    String applied = row.cell("application", year == 2020 ? "2021-02-01" : "none");
    if (!applied.equals("none")) {
      facts.add(known(PROVIDER, Facts.qualityApplication(year, applied)));
    }
    GoldenCase.check(
        row,
        Scheme.PHYSIOTHERAPIST_QUALITY,
        LocalDate.of(Math.max(year + 1, 2021), 3, 3),
        facts,
        List.of());
  }

  private static FactValue settled(int year, String paid) {
    return new FactValue.ReviewSettlement(
        Scheme.PHYSIOTHERAPIST_QUALITY,
        PremiumYear.of(year),
        ReviewQuestion.EARLIER_PAYMENT,
        paid.equals("other") ? "2016" : String.valueOf(year),
        paid.equals("yes") ? ReviewReading.PAID : ReviewReading.NOT_PAID,
        "the books of the year");
  }

  private static boolean isYes(Row row, String column) {
    return row.cell(column, "yes").equals("yes");
  }
}
