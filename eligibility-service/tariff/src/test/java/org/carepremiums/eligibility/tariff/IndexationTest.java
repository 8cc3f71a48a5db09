package org.carepremiums.eligibility.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.carepremiums.eligibility.tariff.file.TariffFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("TAR-INDEX the indexation of M")
class IndexationTest {

  private static final PhysiotherapyTariff TARIFF =
      TariffFile.load(IndexationTest.class.getClassLoader(), 2021);

  @Test
  @DisplayName("starts from the factors of the last day, once for each code")
  void startsFromTheLastDay() {
    List<Indexation> unchanged = Indexation.of(TARIFF, BigDecimal.ONE, BigDecimal.ONE);

    assertThat(unchanged)
        .allSatisfy(
            each -> assertThat(each.indexed()).isEqualByComparingTo(each.factor().factor()));
    assertThat(unchanged.stream().flatMap(each -> each.factor().codes().stream()))
        .doesNotHaveDuplicates();
    assertThat(factorOf("560416", unchanged)).isEqualByComparingTo("0.921875");
  }

  @Test
  @DisplayName("follows the index and is rounded half-up to six decimals")
  void followsTheIndex() {
    List<Indexation> indexed =
        Indexation.of(TARIFF, new BigDecimal("100"), new BigDecimal("101.5"));

    // 0.927692 x 1.015 = 0.94160738 and 0.836667 x 1.015 = 0.849217005
    assertThat(factorOf("560011", indexed)).isEqualTo(new BigDecimal("0.941607"));
    assertThat(factorOf("561713", indexed)).isEqualTo(new BigDecimal("0.849217"));
    // 0.602500 x 1.0150001 = 0.61153756025, so that the half beyond six decimals counts
    assertThat(
            factorOf(
                "560523",
                Indexation.of(TARIFF, new BigDecimal("100"), new BigDecimal("101.500010"))))
        .isEqualTo(new BigDecimal("0.611538"));
  }

  @Test
  @DisplayName("needs positive indices")
  void needsPositiveIndices() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Indexation.of(TARIFF, BigDecimal.ZERO, BigDecimal.ONE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Indexation.of(TARIFF, BigDecimal.ONE, BigDecimal.ZERO));
  }

  private static BigDecimal factorOf(String code, List<Indexation> indexed) {
    return indexed.stream()
        .filter(each -> each.factor().codes().contains(new NomenclatureCode(code)))
        .map(Indexation::indexed)
        .findFirst()
        .orElseThrow();
  }
}
