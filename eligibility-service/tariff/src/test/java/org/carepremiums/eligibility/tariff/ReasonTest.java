package org.carepremiums.eligibility.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.tariff.file.TariffFile;
import org.carepremiums.eligibility.tariff.file.TariffPhrases;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    assertThat(english(reasons(services, 17, TariffRule.TREATMENT_START).get(0)))
        .isEqualTo(
            "Service 18 of the series: only the first 9 bring the indemnity, and one that was not"
                + " charged is not carried over.");
    assertThat(english(reasons(services, 18, TariffRule.TREATMENT_START).get(0)))
        .isEqualTo("Service 19 lies beyond the 18 services of the series.");
  }

  @Test
  @DisplayName("TAR-FILE tells that the patient had the one of the calendar year")
  void tellsTheYearsFile() {
    List<AttestedService> services =
        List.of(
            service("560011", 0, "s1", START, true),
            service("560011", 1, "s2", START.plusDays(1), true));

    Reason reason = reasons(services, 1, TariffRule.FILE_START).get(0);

    assertThat(english(reason))
        .isEqualTo(
            "The patient has had 1 such indemnity this calendar year, which is the maximum.");
    assertThat(reason.legalReference()).contains("maximum une indemnité par année civile");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("TAR-LIMIT says in every language that the counterpart is deduced, a default")
  @CsvSource({"ENGLISH, deduced", "FRENCH, déduit", "DUTCH, afgeleid", "GERMAN, abgeleitet"})
  void tellsDeductions(Language language, String deduced) {
    for (String code : List.of("560055", "563054")) {
      Reason reason =
          reasons(List.of(service(code, 0, "s1", START, false)), 0, TariffRule.FEE_LIMIT).get(0);

      assertThat(reason.provenance()).isEqualTo(Provenance.DEFAULT);
      assertThat(reason.legalReference()).contains("art. 4 §1", "12.32");
      assertThat(TariffPhrases.in(language).text(reason.text())).contains(deduced);
    }
  }

  @Test
  @DisplayName("TAR-LIMIT names the counterpart with its fee, or with its M where it has none")
  void tellsTheCounterpart() {
    assertThat(
            english(
                reasons(List.of(service("560055", 0, "s1", START, false)), 0, TariffRule.FEE_LIMIT)
                    .get(0)))
        .contains("any fee up to that of session 560011 within the limits, 22.26 EUR");
    assertThat(
            english(
                reasons(List.of(service("563054", 0, "f1", START, false)), 0, TariffRule.FEE_LIMIT)
                    .get(0)))
        .contains("session 563010", "M is 0.927692", "no ceiling is stated");
  }

  @Test
  @DisplayName("TAR-LIMIT says of a fee that binds that no supplement may be asked")
  void tellsThatNoSupplementMayBeAsked() {
    Reason reason =
        reasons(List.of(service("560011", 0, "s1", START, false)), 0, TariffRule.FEE_LIMIT).get(0);

    assertThat(reason.verdict()).isEqualTo(Reason.Verdict.NOTE);
    assertThat(english(reason)).contains("asks no supplement for a reimbursable service");
    assertThat(reason.legalReference()).contains("ne peut exiger des suppléments d’honoraires");
  }

  @Test
  @DisplayName("TAR-M says that a coefficient is not documented, and what M is")
  void tellsMissingCoefficients() {
    Reason reason =
        reasons(List.of(service("560652", 0, "s1", START, false)), 0, TariffRule.FACTOR).get(0);

    assertThat(reason.verdict()).isEqualTo(Reason.Verdict.REFUSED);
    assertThat(english(reason))
        .isEqualTo("No document consulted gives the coefficient of this code; M is 1.041667.");
  }

  @Test
  @DisplayName("TAR-M rests on the coefficient as well as on M, as well as the weaker is founded")
  void restsOnBoth() {
    Reason reason =
        reasons(List.of(service("560011", 0, "s1", START, false)), 0, TariffRule.FACTOR).get(0);

    assertThat(reason.legalReference())
        .contains(
            "la valeur du facteur de multiplication M est fixée", "prestations courantes M24");
    assertThat(reason.provenance()).isEqualTo(Provenance.PUBLIC_SOURCE);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("TAR-M writes decimals as the language does")
  @CsvSource({
    "ENGLISH, Coefficient M24 × 0.927692 = 22.26 EUR",
    "FRENCH, 'Coefficient M24 × 0,927692 = 22,26 EUR'",
    "DUTCH, 'Coëfficiënt M24 × 0,927692 = 22,26 EUR'",
    "GERMAN, 'Koeffizient M24 × 0,927692 = 22,26 EUR'",
  })
  void writesDecimals(Language language, String text) {
    Reason reason =
        reasons(List.of(service("560011", 0, "s1", START, false)), 0, TariffRule.FACTOR).get(0);

    assertThat(TariffPhrases.in(language).text(reason.text()).replace('\u00a0', ' '))
        .isEqualTo(text);
  }

  @Test
  @DisplayName("TAR-FREE, TAR-START, TAR-TRAVEL cite the sentence on which they rest")
  void citesTheSentence() {
    AttestedService holiday = service("560011", 84, "s1", START, false);
    AttestedService uro =
        service("563010", START, Setting.PRACTICE, new Situation("f1", START, false, true));
    List<AttestedService> twoSituations =
        List.of(
            service("560011", START, Setting.PRACTICE, new Situation("s1", START, false, false)),
            service(
                "560011",
                START.plusDays(1),
                Setting.PRACTICE,
                new Situation("s2", START, false, false)));

    assertThat(reasons(List.of(holiday), 0, TariffRule.FREE_FEE).get(0).legalReference())
        .contains("le week-end ou un jour férié légal", "incombe au dispensateur");
    assertThat(reasons(List.of(uro), 0, TariffRule.TREATMENT_START).get(0).legalReference())
        .contains("après 18 séances de base");
    assertThat(reasons(twoSituations, 1, TariffRule.TREATMENT_START).get(0).legalReference())
        .contains("Un accord du médecin conseil");
    assertThat(
            reasons(
                    List.of(
                        service(
                            "560011",
                            START,
                            Setting.HOME,
                            new Situation("s1", START, false, false))),
                    0,
                    TariffRule.HOME_TRAVEL)
                .get(0)
                .legalReference())
        .contains("« rapport écrit » et la « deuxième séance journalière »");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("TAR-FREE names the holiday in every language, and who has to prove what was told")
  @CsvSource({
    "ENGLISH, Pentecost Monday, it is for the provider to prove it",
    "FRENCH, lundi de Pentecôte, la preuve incombe au dispensateur",
    "DUTCH, pinkstermaandag, ligt de bewijslast bij de zorgverlener",
    "GERMAN, Pfingstmontag, liegt die Beweislast beim Leistungserbringer",
  })
  void tellsTheHoliday(Language language, String holiday, String proof) {
    AttestedService service = service("560011", 84, "s1", START, false);

    assertThat(service.date()).isEqualTo("2021-05-24");
    assertThat(
            TariffPhrases.in(language)
                .text(reasons(List.of(service), 0, TariffRule.FREE_FEE).get(0).text()))
        .contains(holiday, proof);
  }

  @ParameterizedTest(name = "{0} brings {1}: {2}")
  @DisplayName(
      "TAR-START, TAR-FILE, TAR-TRAVEL tell to inform the patient, and where the code stands")
  @CsvSource({
    "560011, TREATMENT_START, directly below or beside the service, juste en dessous ou à coté",
    "560011, FILE_START, directly below or beside the service, juste en dessous ou à côté",
    "561013, HOME_TRAVEL, below the service for which, en dessous de la ou des prestation(s)",
    "566193, HOME_TRAVEL, is missing from the convention's list, not 639273",
  })
  void tellsTheDuties(String code, TariffRule rule, String place, String quote) {
    Reason duty =
        reasons(
                List.of(
                    service(code, START, Setting.HOME, new Situation("s1", START, false, false))),
                0,
                rule)
            .get(1);

    assertThat(duty.verdict()).isEqualTo(Reason.Verdict.NOTE);
    assertThat(english(duty))
        .startsWith("The patient is informed before the treatment begins. Pseudocode ")
        .contains(place);
    assertThat(duty.legalReference()).contains(quote);
    assertThat(duty.provenance() == Provenance.DEFAULT).isEqualTo(code.equals("566193"));
  }

  @ParameterizedTest(name = "on {0}: {1}")
  @DisplayName("TAR-START says from the planned integration on that the indemnity is a proposal")
  @CsvSource({"2021-03-31, false", "2021-04-01, true", "2021-12-31, true"})
  void tellsTheIntegration(LocalDate day, boolean proposal) {
    AttestedService service =
        service("560011", day, Setting.PRACTICE, new Situation("s1", day, false, false));
    List<Reason> reasons = reasons(List.of(service), 0, TariffRule.TREATMENT_START);

    assertThat(reasons.get(0).provenance() == Provenance.DEFAULT).isEqualTo(proposal);
    assertThat(reasons.stream().map(ReasonTest::english))
        .filteredOn(text -> text.contains("planned for 2021-04-01"))
        .hasSize(proposal ? 1 : 0)
        .allMatch(text -> text.contains("is our proposal"));
  }

  @Test
  @DisplayName("TAR-START says that a further treatment year's 20 Fa indemnities are our reading")
  void tellsTheRenewal() {
    AttestedService service = service("563010", 0, "f1", START.minusYears(1), false);

    Reason reason = reasons(List.of(service), 0, TariffRule.TREATMENT_START).get(0);

    assertThat(reason.provenance()).isEqualTo(Provenance.DEFAULT);
    assertThat(english(reason))
        .startsWith("Service 1 of treatment year 2, of the first 20. ")
        .contains("is our reading");
    assertThat(reason.legalReference())
        .contains(
            "de la 1ère à la 20ème prestation",
            "«Un maximum de 20 indemnités est possible par traitement ambulatoire");
  }

  @ParameterizedTest(name = "M{0}: {1}")
  @DisplayName("TAR-M tells which fees of 2020 may be meant, and that no code is known")
  @CsvSource({
    "48, certain M48 services in the section “pathologies lourdes” is 45 EUR",
    "36, the M36 services in the section “pathologies lourdes” is 37.50 EUR",
    "24, certain M24 services in the section “pathologies lourdes” is 25 EUR",
  })
  void tellsSectionFees(BigDecimal coefficient, String fee) {
    List<Reason> reasons = reasonsOf2020(coefficient);

    assertThat(reasons).hasSize(2);
    assertThat(english(reasons.get(0))).contains(fee, "not known here");
    assertThat(reasons.get(0).legalReference()).contains("Circular on M/20");
    assertThat(english(reasons.get(1)))
        .isEqualTo(
            "No document consulted gives the fee of this code in 2020; none is taken from another"
                + " year.");
  }

  @Test
  @DisplayName("TAR-M tells all three fees of 2020 where no coefficient is told, none of another")
  void tellsSectionFeesWithoutCoefficient() {
    assertThat(reasonsOf2020(null)).hasSize(4);
    assertThat(reasonsOf2020(BigDecimal.valueOf(16))).hasSize(1);
  }

  private static List<Reason> reasonsOf2020(BigDecimal coefficient) {
    Tariff tariff =
        TariffFile.load(ReasonTest.class.getClassLoader()).of(PremiumYear.of(2020)).orElseThrow();
    AttestedService service =
        service("560652", START.minusYears(1), Setting.PRACTICE, null, coefficient, false);
    LineAnswer answer = (LineAnswer) Charges.of(tariff, List.of(service)).answers().get(0);
    return answer.reasons();
  }

  private static String english(Reason reason) {
    return TariffPhrases.in(Language.ENGLISH).text(reason.text());
  }

  private static List<Reason> reasons(List<AttestedService> services, int line, TariffRule rule) {
    LineAnswer answer = (LineAnswer) Charges.of(TARIFF, services).answers().get(line);
    return answer.reasons().stream().filter(reason -> reason.rule() == rule).toList();
  }

  /** On a day after the start, in the practice. */
  private static AttestedService service(
      String code, int day, String situation, LocalDate startedOn, boolean file) {
    return service(
        code,
        START.plusDays(day),
        Setting.PRACTICE,
        new Situation(situation, startedOn, day > 0, false),
        null,
        file);
  }

  /** With an elaborate file. */
  private static AttestedService service(
      String code, LocalDate date, Setting setting, Situation situation) {
    return service(code, date, setting, situation, null, true);
  }

  /** At noon, at the patient's demand. */
  private static AttestedService service(
      String code,
      LocalDate date,
      Setting setting,
      Situation situation,
      BigDecimal coefficient,
      boolean file) {
    return new AttestedService(
        new InamiKey("54263481"),
        "p1",
        new NomenclatureCode(code),
        date,
        LocalTime.NOON,
        setting,
        true,
        false,
        situation,
        null,
        coefficient,
        null,
        file,
        false,
        false,
        true,
        false,
        false);
  }
}
