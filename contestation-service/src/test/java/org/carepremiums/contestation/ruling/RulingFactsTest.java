package org.carepremiums.contestation.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.parameters.contestable.ContestablePremium;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The facts of a ruling")
class RulingFactsTest {

  private static final Scheme KSW = Scheme.PHYSIOTHERAPIST_SOFTWARE;
  private static final Scheme KQP = Scheme.PHYSIOTHERAPIST_QUALITY;

  /** The kinds that the other tests establish for a year. */
  private static final Set<FactKind> ESTABLISHED =
      EnumSet.of(
          FactKind.ACTIVITY_COUNT,
          FactKind.APPLICATION,
          FactKind.ATTESTED_AMOUNT,
          FactKind.COMPETENCE,
          FactKind.CONVENTION_STATUS,
          FactKind.DMG_PATIENT_COUNT,
          FactKind.FORFAIT_PERIOD,
          FactKind.INACTIVITY_PERIOD,
          FactKind.ON_CALL_PARTICIPATION,
          FactKind.PRACTICE_MEMBERSHIP,
          FactKind.QUALITY_CRITERIA,
          FactKind.REGISTRATION,
          FactKind.SOCIAL_STATUS_CONTRACT,
          FactKind.SOFTWARE_USE,
          FactKind.SUMEHR_COUNT,
          FactKind.USAGE_COUNT);

  @ParameterizedTest(name = "premium year {0}: services of {1}")
  @CsvSource({"2020, 2018", "2021, 2019", "2022, 2020", "2023, 2021", "2024, 2024", "2025, 2025"})
  @DisplayName("§12.2 count the services of the activity year, and of no other")
  void activityYear(int premiumYear, int activityYear) {
    for (int year = 2017; year <= 2026; year++) {
      assertThat(objection(KSW, premiumYear, "KSW3", activity(year)).isEmpty())
          .as("services of %d", year)
          .isEqualTo(year == activityYear);
    }
  }

  @Test
  @DisplayName("KSW1 are adhesions within the premium year")
  void conventions() {
    assertThat(objection(KSW, 2024, "KSW1", adhesion("2024-01-01", "2025-12-31"))).isEmpty();
    assertThat(objection(KSW, 2024, "KSW1", adhesion("2022-01-01", "2023-12-31"))).isPresent();
    assertThat(objection(KSW, 2024, "KSW1", new FactValue.ConventionStatus(List.of()))).isPresent();
  }

  @Test
  @DisplayName("KSW5 are uses of software on a day of the premium year")
  void software() {
    assertThat(objection(KSW, 2024, "KSW5", use("2024-12-31", null))).isEmpty();
    assertThat(objection(KSW, 2024, "KSW5", use("2023-01-01", "2023-12-31"))).isPresent();
  }

  @Test
  @DisplayName("KSW9 are applications for that premium and year")
  void applications() {
    assertThat(objection(KSW, 2024, "KSW9", application(KSW, 2024))).isEmpty();
    assertThat(objection(KSW, 2024, "KSW9", application(KSW, 2023))).isPresent();
    assertThat(objection(KSW, 2024, "KSW9", application(KQP, 2024))).isPresent();
  }

  @Test
  @DisplayName("KQP6 are Pro-Q-Kiné's criteria of that year")
  void quality() {
    assertThat(objection(KQP, 2024, "KQP6", quality(2024))).isEmpty();
    assertThat(objection(KQP, 2024, "KQP6", quality(2023))).isPresent();
  }

  @Test
  @DisplayName("PPI3, PPI6 are counts of that year")
  void practiceOfTheYear() {
    Scheme ppi = Scheme.GP_INTEGRATED_PRACTICE;
    for (int year = 2023; year <= 2025; year++) {
      boolean holds = year == 2024;
      PremiumYear of = PremiumYear.of(year);
      LocalDate last = of.lastDay();
      assertThat(
              List.of(
                  objection(
                      ppi,
                      2024,
                      "PPI6",
                      new FactValue.UsageCount(
                          UsageParameter.CHAPTER_IV, of, of.firstDay(), last, 5, 9)),
                  objection(ppi, 2024, "PPI6", new FactValue.SumehrCount(of, 700)),
                  objection(ppi, 2024, "PPI6", new FactValue.DmgPatientCount(of, "300", 900)),
                  objection(
                      ppi,
                      2024,
                      "PPI3",
                      new FactValue.AttestedAmount(of, "300", last, EuroCents.ofEuros(26_000))),
                  objection(
                      ppi, 2024, "PPI3", new FactValue.OnCallParticipation(of, true, 2, false)),
                  objection(
                      ppi,
                      2024,
                      "PPI8",
                      new FactValue.PracticeMembership("p", last, last, last, last)),
                  objection(ppi, 2024, "PPI1", new FactValue.Competence("003", last, last))))
          .as("facts of %d", year)
          .allMatch(objection -> objection.isEmpty() == holds);
    }
  }

  @Test
  @DisplayName("SOC3 is the contract of that year")
  void contract() {
    assertThat(socialStatus(2022, 2022)).isEmpty();
    assertThat(socialStatus(2022, 2021)).isPresent();
  }

  @Test
  @DisplayName("SOC5 are days of inactivity of that year")
  void inactivity() {
    Scheme soc = Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS;
    assertThat(objection(soc, 2021, "SOC5", inactivity("2020-12-01", "2021-01-01"))).isEmpty();
    assertThat(objection(soc, 2021, "SOC2", inactivity("2021-12-31", null))).isEmpty();
    assertThat(objection(soc, 2021, "SOC2", inactivity("2022-01-01", "2022-02-01"))).isPresent();
  }

  private static FactValue inactivity(String from, String to) {
    return new FactValue.InactivityPeriod(
        LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  private static Optional<String> socialStatus(int contested, int contract) {
    PremiumYear of = PremiumYear.of(contract);
    return objection(
        Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS,
        contested,
        "SOC3",
        new FactValue.SocialStatusContract(of, "Institution 1", of.lastDay()));
  }

  @Test
  @DisplayName("DMG4 are days at forfait in the premium year and the next one")
  void forfait() {
    Scheme dmg = Scheme.GP_STARTER_DMG;
    assertThat(objection(dmg, 2023, "DMG4", forfait("2024-01-01", "2024-01-20"))).isEmpty();
    assertThat(objection(dmg, 2023, "DMG4", forfait("2023-12-01", "2023-12-20"))).isEmpty();
    assertThat(objection(dmg, 2023, "DMG4", forfait("2025-01-01", "2025-01-20"))).isPresent();
  }

  private static FactValue forfait(String from, String to) {
    return new FactValue.ForfaitPeriod(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  @DisplayName("have to do with a criterion that is contested")
  void relevant() {
    assertThat(objection(KSW, 2024, "KSW5", activity(2024)))
        .hasValueSatisfying(
            reason -> assertThat(reason).contains("activity-count", "software-use"));
    assertThat(objection(KQP, 2024, "KQP6", activity(2024))).isPresent();
  }

  @Test
  @DisplayName("12.24 have to do with a criterion by whatever name it is contested")
  void byAnyName() {
    for (String written : List.of("KSW3", "activity", "Activité", "minimumServices")) {
      assertThat(objection(KSW, 2024, written, activity(2024))).as(written).isEmpty();
    }
    assertThat(objection(KSW, 2024, "amount", activity(2024))).isEmpty();
    assertThat(objection(KSW, 2024, "amount", use("2024-01-01", null))).isEmpty();
    assertThat(objection(KSW, 2024, "amount", quality(2024))).isPresent();
  }

  @Test
  @DisplayName("do not contradict each other")
  void contradicting() {
    RulingFacts facts = facts(KSW, 2024);

    assertThat(
            facts.objection(
                facts.settling(List.of("KSW3")), List.of(activity(2024), activity(2024))))
        .hasValueSatisfying(reason -> assertThat(reason).contains("two facts"));
    assertThat(
            facts.objection(
                facts.settling(List.of("KSW3", "KSW5")),
                List.of(activity(2024), use("2024-01-01", null))))
        .isEmpty();
  }

  @Test
  @DisplayName("12.26 of a review bear on the premium, whatever the question is")
  void bearing() {
    RulingFacts facts = facts(Scheme.GP_INTEGRATED_PRACTICE, 2024);

    assertThat(facts.objection(facts.bearing(), List.of(forfait("2024-01-01", "2024-02-29"))))
        .isEmpty();
    assertThat(facts.objection(facts.bearing(), List.of(quality(2024)))).isPresent();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Scheme.class)
  @DisplayName("can be established of every kind that anything contested is settled by")
  void everyKindHoldsForSomeYear(Scheme scheme) {
    for (int year = 2018; year <= 2025; year++) {
      ContestablePremium.of(scheme, PremiumYear.of(year))
          .map(RulingFacts::new)
          .ifPresent(facts -> assertThat(ESTABLISHED).containsAll(facts.bearing()));
    }
  }

  private static Optional<String> objection(
      Scheme scheme, int year, String contested, FactValue fact) {
    RulingFacts facts = facts(scheme, year);
    return facts.objection(facts.settling(List.of(contested)), List.of(fact));
  }

  private static RulingFacts facts(Scheme scheme, int year) {
    return new RulingFacts(ContestablePremium.of(scheme, PremiumYear.of(year)).orElseThrow());
  }

  private static FactValue activity(int year) {
    return new FactValue.ActivityCount(
        PremiumYear.of(year), "300", LocalDate.of(year, 12, 31), 640, 15_360);
  }

  private static FactValue adhesion(String from, String to) {
    return new FactValue.ConventionStatus(
        List.of(new ConventionInterval("M/24", LocalDate.parse(from), LocalDate.parse(to), "CV1")));
  }

  private static FactValue use(String from, String to) {
    return new FactValue.SoftwareUse(
        "kine-file", LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  private static FactValue application(Scheme scheme, int year) {
    return new FactValue.Application(
        "app-1",
        scheme,
        PremiumYear.of(year),
        LocalDate.of(year + 1, 11, 3),
        ApplicationChannel.PROSANTE,
        null,
        null,
        null);
  }

  private static FactValue quality(int year) {
    return new FactValue.QualityCriteria(
        PremiumYear.of(year),
        LocalDate.of(year, 3, 1),
        true,
        true,
        null,
        true,
        LocalDate.of(year + 1, 2, 20));
  }
}
