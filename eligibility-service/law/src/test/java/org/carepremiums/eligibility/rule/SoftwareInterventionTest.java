package org.carepremiums.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.decision.ConditionOutcome.EXEMPT;
import static org.carepremiums.contracts.decision.ConditionOutcome.MET;
import static org.carepremiums.contracts.decision.ConditionOutcome.NOT_MET;
import static org.carepremiums.contracts.decision.ConditionOutcome.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.explanation.InEnglish;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Software intervention:")
class SoftwareInterventionTest {

  private static final String CONVENTION = "Conventioned for the whole year";
  private static final String ACTIVITY = "Activity";
  private static final String SOFTWARE =
      "Software homologated by eHealth, then approved by the Commission";
  private static final String DECLARED = "Main activity and shared licence";
  private static final String APPLICATION = "Application";

  @Test
  @DisplayName("KSW1 one uncovered day fails, and the explanation names it")
  void ksw1NamesTheUncoveredDay() {
    InEnglish condition =
        RuleCase.software(2024)
            .with(Facts.adhered("2022-01-01..2024-06-29", "2024-07-01.."))
            .condition(CONVENTION);

    assertThat(condition.ruleId()).isEqualTo("KSW1");
    assertThat(condition.outcome()).isEqualTo(NOT_MET);
    assertThat(condition.observed()).endsWith("; not on 2024-06-30");
    assertThat(condition.required())
        .isEqualTo(
            "conventioned on every day of the premium year (2024); any day of adhesion is enough"
                + " in the calendar year of first registration");
    assertThat(condition.legalReference()).startsWith("S0, condition 1");
    assertThat(condition.provenance()).isEqualTo(Provenance.DOCUMENT);
  }

  @Test
  @DisplayName("KSW2 a day of adhesion is enough in the year of first registration")
  void ksw2OneDayIsEnough() {
    InEnglish condition =
        RuleCase.software(2024)
            .with(Facts.registered("2024-05-02"))
            .with(Facts.adhered("2024-12-31.."))
            .condition(CONVENTION);

    assertThat(condition.ruleId()).isEqualTo("KSW2");
    assertThat(condition.outcome()).isEqualTo(MET);
    assertThat(condition.facts()).hasSize(2);
  }

  @Test
  @DisplayName("KSW3 at 499 services the intervention is refused, with the numbers")
  void ksw3NamesTheNumbers() {
    RuleCase kine =
        RuleCase.software(2024)
            .with(Facts.services(2024, "300", 250))
            .with(Facts.services(2024, "500", 249));

    InEnglish condition = kine.condition(ACTIVITY);

    assertThat(condition.ruleId()).isEqualTo("KSW3");
    assertThat(condition.observed()).isEqualTo("499 services in 2024 (2 insurers): 1 short");
    assertThat(condition.required())
        .isEqualTo(
            "at least 500 services in 2024; no minimum for anybody first registered from 2023 to 2024");
    assertThat(condition.facts()).hasSize(2);
    assertThat(condition.facts().get(0).deliveryId()).isEqualTo("delivery-1");
    assertThat(kine.result().outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  @DisplayName("KSW3 a ruling takes the place of the insurers' sum, and the explanation says so")
  void ksw3RulingOutranks() {
    InEnglish condition =
        RuleCase.software(2024)
            .with(Facts.services(2024, "300", 480))
            .ruled(Facts.services(2024, "300", 640))
            .condition(ACTIVITY);

    assertThat(condition.outcome()).isEqualTo(MET);
    assertThat(condition.observed()).isEqualTo("640 services in 2024 (established by a ruling)");
    assertThat(condition.facts()).hasSize(1);
  }

  @Test
  @DisplayName("KSW4 no services are asked in the first year and the next")
  void ksw4Exempts() {
    RuleCase kine =
        RuleCase.software(2024)
            .with(Facts.registered("2023-01-01"))
            .without(FactValue.ActivityCount.class);

    InEnglish condition = kine.condition(ACTIVITY);

    assertThat(condition.ruleId()).isEqualTo("KSW4");
    assertThat(condition.outcome()).isEqualTo(EXEMPT);
    assertThat(condition.observed()).isEqualTo("first registered on 2023-01-01");
    assertThat(kine.result().outcome()).isEqualTo(Outcome.GRANTED);
  }

  @Test
  @DisplayName("KSW5 a package approved before it was homologated does not count")
  void ksw5OrderMatters() {
    InEnglish inOrder = RuleCase.software(2024).condition(SOFTWARE);
    InEnglish without =
        RuleCase.software(2024)
            .with(Facts.use("kine-file", "2018-01-01", "2023-12-31"))
            .condition(SOFTWARE);

    assertThat(inOrder.ruleId()).isEqualTo("KSW5");
    assertThat(inOrder.observed())
        .isEqualTo(
            "kine-file: used from 2018-01-01 on, homologated from 2018-01-01 on, approved from"
                + " 2018-02-01 on");
    assertThat(inOrder.facts()).hasSize(3);
    assertThat(without.outcome()).isEqualTo(NOT_MET);
    assertThat(without.observed()).isEqualTo("no software used in 2024");
  }

  @Test
  @DisplayName("KSW5 a package that is homologated and approved again was so before, too")
  void ksw5Renewed() {
    for (int year : new int[] {2022, 2023, 2024, 2025}) {
      InEnglish condition =
          RuleCase.software(year)
              .ofPackage(Facts.homologated("2018-01-01", "2024-11-03"))
              .ofPackage(Facts.homologated("2024-11-04", null))
              .ofPackage(Facts.approved("2018-02-01", "2025-06-30"))
              .ofPackage(Facts.approved("2025-07-01", null))
              .condition(SOFTWARE);

      assertThat(condition.outcome()).as("%d", year).isEqualTo(MET);
      assertThat(condition.facts()).hasSize(3);
    }
    assertThat(
            RuleCase.software(2024)
                .ofPackage(Facts.homologated("2018-01-01", "2020-12-31"))
                .ofPackage(Facts.homologated("2025-01-01", null))
                .condition(SOFTWARE)
                .outcome())
        .as("a year between two homologations")
        .isEqualTo(NOT_MET);
  }

  @Test
  @DisplayName("KSW5 a package that is stopped and taken up again was used before the break")
  void ksw5TakenUpAgain() {
    for (int year : new int[] {2023, 2024, 2025}) {
      assertThat(
              RuleCase.software(year)
                  .with(Facts.use("kine-file", "2018-01-01", "2024-12-31"))
                  .with(Facts.use("kine-file", "2025-09-01", null))
                  .condition(SOFTWARE)
                  .outcome())
          .as("%d", year)
          .isEqualTo(MET);
    }
  }

  @Test
  @DisplayName("KSW5 a use and a homologation that are withdrawn never were")
  void ksw5Withdrawn() {
    LocalDate from = LocalDate.of(2018, 1, 1);
    InEnglish neverUsed =
        RuleCase.software(2024)
            .with(new FactValue.SoftwareUse("kine-file", from, null, null, "entered by mistake"))
            .condition(SOFTWARE);
    InEnglish neverHomologated =
        RuleCase.software(2024)
            .ofPackage(
                new FactValue.SoftwareHomologation(
                    "Package", "Vendor 1", "1", from, null, null, "entered by mistake"))
            .condition(SOFTWARE);

    assertThat(neverUsed.observed()).isEqualTo("no software used in 2024");
    assertThat(neverHomologated.outcome()).isEqualTo(NOT_MET);
    assertThat(neverHomologated.observed()).contains("not homologated");
  }

  @Test
  @DisplayName("KSW5 names what is waited for while a list is not complete")
  void ksw5WaitsForTheLists() {
    RuleCase kine =
        RuleCase.software(2024)
            .with(Facts.use("other-file", "2024-01-01", null))
            .with(Facts.use("kine-file", "2018-01-01", "2023-12-31"))
            .incomplete("software-approvals");

    assertThat(kine.condition(SOFTWARE).outcome()).isEqualTo(UNKNOWN);
    assertThat(InEnglish.texts(kine.result().pendingOn()))
        .containsExactly("software approvals of 2024 from the Convention Commission");
  }

  @Test
  @DisplayName("KSW6 all conditions are asked together, and the amount is 800 euros flat")
  void ksw6FlatAmount() {
    assertThat(RuleCase.software(2024).result().amount()).isEqualTo(EuroCents.ofEuros(800));
    assertThat(RuleCase.software(2024).with(Facts.services(2024, "300", 9_000)).result().amount())
        .isEqualTo(EuroCents.ofEuros(800));
    assertThat(RuleCase.software(2024).without(FactValue.SoftwareUse.class).result().amount())
        .isEqualTo(EuroCents.ZERO);
    assertThat(RuleCase.software(2024).scheme().values().get("conditionsCumulative").ruleId())
        .isEqualTo("KSW6");
  }

  @ParameterizedTest(name = "KSW7 an application for 2024 by {0} does not count")
  @ValueSource(strings = {"FORM", "LETTER", "EMAIL"})
  void ksw7OnlyProSante(ApplicationChannel channel) {
    FactValue.Application application =
        (FactValue.Application) Facts.application("app-1", 2024, "2025-07-14", channel);

    ApplicationVerdict verdict = RuleCase.software(2024).verdict(application);

    assertThat(verdict.admissible()).isFalse();
    assertThat(verdict.ruleId()).isEqualTo("KSW7");
    assertThat(InEnglish.text(verdict.reason()))
        .isEqualTo(
            "The application for 2024 was submitted %s, but only one that is submitted online counts."
                .formatted(
                    switch (channel) {
                      case FORM -> "on the paper form";
                      case LETTER -> "by letter";
                      default -> "by e-mail";
                    }));
  }

  @ParameterizedTest(name = "{2} an application for PY{0} of {1} is answered: admissible {3}")
  @CsvSource({
    "2020, 2019-12-31, KSW8, false",
    "2020, 2020-01-01, KSW9, true",
    "2020, 2021-12-31, KSW9, true",
    "2020, 2022-01-01, KSW9, false",
    "2023, 2022-12-31, KSW8, false",
    "2023, 2023-01-01, KSW9, true",
    "2024, 2024-12-31, KSW8, false",
    "2024, 2025-01-01, KSW9, true",
    "2024, 2025-12-31, KSW9, true",
    "2024, 2026-01-01, KSW9, false",
    "2025, 2025-12-31, KSW8, false",
    "2025, 2026-12-31, KSW9, true",
  })
  void ksw8Ksw9Window(int year, String submitted, String ruleId, boolean admissible) {
    FactValue.Application application =
        (FactValue.Application) Facts.application("app-1", year, submitted);

    ApplicationVerdict verdict = RuleCase.software(year).verdict(application);

    assertThat(verdict.admissible()).isEqualTo(admissible);
    assertThat(verdict.ruleId()).isEqualTo(ruleId);
    assertThat(InEnglish.text(verdict.reason())).contains(submitted);
  }

  @Test
  @DisplayName("KSW9 of several admissible applications the earliest counts")
  void ksw9EarliestCounts() {
    Result result =
        RuleCase.software(2024)
            .with(Facts.application("app-0", 2024, "2025-09-16"))
            .with(Facts.application("app-2", 2024, "2024-12-30"))
            .result();

    assertThat(result.application().applicationId()).isEqualTo("app-1");
  }

  @Test
  @DisplayName("KSW9 the intervention is paid before the end of the year of the application")
  void ksw9PaidInTheYearOfTheApplication() {
    assertThat(RuleCase.software(2024).result().payBefore()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(RuleCase.software(2024).without(FactValue.SoftwareUse.class).result().payBefore())
        .isNull();
  }

  @Test
  @DisplayName(
      "KSW9 12.27 nobody who did not apply is refused in writing when the window has closed")
  void ksw9NotAppliedFor() {
    RuleCase kine =
        RuleCase.software(2024).without(FactValue.Application.class).incomplete("activity-counts");

    assertThat(kine.on("2025-12-31").result().status()).isEqualTo(DecisionStatus.PRELIMINARY);
    assertThat(kine.on("2025-12-31").condition(APPLICATION).waitingFor())
        .isEqualTo("an application by 2025-12-31 at the latest");
    assertThat(kine.on("2026-01-05").result().status()).isEqualTo(DecisionStatus.PRELIMINARY);
    assertThat(kine.on("2026-01-05").result().outcome()).isEqualTo(Outcome.NOT_APPLIED_FOR);
  }

  @Test
  @DisplayName(
      "KSW8 12.29 no day of the year after is refused, whose days were not published; it says so")
  void ksw8WindowNotPublished() {
    Prospect prospect =
        RuleCase.software(2024).without(FactValue.Application.class).result().prospect();

    assertThat(prospect.published()).isFalse();
    assertThat(prospect.opens()).isEqualTo("2025-01-01");
    assertThat(prospect.closes()).isEqualTo("2025-12-31");
    assertThat(prospect.opens().datesUntil(prospect.closes().plusDays(1)))
        .hasSize(365)
        .allMatch(
            day ->
                RuleCase.software(2024)
                        .with(Facts.application("app-1", 2024, day.toString()))
                        .result()
                        .outcome()
                    == Outcome.GRANTED);
  }

  @Test
  @DisplayName("KSW10 the decree that S0 names is a value, and no condition rests on it unread")
  void ksw10LegalBasis() {
    RuleCase kine = RuleCase.software(2024);

    assertThat(kine.scheme().values().get("legalBasis").value()).isEqualTo("AR 12.12.2023");
    assertThat(kine.scheme().values().get("legalBasis").ruleId()).isEqualTo("KSW10");
    assertThat(kine.scheme().values().get("legalBasis").legalReference()).endsWith("not read");
    assertThat(InEnglish.of(kine.result().conditions()))
        .extracting(InEnglish::legalReference)
        .noneMatch(reference -> reference.contains("AR "));
  }

  @Test
  @DisplayName("KSW-12.2 the declarations are asked through 2023, and no longer from 2024")
  void declarationsThrough2023() {
    assertThat(RuleCase.software(2023).condition(DECLARED).observed())
        .isEqualTo("main activity declared, licence not shared");
    assertThat(InEnglish.of(RuleCase.software(2024).result().conditions()))
        .extracting(InEnglish::condition)
        .doesNotContain(DECLARED);
    assertThat(
            RuleCase.software(2023)
                .without(FactValue.Application.class)
                .on("2024-06-03")
                .condition(DECLARED)
                .outcome())
        .isEqualTo(UNKNOWN);
  }

  @Test
  @DisplayName("decisions reach the provider on paper through 2023 and in ProSanté from 2024")
  void notification() {
    assertThat(RuleCase.software(2023).rules().notificationChannel(Outcome.GRANTED))
        .isEqualTo(NotificationChannel.PAPER);
    assertThat(RuleCase.software(2024).rules().notificationChannel(Outcome.GRANTED))
        .isEqualTo(NotificationChannel.PROSANTE);
  }

  @Test
  @DisplayName("a ruling on adhesion speaks of its own years only")
  void rulingOnAdhesionSpeaksOfItsYears() {
    FactValue ruling = Facts.adhered("2024-01-01..2024-12-31");

    assertThat(
            RuleCase.software(2024)
                .with(Facts.neverAdhered())
                .ruled(ruling)
                .condition(CONVENTION)
                .outcome())
        .isEqualTo(MET);
    assertThat(RuleCase.software(2025).ruled(ruling).condition(CONVENTION).outcome())
        .isEqualTo(MET);
  }

  @Test
  @DisplayName("is in play from a count of the activity year or an application on")
  void inPlay() {
    assertThat(RuleCase.software(2024).isInPlay()).isTrue();
    assertThat(RuleCase.software(2024).without(FactValue.ActivityCount.class).isInPlay()).isTrue();
    assertThat(RuleCase.software(2024).without(FactValue.Application.class).isInPlay()).isTrue();
    assertThat(
            RuleCase.software(2024)
                .without(FactValue.Application.class)
                .without(FactValue.ActivityCount.class)
                .isInPlay())
        .isFalse();
    assertThat(RuleCase.software(2024).with(Facts.generalPractitioner("2010-09-01")).isInPlay())
        .isFalse();
  }

  @Test
  @DisplayName(
      "is touched by the registers, software in use, and counts and applications of its own")
  void isTouchedBy() {
    Premium rules = RuleCase.software(2023).rules();

    assertThat(
            List.of(
                Facts.registered("2010-09-01"),
                Facts.adhered("2018-01-01.."),
                Facts.use("kine-file", "2018-01-01", null),
                Facts.services(2021, "300", 1),
                Facts.application("app-1", 2023, "2024-09-16")))
        .allMatch(rules::isTouchedBy);
    assertThat(
            List.of(
                Facts.services(2023, "300", 1),
                Facts.services(2022, "300", 1),
                Facts.application("app-1", 2022, "2023-09-15"),
                RuleCase.socialStatusApplication(2023, "2024-03-01"),
                Facts.quality(2023, true, true, "2024-02-10")))
        .noneMatch(rules::isTouchedBy);
    assertThat(rules.isTouchedByMember(Facts.use("kine-file", "2018-01-01", null))).isFalse();
    assertThat(rules.sources()).noneMatch(rules::bringsAllIntoPlay);
    assertThat(rules.deadlines()).containsExactly(LocalDate.of(2024, 12, 31));
  }

  @Test
  @DisplayName(
      "KSW9 a ruling's application counts before earlier ones, and of one day the lower id")
  void ksw9WhichApplicationCounts() {
    FactValue late = Facts.application("app-9", 2024, "2025-12-01", ApplicationChannel.FORM);
    FactValue sameDay = Facts.application("app-0", 2024, "2025-09-15");

    assertThat(RuleCase.software(2024).ruled(late).result().application().applicationId())
        .isEqualTo("app-9");
    assertThat(
            RuleCase.software(2024)
                .ruled(late)
                .with(sameDay)
                .result()
                .application()
                .applicationId())
        .isEqualTo("app-9");
    assertThat(RuleCase.software(2024).with(sameDay).result().application().applicationId())
        .isEqualTo("app-0");
    assertThat(
            RuleCase.software(2024)
                .with(Facts.application("app-2", 2024, "2025-09-15"))
                .result()
                .application()
                .applicationId())
        .isEqualTo("app-1");
    assertThat(
            RuleCase.software(2024)
                .with(Facts.application("app-2", 2024, "2025-09-14"))
                .result()
                .application()
                .applicationId())
        .isEqualTo("app-2");
    assertThat(
            RuleCase.software(2024)
                .ruled(late)
                .ruled(Facts.application("app-8", 2024, "2025-12-02", ApplicationChannel.FORM))
                .result()
                .application()
                .applicationId())
        .isEqualTo("app-9");
  }

  @Test
  @DisplayName(
      "KSW9 a ruling that an application counts is answered so, whatever its day and channel")
  void ksw9RuledApplication() {
    FactValue.Application late =
        (FactValue.Application)
            Facts.application("app-9", 2024, "2025-12-01", ApplicationChannel.FORM);

    ApplicationVerdict verdict =
        RuleCase.software(2024)
            .rules()
            .verdict(
                new KnownFact<>(Facts.ruled("54263481", late), late),
                RuleCase.software(2024).facts());

    assertThat(verdict.admissible()).isTrue();
    assertThat(verdict.ruleId()).isEqualTo("KSW9");
  }

  @Test
  @DisplayName("rests on the registers, the activity year's counts and the lists of software")
  void sources() {
    assertThat(RuleCase.software(2022).rules().sources())
        .extracting(SourceYear::toString)
        .containsExactlyInAnyOrder(
            "inami/providers/2022",
            "inami/conventions/2022",
            "insurers/activity-counts/2020",
            "prosante/software-use/2022",
            "ehealth/software-homologations/2022",
            "convention-commission/software-approvals/2022");
  }

  @Test
  @DisplayName("KSW4 while the register is not complete, it may still exempt from the services")
  void ksw4RegisterMayStillExempt() {
    RuleCase unknown =
        RuleCase.software(2024)
            .without(FactValue.Registration.class)
            .with(Facts.services(2024, "300", 10));

    assertThat(unknown.condition(ACTIVITY).outcome()).isEqualTo(NOT_MET);
    assertThat(unknown.incomplete("providers").condition(ACTIVITY).waitingFor())
        .isEqualTo("provider register of 2024 from INAMI");
    assertThat(
            RuleCase.software(2024)
                .with(Facts.services(2024, "300", 10))
                .incomplete("providers")
                .condition(ACTIVITY)
                .outcome())
        .isEqualTo(NOT_MET);
  }
}
