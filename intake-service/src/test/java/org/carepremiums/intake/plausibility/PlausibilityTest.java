package org.carepremiums.intake.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Figures of a year")
class PlausibilityTest {

  private static final PlausibilityLimits LIMITS =
      new PlausibilityLimits(
          20,
          new BigDecimal("25"),
          new BigDecimal("100"),
          new BigDecimal("10"),
          new BigDecimal("10"),
          new BigDecimal("5"),
          new BigDecimal("5"),
          new BigDecimal("25"));
  private static final List<String> SOMEBODY = List.of("10000007");
  private static final PartFigures ALL_RIGHT =
      figures(100, 0, 100, 0, 100, 500, 500, 100, 0, 0, 0, 0);

  @ParameterizedTest(name = "{0} after {1}: {2}")
  @CsvSource({
    "75, 100, ",
    "74, 100, FELL",
    "200, 100, ",
    "201, 100, ROSE",
    "0, 100, FELL",
    "50, 0, "
  })
  @DisplayName(
      "may fall by a quarter and double, and no more, where both years count the same people")
  void change(long sum, long before, AnomalyKind found) {
    assertThat(kinds(figures(100, 0, 100, 0, 100, sum, before, 100, 0, 0, 0, 0)))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  @DisplayName("of fewer than twenty are not judged: among a dozen chance does anything")
  void few() {
    assertThat(kinds(figures(19, 19, 19, 0, 19, 0, 500, 19, 19, 19, 19, 19))).isEmpty();
    assertThat(kinds(figures(20, 20, 20, 0, 20, 0, 500, 20, 20, 20, 20, 20)))
        .containsExactly(
            AnomalyKind.FELL,
            AnomalyKind.ABSENT,
            AnomalyKind.ZEROS,
            AnomalyKind.UNREGISTERED,
            AnomalyKind.ABOVE_DENOMINATOR);
  }

  @ParameterizedTest(
      name = "{0} of 100 absent, {1} with zero after {2}, {3} unknown, {4} above: {5}")
  @CsvSource({
    "10, 15, 5, 5, 5, ",
    "11, 0, 0, 0, 0, ABSENT",
    "0, 16, 5, 0, 0, ZEROS",
    "0, 0, 50, 0, 0, ",
    "0, 0, 0, 6, 0, UNREGISTERED",
    "0, 0, 0, 0, 6, ABOVE_DENOMINATOR"
  })
  @DisplayName("may lack, have zeros, unknown and too much up to a share each")
  void shares(
      long absent, long zeros, long zerosBefore, long unknown, long above, AnomalyKind found) {
    assertThat(
            kinds(
                figures(
                    100, zeros, 100, zerosBefore, 100, 500, 500, 100, absent, unknown, 100, above)))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  @DisplayName("that are none at all are told where the delivery itself is empty")
  void empty() {
    PartFigures nobody = figures(0, 0, 100, 0, 0, 0, 0, 100, 100, 0, 0, 0);
    assertThat(Plausibility.judge(2025, List.of(nobody), List.of(), false, LIMITS)).isEmpty();
    assertThat(Plausibility.judge(2025, List.of(nobody), List.of(), true, LIMITS))
        .extracting(Anomaly::kind)
        .containsExactly(AnomalyKind.EMPTY);
  }

  @Test
  @DisplayName("that cannot be right are told with their numbers, the limit and examples")
  void inWords() {
    Anomaly fell =
        Plausibility.judge(
                2025,
                List.of(figures(300, 0, 300, 0, 290, 60_300, 90_000, 300, 0, 0, 0, 0)),
                List.of(),
                false,
                LIMITS)
            .get(0);
    assertThat(fell.inWords())
        .isEqualTo(
            "2025: those counted in both years come to 60300, and came to 90000 in 2024: 33.00 %"
                + " less, and the limit is 25; as in 10000007");
  }

  @ParameterizedTest(name = "{0} users: {1} without, {2} before, {3} after {4}; others {5}: {9}")
  @CsvSource({
    // As many without as before
    "100, 60, 60, 500, 500, 100, 0, 0, 500, ",
    "100, 25, 0, 500, 500, 100, 0, 0, 500, ",
    "100, 26, 0, 500, 500, 100, 0, 0, 500, PACKAGE_ZEROS",
    // Everybody has as many more
    "100, 60, 10, 500, 500, 100, 40, 0, 500, ",
    "19, 19, 0, 500, 500, 100, 0, 0, 500, ",
    "100, 99, 0, 500, 500, 19, 0, 0, 500, ",
    "100, 0, 0, 375, 500, 100, 0, 0, 500, ",
    "100, 0, 0, 374, 500, 100, 0, 0, 500, PACKAGE_FELL",
    "100, 0, 0, 374, 500, 100, 0, 0, 490, ",
    // They did not grow as all others did
    "100, 0, 0, 500, 500, 100, 0, 0, 900, "
  })
  @DisplayName("may stand out by a quarter where one software package is used, beside all others")
  void packages(
      long users,
      long without,
      long withoutBefore,
      long sum,
      long sumBefore,
      long others,
      long othersWithout,
      long othersWithoutBefore,
      long othersSum,
      AnomalyKind found) {
    PackageFigures figures =
        new PackageFigures(
            "",
            "gp-file",
            new PackageFigures.Figures(users, without, users, withoutBefore, users, sum, sumBefore),
            new PackageFigures.Figures(
                others, othersWithout, others, othersWithoutBefore, others, othersSum, 500),
            SOMEBODY,
            SOMEBODY);
    assertThat(
            Plausibility.judge(2025, List.of(ALL_RIGHT), List.of(figures), false, LIMITS).stream()
                .map(Anomaly::kind))
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  @DisplayName("of one package's users are compared as they are where there is no year before")
  void packageOfAFirstYear() {
    PackageFigures figures =
        new PackageFigures(
            "1",
            "gp-file",
            new PackageFigures.Figures(40, 30, 0, 0, 0, 0, 0),
            new PackageFigures.Figures(100, 10, 0, 0, 0, 0, 0),
            SOMEBODY,
            List.of());
    assertThat(Plausibility.judge(2025, List.of(ALL_RIGHT), List.of(figures), false, LIMITS))
        .singleElement()
        .extracting(Anomaly::inWords)
        .isEqualTo(
            "2025, 1: of the users of package gp-file 30 of 40 are counted with zero or not at all,"
                + " and 10 of 100 of all others: 65.00 percentage points more, changes since 2024"
                + " taken into account, and the limit is 25; as in 10000007");
  }

  private static List<AnomalyKind> kinds(PartFigures figures) {
    return Plausibility.judge(2025, List.of(figures), List.of(), false, LIMITS).stream()
        .map(Anomaly::kind)
        .toList();
  }

  private static PartFigures figures(
      long providers,
      long zeros,
      long providersBefore,
      long zerosBefore,
      long both,
      long sum,
      long sumBefore,
      long expected,
      long absent,
      long unregistered,
      long withDenominator,
      long above) {
    return new PartFigures(
        "",
        false,
        providers,
        zeros,
        providersBefore,
        zerosBefore,
        both,
        sum,
        sumBefore,
        expected,
        absent,
        unregistered,
        withDenominator,
        above,
        SOMEBODY,
        SOMEBODY,
        SOMEBODY,
        SOMEBODY,
        SOMEBODY,
        SOMEBODY);
  }
}
