package org.carepremiums.eligibility.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.decision.ConditionOutcome.MET;
import static org.carepremiums.contracts.decision.ConditionOutcome.NOT_MET;
import static org.carepremiums.contracts.decision.ConditionOutcome.UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.ConventionRefusal;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.fact.FactValue.ReviewSettlement;
import org.carepremiums.contracts.fact.RefusalStanding;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.explanation.DecisionPhrasebooks;
import org.carepremiums.platform.testing.facts.Facts;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Conventioned for the whole year:")
class ConventionConditionTest {

  private static final String CONVENTIONED = "Conventioned for the whole year";
  private static final String BASIS = "M/21 2021-02-14 LETTER";

  private static final ConventionInterval M20_BY_SILENCE =
      days("M/20", "2020-01-01", "2020-12-31", "CV2", 2020, Provenance.DOCUMENT);
  private static final ConventionInterval M21_BY_SILENCE =
      days("M/21", "2021-01-01", "2021-12-31", "CV9", 2020, Provenance.DOCUMENT);
  private static final ConventionInterval M24_BY_SILENCE =
      days("M/24", "2024-01-01", "2024-12-31", "CV9", 2022, Provenance.DEFAULT);

  @Test
  @DisplayName("KSW1 CV2 silence under M/20 covers 2020 once the register of 2020 is complete")
  void silentUnderM20() {
    RuleCase silent = RuleCase.software(2020).with(adhered(M20_BY_SILENCE));

    assertThat(silent.condition(CONVENTIONED).outcome()).isEqualTo(MET);
    assertThat(silent.condition(CONVENTIONED).observed())
        .isEqualTo(
            "conventioned on every day of 2020; adhesion by silence: no refusal that holds has been"
                + " received since 2020");
    assertThat(silent.result().outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(silent.result().status()).isEqualTo(DecisionStatus.FINAL);
  }

  @Test
  @DisplayName("KSW1 CV2 silence means nothing while the register of the year is not complete")
  void silenceOfAnIncompleteRegister() {
    RuleCase silent =
        RuleCase.software(2020).with(adhered(M20_BY_SILENCE)).incomplete("conventions", 2020);

    assertThat(silent.condition(CONVENTIONED).outcome()).isEqualTo(UNKNOWN);
    assertThat(silent.condition(CONVENTIONED).waitingFor())
        .isEqualTo("convention register of 2020 from INAMI");
    assertThat(silent.result().outcome()).isEqualTo(Outcome.PENDING);
    assertThat(silent.result().status()).isEqualTo(DecisionStatus.PRELIMINARY);
  }

  @Test
  @DisplayName("KSW1 CV9 who stays by silence since 2020 waits for the register of 2020 too")
  void silenceOfAnEarlierYear() {
    RuleCase staying = RuleCase.software(2021).with(adhered(M20_BY_SILENCE, M21_BY_SILENCE));
    assertThat(staying.result().status()).isEqualTo(DecisionStatus.FINAL);
    assertThat(staying.result().outcome()).isEqualTo(Outcome.GRANTED);

    Result waiting = staying.incomplete("conventions", 2020).result();
    assertThat(waiting.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(waiting.status()).isEqualTo(DecisionStatus.PRELIMINARY);
    assertThat(waiting.pendingOn().stream().map(ConventionConditionTest::english))
        .containsExactly("convention register of 2020 from INAMI");
  }

  @Test
  @DisplayName("KSW1 who is refused anyway does not wait for the register of an earlier year")
  void refusedAnyway() {
    Result refused =
        RuleCase.software(2021)
            .with(adhered(M20_BY_SILENCE, M21_BY_SILENCE))
            .with(Facts.services(2019, "300", 499))
            .incomplete("conventions", 2020)
            .result();

    assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(refused.status()).isEqualTo(DecisionStatus.FINAL);
  }

  @Test
  @DisplayName("KSW1 what the register itself says waits for no earlier year")
  void theRegistersWord() {
    ConventionInterval told =
        new ConventionInterval("M/21", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), "CV2");

    RuleCase adhered =
        RuleCase.software(2021).with(adhered(M20_BY_SILENCE, told)).incomplete("conventions", 2020);

    assertThat(adhered.condition(CONVENTIONED).outcome()).isEqualTo(MET);
    assertThat(adhered.condition(CONVENTIONED).observed())
        .isEqualTo("conventioned on every day of 2021");
    assertThat(adhered.result().status()).isEqualTo(DecisionStatus.FINAL);
  }

  @Test
  @DisplayName("KSW1 CV9 a presumption that is a default makes the condition one")
  void presumedByDefault() {
    ConditionResult condition = condition(RuleCase.software(2024).with(adhered(M24_BY_SILENCE)));

    assertThat(condition.outcome()).isEqualTo(MET);
    assertThat(condition.provenance()).isEqualTo(Provenance.DEFAULT);
    assertThat(condition.ruleId()).isEqualTo("KSW1");
  }

  @Test
  @DisplayName("KSW1 CV3 a refusal after a last day that we guessed is shown, and so is the guess")
  void lateRefusal() {
    ConventionRefusal late =
        refusal("2021-03-04", null, RefusalStanding.NOT_FOLLOWED, Provenance.DEFAULT);
    ConditionResult condition =
        condition(
            RuleCase.software(2021)
                .with(refused(List.of(late), null, M20_BY_SILENCE, M21_BY_SILENCE)));

    assertThat(condition.outcome()).isEqualTo(MET);
    assertThat(condition.provenance()).isEqualTo(Provenance.DEFAULT);
    assertThat(condition.legalReference()).endsWith("; reference of M/21");
    assertThat(condition.source()).endsWith(", S2");
    assertThat(english(condition.observed()))
        .endsWith(
            "; refusal of convention M/21 transmitted on 2021-03-04 through MyInami, since the"
                + " register names no other way: not followed, the last day being 2021-03-03 (a"
                + " default, which no document sets)");
  }

  @Test
  @DisplayName(
      "KSW1 CV3 a refusal after a documented last day leaves the rule as well founded as it is")
  void lateRefusalOfADocumentedDay() {
    ConventionRefusal late =
        refusal("2021-03-04", null, RefusalStanding.NOT_FOLLOWED, Provenance.DOCUMENT);
    Provenance ofTheRule =
        condition(RuleCase.software(2021).with(adhered(M20_BY_SILENCE, M21_BY_SILENCE)))
            .provenance();

    assertThat(ofTheRule).isNotEqualTo(Provenance.DEFAULT);
    assertThat(
            condition(
                    RuleCase.software(2021)
                        .with(refused(List.of(late), null, M20_BY_SILENCE, M21_BY_SILENCE)))
                .provenance())
        .isEqualTo(ofTheRule);
  }

  @Test
  @DisplayName("KSW1 CV4 a refusal that a guessed last day let through is shown as such too")
  void followedRefusal() {
    ConventionRefusal followed =
        refusal(
            "2021-02-20", ConventionChannel.MYINAMI, RefusalStanding.FOLLOWED, Provenance.DEFAULT);
    ConditionResult condition =
        condition(
            RuleCase.software(2021)
                .with(
                    refused(
                        List.of(followed),
                        null,
                        M20_BY_SILENCE,
                        days(
                            "M/21",
                            "2021-01-01",
                            "2021-02-19",
                            "CV9",
                            2020,
                            Provenance.DOCUMENT))));

    assertThat(condition.outcome()).isEqualTo(NOT_MET);
    assertThat(condition.provenance()).isEqualTo(Provenance.DEFAULT);
    assertThat(english(condition.observed()))
        .endsWith(
            "; refusal of convention M/21 transmitted on 2021-02-20 through MyInami: in time, the"
                + " last day being 2021-03-03 (a default, which no document sets)");
  }

  @Test
  @DisplayName("a refusal of another year's convention is not told")
  void refusalOfAnotherYear() {
    ConventionRefusal late =
        refusal("2021-03-04", null, RefusalStanding.NOT_FOLLOWED, Provenance.DEFAULT);

    assertThat(
            english(
                condition(
                        RuleCase.software(2020)
                            .with(refused(List.of(late), null, M20_BY_SILENCE, M21_BY_SILENCE)))
                    .observed()))
        .doesNotContain("refusal of convention");
  }

  @Test
  @DisplayName("KSW1 CV6 a refusal by letter holds the decision in review, with both readings")
  void refusalByLetter() {
    Result result = RuleCase.software(2021).with(byLetter()).result();

    assertThat(result.status()).isEqualTo(DecisionStatus.IN_REVIEW);
    assertThat(result.outcome()).isEqualTo(Outcome.PENDING);
    assertThat(result.review().question()).isEqualTo(ReviewQuestion.CONVENTION_REFUSAL);
    assertThat(result.review().basis()).isEqualTo(BASIS);
    assertThat(result.review().readings())
        .containsExactly(
            new Review.Reading(
                ReviewReading.REFUSAL_DOES_NOT_HOLD, Outcome.GRANTED, EuroCents.ofEuros(800)),
            new Review.Reading(ReviewReading.REFUSAL_HOLDS, Outcome.REFUSED, EuroCents.ZERO));
    assertThat(RuleCase.software(2021).with(byLetter()).condition(CONVENTIONED).observed())
        .isEqualTo(
            "if the refusal does not hold: conventioned on every day of 2021; if it holds:"
                + " conventioned from 2021-01-01 to 2021-02-13 (M/21, CV9); not on 2021-02-14;"
                + " adhesion by silence: no refusal that holds has been received since 2020; refusal"
                + " of convention M/21 transmitted on 2021-02-14 by letter, whereas the convention asks"
                + " for one through MyInami");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"REFUSAL_HOLDS, REFUSED", "REFUSAL_DOES_NOT_HOLD, GRANTED"})
  @DisplayName("KSW1 CV6 what a person settled on the refusal decides")
  void settled(ReviewReading holds, Outcome outcome) {
    RuleCase settled = RuleCase.software(2021).with(byLetter()).ruled(settlement(BASIS, holds));

    assertThat(settled.result().outcome()).isEqualTo(outcome);
    assertThat(settled.result().status()).isEqualTo(DecisionStatus.FINAL);
    assertThat(settled.result().review()).isNull();
    assertThat(settled.condition(CONVENTIONED).observed())
        .endsWith("Reasons given by the case handler: “the letter came in time”");
  }

  @Test
  @DisplayName("KSW1 CV6 what was settled on another refusal does not decide on this one")
  void settledOnOtherFacts() {
    assertThat(
            RuleCase.software(2021)
                .with(byLetter())
                .ruled(settlement("M/21 2021-02-15 EMAIL", ReviewReading.REFUSAL_HOLDS))
                .result()
                .status())
        .isEqualTo(DecisionStatus.IN_REVIEW);
  }

  @Test
  @DisplayName("KSW1 CV6 a refusal by letter that changes nothing in the year is not reviewed")
  void nothingToReview() {
    ConventionRefusal letter =
        refusal(
            "2021-02-14", ConventionChannel.LETTER, RefusalStanding.IN_REVIEW, Provenance.DOCUMENT);

    Result result =
        RuleCase.software(2020)
            .with(refused(List.of(letter), List.of(M20_BY_SILENCE), M20_BY_SILENCE, M21_BY_SILENCE))
            .result();

    assertThat(result.status()).isEqualTo(DecisionStatus.FINAL);
    assertThat(result.outcome()).isEqualTo(Outcome.GRANTED);
  }

  @Test
  @DisplayName("SOC1 CV6 the social status waits for a person too, with what its tier gives")
  void socialStatus() {
    Result result = RuleCase.socialStatus(2021).with(byLetter()).result();

    assertThat(result.status()).isEqualTo(DecisionStatus.IN_REVIEW);
    assertThat(result.review().readings().get(0).amount()).isEqualTo(EuroCents.of(161_068));
  }

  @Test
  @DisplayName("SOC2 CV6 in the year of first registration, with what it gives for its days")
  void socialStatusInFirstYear() {
    Result result =
        RuleCase.socialStatus(2021).with(Facts.registered("2021-07-02")).with(byLetter()).result();

    assertThat(result.status()).isEqualTo(DecisionStatus.IN_REVIEW);
    assertThat(result.review().readings().get(0).amount()).isEqualTo(EuroCents.of(142_763));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "FRENCH|non suivi, le dernier jour du délai étant le 3 mars 2021",
        "DUTCH|niet gevolgd, want de laatste dag was 3 maart 2021",
        "GERMAN|nicht berücksichtigt, letzter Tag war der 3. März 2021",
        "ENGLISH|not followed, the last day being 2021-03-03",
      })
  @DisplayName("a refusal that was not followed is told in each language")
  void inEachLanguage(Language language, String told) {
    ConventionRefusal late =
        refusal(
            "2021-03-04",
            ConventionChannel.EMAIL,
            RefusalStanding.NOT_FOLLOWED,
            Provenance.DEFAULT);

    assertThat(
            DecisionPhrasebooks.in(language)
                .text(
                    condition(
                            RuleCase.software(2021)
                                .with(refused(List.of(late), null, M20_BY_SILENCE, M21_BY_SILENCE)))
                        .observed())
                .replaceAll("[\u00a0\u202f]", " "))
        .contains(told);
  }

  private static FactValue byLetter() {
    return refused(
        List.of(
            refusal(
                "2021-02-14",
                ConventionChannel.LETTER,
                RefusalStanding.IN_REVIEW,
                Provenance.DOCUMENT)),
        List.of(
            M20_BY_SILENCE,
            days("M/21", "2021-01-01", "2021-02-13", "CV9", 2020, Provenance.DOCUMENT)),
        M20_BY_SILENCE,
        M21_BY_SILENCE);
  }

  private static FactValue settlement(String basis, ReviewReading holds) {
    return new ReviewSettlement(
        Scheme.PHYSIOTHERAPIST_SOFTWARE,
        PremiumYear.of(2021),
        ReviewQuestion.CONVENTION_REFUSAL,
        basis,
        holds,
        "the letter came in time");
  }

  private static FactValue adhered(ConventionInterval... intervals) {
    return new ConventionStatus(List.of(intervals));
  }

  private static FactValue refused(
      List<ConventionRefusal> refusals,
      List<ConventionInterval> ifRefused,
      ConventionInterval... intervals) {
    return new ConventionStatus(List.of(intervals), refusals, ifRefused);
  }

  private static ConventionRefusal refusal(
      String on, ConventionChannel channel, RefusalStanding standing, Provenance provenance) {
    return new ConventionRefusal(
        "M/21",
        new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31)),
        LocalDate.parse(on),
        channel,
        standing,
        LocalDate.of(2021, 3, 3),
        List.of(ConventionChannel.MYINAMI),
        "CV9",
        "reference of M/21",
        provenance,
        "S2");
  }

  private static ConventionInterval days(
      String convention, String from, String to, String rule, int since, Provenance provenance) {
    return new ConventionInterval(
        convention,
        LocalDate.parse(from),
        LocalDate.parse(to),
        rule,
        PremiumYear.of(since),
        provenance);
  }

  private static ConditionResult condition(RuleCase one) {
    return one.result().conditions().stream()
        .filter(condition -> condition.condition().equals("conventioned-all-year"))
        .findFirst()
        .orElseThrow();
  }

  private static String english(Sentence sentence) {
    return DecisionPhrasebooks.in(Language.ENGLISH).text(sentence);
  }
}
