package org.carepremiums.eligibility.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.tariff.file.TariffFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reason")
class ReasonTest {

  private static final PhysiotherapyTariff TARIFF =
      TariffFile.load(ReasonTest.class.getClassLoader(), 2021);
  private static final LocalDate START = LocalDate.of(2021, 3, 1);

  @Test
  @DisplayName("TAR-START tells services after the first 9 from those beyond the series of 18")
  void tellsWhichLimit() {
    List<AttestedService> services = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      services.add(service("560011", i, "s1", START, false));
    }

    assertThat(reasons(services, 17, TariffRule.TREATMENT_START).get(0).text())
        .isEqualTo(
            "service 18 of the series: only the first 9 bring it, and none that was not used is"
                + " kept");
    assertThat(reasons(services, 18, TariffRule.TREATMENT_START).get(0).text())
        .isEqualTo("service 19 lies beyond the 18 services of the series");
  }

  @Test
  @DisplayName("TAR-FILE tells that the patient had the one of the calendar year")
  void tellsTheYearsFile() {
    List<AttestedService> services =
        List.of(
            service("560011", 0, "s1", START, true),
            service("560011", 1, "s2", START.plusDays(1), true));

    Reason reason = reasons(services, 1, TariffRule.FILE_START).get(0);

    assertThat(reason.text()).isEqualTo("the patient had 1 this calendar year");
    assertThat(reason.legalReference()).contains("maximum une indemnité par année civile");
  }

  @Test
  @DisplayName("TAR-LIMIT says that the limit is a default, as the document does not pair codes")
  void tellsDefaults() {
    Reason reason =
        reasons(List.of(service("560055", 0, "s1", START, false)), 0, TariffRule.FEE_LIMIT).get(0);

    assertThat(reason.provenance()).isEqualTo(Provenance.DEFAULT);
    assertThat(reason.text()).contains("which one is not given").endsWith("23.63 EUR");
  }

  @Test
  @DisplayName("TAR-M says that a coefficient is not documented, and what M is")
  void tellsMissingCoefficients() {
    Reason reason =
        reasons(List.of(service("560652", 0, "s1", START, false)), 0, TariffRule.FACTOR).get(0);

    assertThat(reason.verdict()).isEqualTo(Reason.Verdict.REFUSED);
    assertThat(reason.text()).isEqualTo("coefficient not documented; M is 1.041667");
  }

  @Test
  @DisplayName("TAR-FREE names the holiday")
  void tellsTheHoliday() {
    AttestedService service = service("560011", 84, "s1", START, false);

    assertThat(service.date()).isEqualTo("2021-05-24");
    assertThat(reasons(List.of(service), 0, TariffRule.FREE_FEE).get(0).text())
        .isEqualTo(
            "at the patient's own demand: Pentecost Monday; the patient has to be told the fee before");
  }

  private static List<Reason> reasons(List<AttestedService> services, int line, TariffRule rule) {
    LineAnswer answer = (LineAnswer) Charges.of(TARIFF, services).answers().get(line);
    return answer.reasons().stream().filter(reason -> reason.rule() == rule).toList();
  }

  /** On a day after the start, at noon, at the patient's demand. */
  private static AttestedService service(
      String code, int day, String situation, LocalDate startedOn, boolean file) {
    return new AttestedService(
        new InamiKey("54263481"),
        "p1",
        new NomenclatureCode(code),
        START.plusDays(day),
        LocalTime.NOON,
        Setting.PRACTICE,
        true,
        false,
        new Situation(situation, startedOn, day > 0, false),
        null,
        null,
        null,
        file,
        false,
        false,
        true,
        false,
        false);
  }
}
