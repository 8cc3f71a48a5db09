package org.carepremiums.eligibility.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.tariff.file.TariffFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("TAR-M the M-values of a provider and year, for the social status,")
class ProviderTotalTest {

  private static final PhysiotherapyTariff TARIFF =
      TariffFile.load(ProviderTotalTest.class.getClassLoader(), 2021);
  private static final InamiKey FIRST = new InamiKey("54263481");
  private static final InamiKey SECOND = new InamiKey("54263488");

  @Test
  @DisplayName("add coefficients, not fees, and say how many services have none")
  void addCoefficients() {
    List<AttestedService> services =
        List.of(
            service(SECOND, "560416", "2021-06-30", null),
            service(FIRST, "560011", "2021-01-01", null),
            service(FIRST, "560416", "2021-07-01", null),
            service(FIRST, "560652", "2021-08-02", "36"),
            service(FIRST, "560652", "2021-08-03", null),
            service(FIRST, "566016", "2021-08-04", null),
            service(FIRST, "566016", "2021-08-05", "20.5"));

    assertThat(Charges.of(TARIFF, services).totals())
        .containsExactly(
            new ProviderTotal(FIRST, 2021, 6, new BigDecimal("96.5"), 2),
            new ProviderTotal(SECOND, 2021, 1, new BigDecimal("16"), 0));
  }

  @Test
  @DisplayName("leave out lines that are wrong")
  void leaveOutWrongLines() {
    List<Line> lines =
        List.of(
            LineProblem.of("time", LinePhrase.LINE_UNREADABLE.alone()),
            service(FIRST, "560012", "2021-01-01", null),
            service(FIRST, "560011", "2022-01-01", null),
            service(SECOND, "560011", "2021-01-01", null));

    assertThat(Charges.of(TARIFF, lines).totals())
        .containsExactly(new ProviderTotal(SECOND, 2021, 1, new BigDecimal("24"), 0));
  }

  private static AttestedService service(
      InamiKey provider, String code, String date, String coefficient) {
    return new AttestedService(
        provider,
        "p1",
        new NomenclatureCode(code),
        LocalDate.parse(date),
        LocalTime.NOON,
        Setting.PRACTICE,
        true,
        false,
        null,
        null,
        coefficient == null ? null : new BigDecimal(coefficient),
        null,
        false,
        false,
        false,
        false,
        false,
        false);
  }
}
