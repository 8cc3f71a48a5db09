package org.carepremiums.eligibility.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.tariff.file.TariffFile;
import org.carepremiums.eligibility.tariff.file.TariffPhrases;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What an attested service may state:")
class ChargeLimitsTest {

  private static final LocalDate DAY = LocalDate.of(2021, 3, 10);

  /** Read again, so that nothing that another test has seen is reused. */
  private final PhysiotherapyTariff tariff =
      TariffFile.load(ChargeLimitsTest.class.getClassLoader(), 2021);

  private TariffLineAnswer answer(AttestedService service) {
    return Charges.of(tariff, List.of(service)).answers().get(0);
  }

  private static AttestedService service(
      String code, String coefficient, Integer rank, LocalDate startedOn) {
    return new AttestedService(
        new InamiKey("54263481"),
        "p1",
        new NomenclatureCode(code),
        DAY,
        LocalTime.NOON,
        Setting.PRACTICE,
        true,
        false,
        new Situation("s1", startedOn, false, false),
        rank,
        coefficient == null ? null : new BigDecimal(coefficient),
        null,
        false,
        false,
        false,
        false,
        false,
        false);
  }

  @ParameterizedTest(name = "a coefficient of {0}: wrong {1}")
  @CsvSource({
    "-1, true",
    "0, true",
    "0.0001, false",
    "12.3456, false",
    "12.34567, true",
    "1000, false",
    "1000.0001, true",
  })
  void coefficient(String coefficient, boolean wrong) {
    TariffLineAnswer answer = answer(service("560652", coefficient, null, DAY));

    assertThat(answer instanceof LineProblem problem && problem.field().equals("coefficient"))
        .isEqualTo(wrong);
  }

  @ParameterizedTest(name = "rank {0}: wrong {1}")
  @CsvSource({"0, true", "1, false", "2, false"})
  void rank(int rank, boolean wrong) {
    TariffLineAnswer answer = answer(service("560011", null, rank, DAY));

    assertThat(answer instanceof LineProblem problem && problem.field().equals("rank"))
        .isEqualTo(wrong);
  }

  @ParameterizedTest(name = "a situation that starts on {0}: wrong {1}")
  @CsvSource({"2021-03-09, false", "2021-03-10, false", "2021-03-11, true"})
  void situation(LocalDate startedOn, boolean wrong) {
    TariffLineAnswer answer = answer(service("560011", null, null, startedOn));

    assertThat(answer instanceof LineProblem problem && problem.field().startsWith("situation"))
        .isEqualTo(wrong);
  }

  @ParameterizedTest(name = "{0} is the pseudocode of an indemnity for {1}, and no service")
  @CsvSource({
    "562671, the start of a treatment",
    "562715, the start of a treatment",
    "639855, the start of a file",
    "639273, travel to the home",
  })
  void pseudocodes(String code, String indemnity) {
    assertThat(
            TariffPhrases.in(Language.ENGLISH)
                .text(((LineProblem) answer(service(code, null, null, DAY))).reason()))
        .as(indemnity)
        .isEqualTo("This is the pseudocode of an indemnity, which goes with a service.");
  }

  @Test
  @DisplayName("a fee is the coefficient times M, or what is stated, and unknown without either")
  void documentedFees() {
    assertThat(tariff.documentedFee(new NomenclatureCode("560011"), DAY).map(DocumentedFee::fee))
        .contains(EuroCents.of(2_226));
    assertThat(tariff.documentedFee(new NomenclatureCode("566252"), DAY).map(DocumentedFee::fee))
        .contains(EuroCents.of(1_475));
    assertThat(tariff.documentedFee(new NomenclatureCode("560652"), DAY)).isEmpty();
  }

  @Test
  @DisplayName("an indemnity for several times is that many times its amount")
  void severalTimes() {
    Indemnity twice =
        new Indemnity(
            TariffRule.HOME_TRAVEL,
            new NomenclatureCode("639273"),
            EuroCents.of(155),
            2,
            EuroCents.ZERO);

    assertThat(twice.total()).isEqualTo(EuroCents.of(310));
  }
}
