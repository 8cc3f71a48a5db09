package org.carepremiums.intake.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carepremiums.contracts.upstream.ConventionEventKind.ADHESION;
import static org.carepremiums.contracts.upstream.ConventionEventKind.REFUSAL;
import static org.carepremiums.contracts.upstream.ConventionEventKind.SILENCE;
import static org.carepremiums.intake.convention.Silence.LEFT_TO_REGISTER;
import static org.carepremiums.intake.convention.Silence.ONLY_FOR_CONVENTIONED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.ConventionRefusal;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.fact.RefusalStanding;
import org.carepremiums.contracts.upstream.ConventionAnswer;
import org.carepremiums.contracts.upstream.ConventionChannel;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.parameters.SourcedValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConventionIntervalsTest {

  private static final Convention M18 =
      convention(
          "M/18", "2018-01-01", "2019-12-31", LEFT_TO_REGISTER, round("2018-01-31", "2018-03-02"));
  private static final Convention M20 =
      convention(
          "M/20", "2020-01-01", "2020-12-31", Silence.ADHESION, round("2020-01-29", "2020-02-28"));
  private static final Convention M21 =
      convention(
          "M/21",
          "2021-01-01",
          "2021-12-31",
          ONLY_FOR_CONVENTIONED,
          round("2021-02-01", "2021-03-03"));
  private static final Convention M22 =
      convention(
          "M/22",
          "2022-01-01",
          "2023-12-31",
          ONLY_FOR_CONVENTIONED,
          round("2022-02-01", "2022-03-03"),
          new RefusalRound(day("2022-11-01"), sourced(day("2022-12-15")), day("2023-01-01")),
          round("2023-02-01", "2023-03-03"));

  private static final RegistrationPeriod SINCE_2010 =
      new RegistrationPeriod(day("2010-09-01"), null, true);

  private final ConventionIntervals intervals =
      new ConventionIntervals(new Conventions(List.of(M22, M18, M21, M20)));

  @Test
  @DisplayName("CV1 CV2 silence under M/20 adheres from 1 January 2020, when commitments bind")
  void silenceAdheresFromTheFirstDay() {
    assertThat(derive(silence("M/20", "2020-02-28")))
        .first()
        .isEqualTo(interval("M/20", "2020-01-01", "2020-12-31", "CV2"));
  }

  @Test
  @DisplayName("CV2 silence of somebody who registered later adheres from the registration")
  void silenceAdheresFromTheRegistration() {
    assertThat(
            derive(
                new RegistrationPeriod(day("2022-05-16"), null, true),
                silence("M/22", "2022-06-15")))
        .containsExactly(interval("M/22", "2022-05-16", "2023-12-31", "CV2"));
  }

  @Test
  @DisplayName("CV3 a refusal on the last day, 28 February 2020, is in time")
  void refusalOnTheLastDayIsInTime() {
    assertThat(derive(silence("M/18", "2018-03-02"), refusal("M/20", "2020-02-28")))
        .containsExactly(
            interval("M/18", "2018-01-01", "2019-12-31", "CV2"),
            interval("M/20", "2020-01-01", "2020-02-27", "CV1"));
  }

  @Test
  @DisplayName("CV3 a refusal after the last day has no effect")
  void refusalAfterTheLastDayHasNoEffect() {
    assertThat(derive(silence("M/20", "2020-02-28"), refusal("M/20", "2020-02-29")))
        .containsExactly(
            interval("M/20", "2020-01-01", "2020-12-31", "CV2"),
            silent("M/21", "2021-01-01", "2021-12-31", "CV9", 2021),
            silent("M/22", "2022-01-01", "2023-12-31", "CV9", 2021));
  }

  @Test
  @DisplayName("CV4 the refusal of an adherent takes effect on the day of transmission")
  void refusalOfAnAdherentTakesEffectOnTransmission() {
    assertThat(derive(silence("M/20", "2020-02-28"), refusal("M/21", "2021-02-10")))
        .containsExactly(
            interval("M/20", "2020-01-01", "2020-12-31", "CV2"),
            silent("M/21", "2021-01-01", "2021-02-09", "CV9", 2021));
  }

  @Test
  @DisplayName("CV4 a refusal soon after an adhesion leaves the days between")
  void refusalAfterAdhesionLeavesTheDaysBetween() {
    assertThat(derive(adhesion("M/22", "2022-01-10"), refusal("M/22", "2022-02-01")))
        .containsExactly(interval("M/22", "2022-01-10", "2022-01-31", "CV8"));
  }

  @Test
  @DisplayName("CV5 a continuing refuser does not adhere from the first day")
  void continuingRefuserNeverAdheres() {
    assertThat(derive(refusal("M/20", "2020-02-10"))).isEmpty();
  }

  @Test
  @DisplayName("CV5 a refusal transmitted on or before the first day leaves no day of adhesion")
  void refusalUntilTheFirstDayLeavesNoDay() {
    assertThat(derive(silence("M/21", "2021-03-03"), refusal("M/22", "2022-01-01")))
        .containsExactly(interval("M/21", "2021-01-01", "2021-12-31", "CV2"));
    assertThat(derive(silence("M/21", "2021-03-03"), refusal("M/22", "2021-12-20")))
        .containsExactly(interval("M/21", "2021-01-01", "2021-12-31", "CV2"));
  }

  @Test
  @DisplayName("CV7 no adhesion outlasts its convention: each has an interval of its own")
  void adhesionEndsWithItsConvention() {
    assertThat(derive(adhesion("M/21", "2021-06-01")))
        .contains(interval("M/21", "2021-06-01", "2021-12-31", "CV8"));
  }

  @Test
  @DisplayName("CV8 an adhesion takes effect at once, and not before the first day")
  void adhesionTakesEffectAtOnce() {
    assertThat(derive(adhesion("M/22", "2023-05-03")))
        .containsExactly(interval("M/22", "2023-05-03", "2023-12-31", "CV8"));
    assertThat(derive(adhesion("M/22", "2021-12-01")))
        .containsExactly(interval("M/22", "2022-01-01", "2023-12-31", "CV8"));
    assertThat(derive(adhesion("M/22", "2024-01-02"))).isEmpty();
  }

  @Test
  @DisplayName("CV8 a refuser who adheres later is bound from then on")
  void refuserMayAdhereLater() {
    assertThat(derive(refusal("M/22", "2022-01-20"), adhesion("M/22", "2022-09-01")))
        .containsExactly(interval("M/22", "2022-09-01", "2023-12-31", "CV8"));
  }

  @ParameterizedTest(name = "registered on 2 July 2021, adhered on {0}: from {1} ({2})")
  @CsvSource({
    "2021-06-25, 2021-07-02, CV11",
    "2021-07-02, 2021-07-02, CV11",
    "2021-08-12, 2021-07-02, CV11",
    "2021-08-13, 2021-07-02, CV11",
    "2021-08-14, 2021-08-14, CV8",
  })
  @DisplayName("CV11 a first adhesion within six weeks of the registration counts from it")
  void firstAdhesion(String on, String from, String rule) {
    assertThat(derive(SINCE_JULY, adhesion("M/21", on)))
        .first()
        .isEqualTo(interval("M/21", from, "2021-12-31", rule));
  }

  private static final RegistrationPeriod SINCE_JULY =
      new RegistrationPeriod(day("2021-07-02"), null, true);

  @ParameterizedTest(name = "asked from {0}, adhered on {1}: from {2} ({3})")
  @CsvSource({
    "2021-07-15, 2021-08-02, 2021-07-15, CV11",
    "2021-09-01, 2021-08-02, 2021-09-01, CV11",
    "2021-01-01, 2021-08-02, 2021-07-02, CV11",
    "2021-07-15, 2021-08-14, 2021-08-14, CV8",
  })
  @DisplayName("CV11 or from another day that was asked for, never before the registration")
  void firstAdhesionAskedFrom(String askedFrom, String on, String from, String rule) {
    ConventionAnswer asked = new ConventionAnswer("M/21", ADHESION, day(on), null, day(askedFrom));

    assertThat(derive(SINCE_JULY, asked))
        .first()
        .isEqualTo(interval("M/21", from, "2021-12-31", rule));
  }

  @Test
  @DisplayName("CV11 who refused first, or had adhered before, is bound from the day of adhesion")
  void notTheFirstAnswer() {
    assertThat(derive(SINCE_JULY, refusal("M/21", "2021-03-01"), adhesion("M/21", "2021-07-20")))
        .first()
        .isEqualTo(interval("M/21", "2021-07-20", "2021-12-31", "CV8"));
    assertThat(
            derive(
                new RegistrationPeriod(day("2021-12-10"), null, true),
                adhesion("M/21", "2021-12-20"),
                refusal("M/22", "2022-01-03"),
                adhesion("M/22", "2022-01-10")))
        .containsExactly(
            interval("M/21", "2021-12-10", "2021-12-31", "CV11"),
            silent("M/22", "2022-01-01", "2022-01-02", "CV9", 2022),
            interval("M/22", "2022-01-10", "2023-12-31", "CV8"));
  }

  @Test
  @DisplayName("CV11 gives no day of a convention before the one that was adhered to")
  void firstAdhesionToTheNextConvention() {
    assertThat(
            derive(
                new RegistrationPeriod(day("2021-12-10"), null, true),
                adhesion("M/22", "2022-01-10")))
        .containsExactly(interval("M/22", "2022-01-01", "2023-12-31", "CV11"));
  }

  @Test
  @DisplayName("CV11 gives nothing while the register has not told the registration")
  void firstAdhesionOfTheUnknown() {
    assertThat(derive(adhesion("M/22", "2023-05-03")))
        .containsExactly(interval("M/22", "2023-05-03", "2023-12-31", "CV8"));
  }

  @Test
  @DisplayName("CV9 who adhered on 31 December 2020 is presumed to stay, also in 2022")
  void adherentsArePresumedToStay() {
    assertThat(derive(adhesion("M/20", "2020-12-31")))
        .containsExactly(
            interval("M/20", "2020-12-31", "2020-12-31", "CV8"),
            silent("M/21", "2021-01-01", "2021-12-31", "CV9", 2021),
            silent("M/22", "2022-01-01", "2023-12-31", "CV9", 2021));
  }

  @Test
  @DisplayName(
      "CV2 who adhered to M/18 and says nothing on M/20 adheres, since silence is adhesion")
  void silenceUnderM20IsAdhesionOfWhoAdheredBefore() {
    assertThat(derive(silence("M/18", "2018-03-02")))
        .startsWith(
            interval("M/18", "2018-01-01", "2019-12-31", "CV2"),
            silent("M/20", "2020-01-01", "2020-12-31", "CV2", 2020));
  }

  @Test
  @DisplayName("CV2 a registered physiotherapist of whom the register says nothing adheres to M/20")
  void silentUnderM20() {
    assertThat(derive(SINCE_2010))
        .startsWith(silent("M/20", "2020-01-01", "2020-12-31", "CV2", 2020));
  }

  @Test
  @DisplayName("CV2 and from the registration on, where that lies in 2020")
  void silentUnderM20FromTheRegistration() {
    assertThat(derive(new RegistrationPeriod(day("2020-06-01"), null, true)))
        .startsWith(silent("M/20", "2020-06-01", "2020-12-31", "CV2", 2020));
  }

  @Test
  @DisplayName("CV9 who adhered to M/20 by silence and is silent under M/21 is presumed to stay")
  void silentUnderM21AfterSilenceUnderM20() {
    assertThat(derive(SINCE_2010))
        .containsExactly(
            silent("M/20", "2020-01-01", "2020-12-31", "CV2", 2020),
            silent("M/21", "2021-01-01", "2021-12-31", "CV9", 2020),
            silent("M/22", "2022-01-01", "2023-12-31", "CV9", 2020));
  }

  @Test
  @DisplayName("CV9 presumes nobody who registered in 2021 and is silent: the register decides")
  void registeredIn2021AndSilent() {
    assertThat(derive(new RegistrationPeriod(day("2021-01-04"), null, true))).isEmpty();
  }

  @Test
  @DisplayName("CV9 presumes nobody who refused M/20 and is silent under M/21")
  void refusedM20ThenSilent() {
    assertThat(derive(SINCE_2010, refusal("M/20", "2020-02-10"))).isEmpty();
  }

  @Test
  @DisplayName("CV2 presumes nothing while the register knows no physiotherapist of that number")
  void silenceOfTheUnknownMeansNothing() {
    assertThat(derive(RegistrationPeriod.UNKNOWN)).isEmpty();
    assertThat(derive(new RegistrationPeriod(day("2010-09-01"), null, false))).isEmpty();
  }

  @Test
  @DisplayName("CV3 a late refusal of M/20 is no refusal, and what is left is silence")
  void lateRefusalOfM20LeavesSilence() {
    ConventionStatus status = intervals.derive(List.of(refusal("M/20", "2020-02-29")), SINCE_2010);

    assertThat(status.intervals())
        .startsWith(silent("M/20", "2020-01-01", "2020-12-31", "CV2", 2020));
    assertThat(status.refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.standing()).isEqualTo(RefusalStanding.NOT_FOLLOWED);
              assertThat(refusal.on()).isEqualTo("2020-02-29");
              assertThat(refusal.until()).isEqualTo("2020-02-28");
              assertThat(refusal.ruleId()).isEqualTo("CV3");
              assertThat(refusal.provenance()).isEqualTo(Provenance.DEFAULT);
              assertThat(refusal.source()).isEqualTo("test");
              assertThat(refusal.channel()).as("the register does not say").isNull();
            });
  }

  @Test
  @DisplayName("CV2 of whom the register says when they adhered to M/20, its word counts")
  void adhesionIsTheRegistersWord() {
    assertThat(derive(SINCE_2010, adhesion("M/20", "2020-05-04")))
        .startsWith(interval("M/20", "2020-05-04", "2020-12-31", "CV8"));
  }

  @Test
  @DisplayName("CV6 a refusal by letter is in review: both readings are there")
  void refusalByLetterIsInReview() {
    ConventionAnswer letter =
        new ConventionAnswer("M/21", REFUSAL, day("2021-02-14"), ConventionChannel.LETTER);
    ConventionStatus status = intervals.derive(List.of(letter), SINCE_2010);

    assertThat(status.refusals())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.standing()).isEqualTo(RefusalStanding.IN_REVIEW);
              assertThat(refusal.channel()).isEqualTo(ConventionChannel.LETTER);
              assertThat(refusal.channels()).containsExactly(ConventionChannel.MYINAMI);
              assertThat(refusal.ruleId()).isEqualTo("CV6");
            });
    assertThat(status.intervals())
        .contains(silent("M/21", "2021-01-01", "2021-12-31", "CV9", 2020))
        .contains(silent("M/22", "2022-01-01", "2023-12-31", "CV9", 2020));
    assertThat(status.intervalsIfRefused())
        .containsExactly(
            silent("M/20", "2020-01-01", "2020-12-31", "CV2", 2020),
            silent("M/21", "2021-01-01", "2021-02-13", "CV9", 2020));
  }

  @ParameterizedTest(name = "by {0}")
  @EnumSource(ConventionChannel.class)
  @DisplayName("CV6 only a refusal by MyInami is followed without review, in whichever way it came")
  void onlyMyInamiIsFollowed(ConventionChannel channel) {
    ConventionAnswer refusal = new ConventionAnswer("M/20", REFUSAL, day("2020-02-10"), channel);

    assertThat(intervals.derive(List.of(refusal), SINCE_2010).refusals())
        .extracting(ConventionRefusal::standing)
        .containsExactly(
            channel == ConventionChannel.MYINAMI
                ? RefusalStanding.FOLLOWED
                : RefusalStanding.IN_REVIEW);
  }

  @Test
  @DisplayName("CV3 a late letter is not followed, in whichever way it came: nothing to review")
  void lateLetterIsNotFollowed() {
    ConventionAnswer late =
        new ConventionAnswer("M/20", REFUSAL, day("2020-03-05"), ConventionChannel.LETTER);

    ConventionStatus status = intervals.derive(List.of(late), SINCE_2010);

    assertThat(status.refusals())
        .extracting(ConventionRefusal::standing)
        .containsExactly(RefusalStanding.NOT_FOLLOWED);
    assertThat(status.intervalsIfRefused()).isNull();
  }

  @Test
  @DisplayName("a refusal of a later round ends the adhesion, from the day that the round says")
  void refusalOfALaterRound() {
    assertThat(derive(silence("M/22", "2022-03-03"), refusal("M/22", "2022-12-15")))
        .containsExactly(interval("M/22", "2022-01-01", "2022-12-31", "CV2"));
    assertThat(derive(silence("M/22", "2022-03-03"), refusal("M/22", "2023-02-10")))
        .containsExactly(interval("M/22", "2022-01-01", "2023-02-09", "CV2"));
  }

  @Test
  @DisplayName("a refusal between two rounds is not followed, and told the day that it missed")
  void refusalBetweenRounds() {
    ConventionStatus status =
        intervals.derive(
            List.of(silence("M/22", "2022-03-03"), refusal("M/22", "2022-12-16")),
            RegistrationPeriod.UNKNOWN);

    assertThat(status.intervals())
        .containsExactly(interval("M/22", "2022-01-01", "2023-12-31", "CV2"));
    assertThat(status.refusals())
        .extracting(ConventionRefusal::until)
        .containsExactly(day("2022-12-15"));
    assertThat(status.refusals())
        .extracting(ConventionRefusal::standing)
        .containsExactly(RefusalStanding.NOT_FOLLOWED);
  }

  @Test
  @DisplayName("who refuses for the next year and adheres again before it is bound on every day")
  void adhesionBeforeTheRefusalHolds() {
    assertThat(
            derive(
                silence("M/22", "2022-03-03"),
                refusal("M/22", "2022-11-10"),
                adhesion("M/22", "2022-12-01")))
        .containsExactly(
            interval("M/22", "2022-01-01", "2022-12-31", "CV2"),
            interval("M/22", "2023-01-01", "2023-12-31", "CV8"));
  }

  @Test
  @DisplayName("a round cannot open before the one before it has ended")
  void overlappingRoundsAreRefused() {
    assertThatThrownBy(
            () ->
                convention(
                    "M/99",
                    "2024-01-01",
                    "2024-12-31",
                    ONLY_FOR_CONVENTIONED,
                    round("2024-02-01", "2024-03-02"),
                    round("2024-03-02", "2024-04-01")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a round of M/99 opens on 2024-03-02, before the one before it has ended");
  }

  @Test
  @DisplayName("nobody adheres after the end of the registration, or is presumed to stay")
  void registrationEndsAdhesion() {
    assertThat(
            derive(
                new RegistrationPeriod(day("2010-09-01"), day("2021-06-30"), true),
                silence("M/21", "2021-03-03")))
        .containsExactly(
            silent("M/20", "2020-01-01", "2020-12-31", "CV2", 2020),
            interval("M/21", "2021-01-01", "2021-06-30", "CV2"));
  }

  @Test
  @DisplayName("the order in which answers become known does not matter")
  void orderOfArrivalDoesNotMatter() {
    List<ConventionAnswer> answers =
        new ArrayList<>(
            List.of(
                silence("M/18", "2018-03-02"),
                refusal("M/20", "2020-02-10"),
                adhesion("M/21", "2021-02-15"),
                refusal("M/22", "2022-02-20"),
                adhesion("M/22", "2022-11-02")));
    ConventionStatus expected = intervals.derive(answers, RegistrationPeriod.UNKNOWN);
    assertThat(expected.intervals()).hasSize(5);
    assertThat(expected.refusals()).hasSize(2);
    Collections.reverse(answers);
    assertThat(intervals.derive(answers, RegistrationPeriod.UNKNOWN)).isEqualTo(expected);
  }

  @Test
  @DisplayName("two conventions cannot hold on the same day")
  void overlappingConventionsAreRefused() {
    Convention overlapping =
        convention(
            "M/99",
            "2021-12-31",
            "2022-12-31",
            ONLY_FOR_CONVENTIONED,
            round("2022-01-31", "2022-01-31"));
    assertThatThrownBy(() -> new Conventions(List.of(M21, overlapping)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("conventions M/21 and M/99 hold on the same day");
  }

  @Test
  @DisplayName("no day lies between two conventions")
  void gapsBetweenConventionsAreRefused() {
    Convention late =
        convention(
            "M/99",
            "2022-01-02",
            "2022-12-31",
            ONLY_FOR_CONVENTIONED,
            round("2022-01-31", "2022-01-31"));
    assertThatThrownBy(() -> new Conventions(List.of(M21, late)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no convention holds between M/21 and M/99");
  }

  private List<ConventionInterval> derive(ConventionAnswer... answers) {
    return derive(RegistrationPeriod.UNKNOWN, answers);
  }

  private List<ConventionInterval> derive(
      RegistrationPeriod registered, ConventionAnswer... answers) {
    return intervals.derive(List.of(answers), registered).intervals();
  }

  private static Convention convention(
      String name, String firstDay, String lastDay, Silence silence, RefusalRound... rounds) {
    return new Convention(
        name,
        day(firstDay),
        day(lastDay),
        List.of(rounds),
        sourced("CV2", silence),
        sourced("CV11", 42),
        sourced("CV6", List.of(ConventionChannel.MYINAMI)));
  }

  private static RefusalRound round(String opensOn, String refuseUntil) {
    return new RefusalRound(day(opensOn), sourced(day(refuseUntil)), null);
  }

  private static <T> SourcedValue<T> sourced(T value) {
    return sourced("CV3", value);
  }

  private static <T> SourcedValue<T> sourced(String ruleId, T value) {
    LocalDate from = day("2018-01-01");
    return new SourcedValue<>(
        value, from, null, ruleId, "test", null, "a test", from, from, Provenance.DEFAULT, "test");
  }

  private static ConventionAnswer silence(String convention, String on) {
    return answer(convention, SILENCE, on);
  }

  private static ConventionAnswer adhesion(String convention, String on) {
    return answer(convention, ADHESION, on);
  }

  private static ConventionAnswer refusal(String convention, String on) {
    return answer(convention, REFUSAL, on);
  }

  private static ConventionAnswer answer(String convention, ConventionEventKind kind, String on) {
    return new ConventionAnswer(convention, kind, day(on));
  }

  private static ConventionInterval interval(
      String convention, String from, String to, String ruleId) {
    return new ConventionInterval(convention, day(from), day(to), ruleId);
  }

  private static ConventionInterval silent(
      String convention, String from, String to, String ruleId, int since) {
    return new ConventionInterval(
        convention, day(from), day(to), ruleId, PremiumYear.of(since), Provenance.DEFAULT);
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
