package org.carepremiums.eligibility.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.platform.testing.facts.Facts.known;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.conduct.file.ConductFile;
import org.carepremiums.eligibility.conduct.file.ConductPhrases;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.testing.golden.GoldenTable;
import org.carepremiums.platform.testing.golden.GoldenTable.Row;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("CONDUCT-85 is held to what its table says:")
class CollectedShareTableTest {

  private static final String PROVIDER = "54263481";
  private static final BusinessDay DAY = BusinessDay.of("2021-11-15");
  private static final ConductYears YEARS =
      ConductFile.load(CollectedShareTableTest.class.getClassLoader());

  static List<Row> rows() {
    return GoldenTable.rows("collected-share.md");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void isHeldTo(Row row) {
    PremiumYear year = row.year();
    CollectedShare share =
        new CollectedShare(
            YEARS.of(year).orElseThrow(),
            PhysiotherapistYear.byYear(facts(row.cell("figures")))
                .getOrDefault(year, new PhysiotherapistYear(List.of())),
            ConventionedDays.in(year, intervals(row.cell("adhered", "2018-01-01.."))),
            List.of());

    assertThat(String.valueOf(share.insurers().share())).isEqualTo(row.cell("collected"));
    assertThat(String.valueOf(share.insurers().share().percent(2)))
        .isEqualTo(row.cell("per cent", "null"));
    assertThat(
            share.conventioned().periods().stream()
                .map(days -> days.from() + ".." + days.to())
                .collect(Collectors.joining(" ")))
        .isEqualTo(row.cell("bound", ""));
    assertThat(share.conventioned().count()).isEqualTo(Long.parseLong(row.cell("days")));
    assertThat(share.isToBeReported(DAY.value())).isEqualTo(row.cell("reported").equals("yes"));
    assertThat(selection(share)).isEqualTo(row.cell("selection"));
    if (row.cells().containsKey("unequal")) {
      comparesAsItSays(share, row);
    }
  }

  /** What art. 7 and 8 compare. */
  private static void comparesAsItSays(CollectedShare share, Row row) {
    assertThat(
            share
                .standing()
                .servicesPerBeneficiary()
                .map(average -> average.average(2).toPlainString())
                .orElse("-"))
        .isEqualTo(row.cell("per patient"));
    assertThat(
            share
                .insurerDifference()
                .map(difference -> difference.points(2, RoundingMode.DOWN).toPlainString())
                .orElse("-"))
        .isEqualTo(row.cell("points"));
    assertThat(share.isUnequalByInsurer()).isEqualTo(row.cell("unequal").equals("yes"));
    assertThat(phrases(share))
        .contains(
            row.cell("per patient").equals("-")
                ? "beneficiaries-not-counted"
                : "services-per-beneficiary",
            row.cell("points").equals("-")
                ? "insurers-not-comparable"
                : row.cell("unequal").equals("yes") ? "insurers-differ" : "insurers-alike");
  }

  private static List<String> phrases(CollectedShare share) {
    return share.findings(DAY.value()).stream().map(finding -> finding.text().phrase()).toList();
  }

  @ParameterizedTest(name = "{0} in every language")
  @MethodSource("rows")
  void isSaidInEveryLanguage(Row row) {
    PremiumYear year = row.year();
    CollectedShare share =
        new CollectedShare(
            YEARS.of(year).orElseThrow(),
            PhysiotherapistYear.byYear(facts(row.cell("figures")))
                .getOrDefault(year, new PhysiotherapistYear(List.of())),
            ConventionedDays.in(year, intervals(row.cell("adhered", "2018-01-01.."))),
            List.of());

    for (Finding finding : share.findings(DAY.value())) {
      Set<String> texts = new HashSet<>();
      for (Language language : Language.values()) {
        texts.add(ConductPhrases.in(language).text(finding.text()));
      }
      assertThat(texts)
          .hasSize(Language.values().length)
          .noneMatch(text -> text.contains(finding.text().phrase()) || text.contains("null"));
      assertThat(finding.legalReference()).isNotBlank();
    }
  }

  private static String selection(CollectedShare share) {
    try {
      share.select("handler-1", DAY);
      return "may be";
    } catch (StepRefused refused) {
      return refused.kind();
    }
  }

  /** {@code year/insurer=collected/attested@beneficiaries}; a ruling stands in brackets. */
  private static List<Fact> facts(String written) {
    List<Fact> facts = new ArrayList<>();
    for (String figures : written.equals("none") ? new String[0] : written.split(" ")) {
      boolean ruling = figures.startsWith("(");
      String[] parts = figures.replaceAll("[()]", "").split("[/=@]");
      PremiumYear year = PremiumYear.of(Integer.parseInt(parts[0]));
      FactValue value =
          new FactValue.PersonalShareCount(
              year,
              parts[1],
              year.lastDay(),
              Integer.parseInt(parts[3]),
              Integer.parseInt(parts[2]),
              parts.length == 4 ? null : Integer.valueOf(parts[4]));
      facts.add(ruling ? Facts.ruled(PROVIDER, value) : known(PROVIDER, value));
    }
    return facts;
  }

  private static List<ConventionInterval> intervals(String adhered) {
    return adhered.equals("never")
        ? List.of()
        : ((FactValue.ConventionStatus) Facts.adhered(adhered.split(" "))).intervals();
  }
}
