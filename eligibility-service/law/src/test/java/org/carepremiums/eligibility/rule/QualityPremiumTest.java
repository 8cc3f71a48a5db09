package org.carepremiums.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.decision.ConditionOutcome.EXEMPT;
import static org.carepremiums.contracts.decision.ConditionOutcome.MET;
import static org.carepremiums.contracts.decision.ConditionOutcome.NOT_MET;
import static org.carepremiums.contracts.decision.ConditionOutcome.UNKNOWN;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.eligibility.explanation.InEnglish;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Quality premium:")
class QualityPremiumTest {

  private static final String LIST = "On Pro-Q-Kiné's list";
  private static final String PORTFOLIO = "Enrolled by creating the portfolio";
  private static final String CYCLE = "Criteria of the cycle";
  private static final String VERIFIED = "Verified in time";

  @ParameterizedTest(name = "KQP1 KQP15 2,000 euros for premium year {0}")
  @ValueSource(ints = {2020, 2021, 2022, 2023, 2024, 2025})
  void kqp1Amount(int year) {
    assertThat(RuleCase.quality(year).result().amount()).isEqualTo(EuroCents.ofEuros(2_000));
    assertThat(RuleCase.quality(year).scheme().values().get("amountInEuros").ruleId())
        .isEqualTo(year <= 2021 ? "KQP15" : "KQP1");
  }

  @ParameterizedTest(name = "KQP2 KQP3 premium year {0} lies in the cycle {1}-{2}")
  @CsvSource({
    "2020, 2019, 2021",
    "2021, 2019, 2021",
    "2022, 2022, 2024",
    "2023, 2022, 2024",
    "2024, 2022, 2024",
    "2025, 2025, 2027"
  })
  void kqp3Cycle(int year, int first, int last) {
    var values = RuleCase.quality(year).scheme().values();

    assertThat(values.get("cycleFirstYear").value()).isEqualTo(first);
    assertThat(values.get("cycleLastYear").value()).isEqualTo(last);
    assertThat(values.get("cycleLastYear").ruleId()).isEqualTo("KQP3");
    assertThat(values.get("evaluation").ruleId()).isEqualTo("KQP2");
  }

  @Test
  @DisplayName("KQP4 who joins in the middle of a cycle gets the premium of that year")
  void kqp4JoinAtAnyTime() {
    RuleCase kine = RuleCase.quality(2023).with(entry(2023, "2023-06-15", true));

    assertThat(kine.result().outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(kine.scheme().values().get("joining").ruleId()).isEqualTo("KQP4");
  }

  @Test
  @DisplayName("KQP5 the portfolio must exist on the last day of the year")
  void kqp5Portfolio() {
    InEnglish inTime =
        RuleCase.quality(2023).with(entry(2023, "2023-12-31", true)).condition(PORTFOLIO);
    InEnglish late =
        RuleCase.quality(2023).with(entry(2023, "2024-01-01", true)).condition(PORTFOLIO);

    assertThat(inTime.ruleId()).isEqualTo("KQP5");
    assertThat(inTime.outcome()).isEqualTo(MET);
    assertThat(late.outcome()).isEqualTo(NOT_MET);
    assertThat(late.observed()).isEqualTo("portfolio created on 2024-01-01");
    assertThat(late.required()).isEqualTo("PE-online portfolio created on or before 2023-12-31");
  }

  @Test
  @DisplayName("KQP6 number, general and annual criteria are asked in every year")
  void kqp6EveryYear() {
    assertThat(InEnglish.of(RuleCase.quality(2022).result().conditions()))
        .filteredOn(condition -> condition.ruleId().equals("KQP6"))
        .extracting(InEnglish::condition)
        .containsExactly("Registered as physiotherapist", "General criteria", "Annual criteria");
  }

  @Test
  @DisplayName("KQP7 the criteria of the cycle are asked in its third year only")
  void kqp7ThirdYear() {
    assertThat(RuleCase.quality(2023).condition(CYCLE).outcome()).isEqualTo(EXEMPT);
    assertThat(RuleCase.quality(2023).condition(CYCLE).observed())
        .isEqualTo("year 2 of the cycle 2022-2024");
    assertThat(RuleCase.quality(2024).condition(CYCLE).outcome()).isEqualTo(MET);
    RuleCase silent = RuleCase.quality(2024).with(Facts.quality(2024, true, null, "2025-02-10"));
    assertThat(silent.condition(CYCLE).outcome()).isEqualTo(NOT_MET);
    assertThat(silent.incomplete("quality-list").condition(CYCLE).outcome()).isEqualTo(UNKNOWN);
    assertThat(silent.condition(CYCLE).waitingFor())
        .isEqualTo("quality list of 2024 from Pro-Q-Kiné");
  }

  @Test
  @DisplayName("KQP8 nobody applies; whoever does is told so")
  void kqp8NoApplication() {
    FactValue.Application application =
        new FactValue.Application(
            "app-1",
            Scheme.PHYSIOTHERAPIST_QUALITY,
            PremiumYear.of(2024),
            LocalDate.of(2025, 7, 1),
            ApplicationChannel.PROSANTE,
            null,
            null,
            null);

    ApplicationVerdict verdict = RuleCase.quality(2024).verdict(application);

    assertThat(verdict.admissible()).isFalse();
    assertThat(verdict.ruleId()).isEqualTo("KQP8");
    assertThat(RuleCase.quality(2024).result().application()).isNull();
  }

  @Test
  @DisplayName(
      "KQP8 who is not on the list when it is complete is refused for that, and accused of nothing else")
  void kqp8NotListed() {
    RuleCase kine = RuleCase.quality(2023).without(FactValue.QualityCriteria.class);

    assertThat(kine.condition(LIST).ruleId()).isEqualTo("KQP8");
    assertThat(InEnglish.of(kine.result().conditions()))
        .filteredOn(condition -> condition.outcome() == NOT_MET)
        .extracting(InEnglish::ruleId)
        .containsExactly("KQP8");
  }

  @Test
  @DisplayName("KQP9 INAMI's own register decides beside the list")
  void kqp9BothSources() {
    assertThat(RuleCase.quality(2024).rules().sources())
        .extracting(SourceYear::toString)
        .containsExactlyInAnyOrder("inami/providers/2024", "pro-q-kine/quality-list/2024");
    assertThat(RuleCase.quality(2024).incomplete("providers").result().status())
        .isEqualTo(DecisionStatus.PRELIMINARY);
    assertThat(RuleCase.quality(2024).scheme().values().get("grounds").ruleId()).isEqualTo("KQP9");
  }

  @Test
  @DisplayName("KQP10 29 February counts in a leap year, and the strict reading is named")
  void kqp10LeapDay() {
    InEnglish leapDay =
        RuleCase.quality(2023)
            .with(Facts.quality(2023, true, null, "2024-02-29"))
            .condition(VERIFIED);

    assertThat(leapDay.ruleId()).isEqualTo("KQP10");
    assertThat(leapDay.outcome()).isEqualTo(MET);
    assertThat(leapDay.observed())
        .isEqualTo("verified on 2024-02-29 (too late in the strict reading)");
    assertThat(leapDay.required())
        .isEqualTo("criteria verified on or before 2024-02-29 (read to the letter: 2024-02-28)");
    assertThat(RuleCase.quality(2022).condition(VERIFIED).required())
        .isEqualTo("criteria verified on or before 2023-02-28");
  }

  @Test
  @DisplayName("KQP11 incorrect data are not paid for")
  void kqp11IncorrectData() {
    InEnglish condition =
        RuleCase.quality(2023).with(entry(2023, "2021-03-14", false)).condition("Correct data");

    assertThat(condition.ruleId()).isEqualTo("KQP11");
    assertThat(condition.outcome()).isEqualTo(NOT_MET);
  }

  @Test
  @DisplayName("KQP12 is paid before the end of the next year, told in ProSanté")
  void kqp12PaidInTheNextYear() {
    assertThat(RuleCase.quality(2023).result().payBefore()).isEqualTo(LocalDate.of(2024, 12, 31));
    assertThat(RuleCase.quality(2023).rules().notificationChannel(Outcome.GRANTED))
        .isEqualTo(NotificationChannel.PROSANTE);
  }

  @Test
  @DisplayName("KQP13 adhesion is not asked, and the explanation says so (rule book 12.5)")
  void kqp13ConventionStatus() {
    RuleCase kine = RuleCase.quality(2023).with(Facts.neverAdhered());

    assertThat(kine.result().outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(kine.condition("Convention status").ruleId()).isEqualTo("KQP13");
    assertThat(kine.condition("Convention status").outcome()).isEqualTo(EXEMPT);
    assertThat(kine.condition("Convention status").required()).isEqualTo("conventioned or not");
  }

  @ParameterizedTest(
      name = "KQP14 the premium of {0} rests on the commitment of the convention of 2021")
  @ValueSource(ints = {2015, 2017})
  void kqp14EarlierConventions(int year) {
    RuleCase kine = RuleCase.quality(year);

    assertThat(kine.condition("Convention status").ruleId()).isEqualTo("KQP14");
    assertThat(kine.condition("Convention status").outcome()).isEqualTo(EXEMPT);
    assertThat(kine.condition("Not paid before").ruleId()).isEqualTo("KQP14");
    assertThat(kine.result().review().question()).isEqualTo(ReviewQuestion.EARLIER_PAYMENT);
  }

  @Test
  @DisplayName("KQP16 the parameters say that criteria change only for the next cycle")
  void kqp16NextCycle() {
    Parameter<?> value = RuleCase.quality(2023).scheme().values().get("programme");

    assertThat(value.ruleId()).isEqualTo("KQP16");
    assertThat(value.value().toString()).contains("only for the next cycle");
  }

  @Test
  @DisplayName("is in play for who is listed, and for every physiotherapist of a complete list")
  void inPlay() {
    assertThat(RuleCase.quality(2024).isInPlay()).isTrue();
    assertThat(RuleCase.quality(2024).incomplete("quality-list").isInPlay()).isTrue();
    assertThat(RuleCase.quality(2024).without(FactValue.QualityCriteria.class).isInPlay()).isTrue();
    assertThat(
            RuleCase.quality(2024)
                .without(FactValue.QualityCriteria.class)
                .incomplete("quality-list")
                .isInPlay())
        .isFalse();
    assertThat(
            RuleCase.quality(2024)
                .without(FactValue.QualityCriteria.class)
                .with(Facts.registered("2010-09-01", "2023-12-31"))
                .isInPlay())
        .isFalse();
    assertThat(
            RuleCase.quality(2024)
                .without(FactValue.QualityCriteria.class)
                .with(Facts.generalPractitioner("2010-09-01"))
                .isInPlay())
        .isFalse();
  }

  @Test
  @DisplayName(
      "KQP6 somebody of another profession on the list is refused for that, not passed over")
  void kqp6AnotherProfessionOnTheList() {
    RuleCase practitioner = RuleCase.quality(2024).with(Facts.generalPractitioner("2010-09-01"));

    assertThat(practitioner.isInPlay()).isTrue();
    assertThat(practitioner.result().outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(practitioner.result().status()).isEqualTo(DecisionStatus.FINAL);
    assertThat(InEnglish.of(practitioner.result().conditions()))
        .filteredOn(condition -> condition.outcome() == NOT_MET)
        .singleElement()
        .satisfies(
            condition -> {
              assertThat(condition.ruleId()).isEqualTo("KQP6");
              assertThat(condition.observed()).isEqualTo("general practitioner since 2010-09-01");
            });
    assertThat(practitioner.incomplete("providers").result().outcome()).isEqualTo(Outcome.PENDING);
  }

  @Test
  @DisplayName("a ruling on the criteria outranks Pro-Q-Kiné's word for that year")
  void rulingOutranks() {
    RuleCase kine =
        RuleCase.quality(2023)
            .with(Facts.quality(2023, false, null, "2024-02-10"))
            .ruled(Facts.quality(2023, true, null, "2024-02-10"));

    assertThat(kine.condition("Annual criteria").outcome()).isEqualTo(ConditionOutcome.MET);
  }

  @Test
  @DisplayName("is touched by the register and by the list of its year, and by nothing else")
  void isTouchedBy() {
    Premium rules = RuleCase.quality(2024).rules();

    assertThat(rules.isTouchedBy(Facts.registered("2010-09-01"))).isTrue();
    assertThat(rules.isTouchedBy(Facts.quality(2024, true, true, "2025-02-10"))).isTrue();
    assertThat(rules.isTouchedBy(Facts.quality(2023, true, true, "2024-02-10"))).isFalse();
    assertThat(rules.isTouchedBy(Facts.adhered("2018-01-01.."))).isFalse();
    assertThat(rules.isTouchedBy(Facts.application("app-1", 2024, "2025-09-15"))).isFalse();
    assertThat(rules.isTouchedByMember(Facts.registered("2010-09-01"))).isFalse();
    assertThat(rules.deadlines()).containsExactly(LocalDate.of(2025, 2, 28));
  }

  @Test
  @DisplayName("KQP8 the complete list of its year, and nothing else, brings every one into play")
  void kqp8BringsAllIntoPlay() {
    Premium rules = RuleCase.quality(2024).rules();

    assertThat(rules.sources())
        .filteredOn(rules::bringsAllIntoPlay)
        .extracting(SourceYear::toString)
        .containsExactly("pro-q-kine/quality-list/2024");
    assertThat(rules.bringsAllIntoPlay(RuleCase.quality(2023).rules().sources().get(1))).isFalse();
  }

  private static FactValue entry(int year, String portfolio, boolean dataCorrect) {
    return new FactValue.QualityCriteria(
        PremiumYear.of(year),
        LocalDate.parse(portfolio),
        true,
        true,
        null,
        dataCorrect,
        LocalDate.of(year + 1, 2, 10));
  }
}
