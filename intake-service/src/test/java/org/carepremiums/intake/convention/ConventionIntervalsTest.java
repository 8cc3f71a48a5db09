package org.carepremiums.intake.convention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carepremiums.contracts.upstream.ConventionEventKind.ADHESION;
import static org.carepremiums.contracts.upstream.ConventionEventKind.REFUSAL;
import static org.carepremiums.contracts.upstream.ConventionEventKind.SILENCE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConventionIntervalsTest {

  private static final Convention M18 =
      new Convention("M/18", day("2018-01-01"), day("2019-12-31"), day("2018-03-02"), false);
  private static final Convention M20 =
      new Convention("M/20", day("2020-01-01"), day("2020-12-31"), day("2020-02-28"), false);
  private static final Convention M21 =
      new Convention("M/21", day("2021-01-01"), day("2021-12-31"), day("2021-03-03"), true);
  private static final Convention M22 =
      new Convention("M/22", day("2022-01-01"), day("2023-12-31"), day("2022-03-03"), true);

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
            intervals.derive(
                List.of(silence("M/22", "2022-06-15")),
                new RegisteredDays(day("2022-05-16"), null)))
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
            interval("M/21", "2021-01-01", "2021-12-31", "CV9"),
            interval("M/22", "2022-01-01", "2023-12-31", "CV9"));
  }

  @Test
  @DisplayName("CV4 the refusal of an adherent takes effect on the day of transmission")
  void refusalOfAnAdherentTakesEffectOnTransmission() {
    assertThat(derive(silence("M/20", "2020-02-28"), refusal("M/21", "2021-02-10")))
        .containsExactly(
            interval("M/20", "2020-01-01", "2020-12-31", "CV2"),
            interval("M/21", "2021-01-01", "2021-02-09", "CV9"));
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

  @Test
  @DisplayName("CV9 who adhered on 31 December 2020 is presumed to stay, also in 2022")
  void adherentsArePresumedToStay() {
    assertThat(derive(adhesion("M/20", "2020-12-31")))
        .containsExactly(
            interval("M/20", "2020-12-31", "2020-12-31", "CV8"),
            interval("M/21", "2021-01-01", "2021-12-31", "CV9"),
            interval("M/22", "2022-01-01", "2023-12-31", "CV9"));
  }

  @Test
  @DisplayName("CV9 presumes nobody to stay under M/20, which asks for silence or refusal")
  void nobodyIsPresumedToStayUnderM20() {
    assertThat(derive(silence("M/18", "2018-03-02")))
        .containsExactly(interval("M/18", "2018-01-01", "2019-12-31", "CV2"));
  }

  @Test
  @DisplayName("nobody adheres after the end of the registration, or is presumed to stay")
  void registrationEndsAdhesion() {
    assertThat(
            intervals.derive(
                List.of(silence("M/21", "2021-03-03")),
                new RegisteredDays(day("2010-09-01"), day("2021-06-30"))))
        .containsExactly(interval("M/21", "2021-01-01", "2021-06-30", "CV2"));
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
    List<ConventionInterval> expected = intervals.derive(answers, RegisteredDays.UNKNOWN);
    assertThat(expected).hasSize(5);
    Collections.reverse(answers);
    assertThat(intervals.derive(answers, RegisteredDays.UNKNOWN)).isEqualTo(expected);
  }

  @Test
  @DisplayName("two conventions cannot hold on the same day")
  void overlappingConventionsAreRefused() {
    Convention overlapping =
        new Convention("M/99", day("2021-12-31"), day("2022-12-31"), day("2022-01-31"), true);
    assertThatThrownBy(() -> new Conventions(List.of(M21, overlapping)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("conventions M/21 and M/99 hold on the same day");
  }

  @Test
  @DisplayName("no day lies between two conventions")
  void gapsBetweenConventionsAreRefused() {
    Convention late =
        new Convention("M/99", day("2022-01-02"), day("2022-12-31"), day("2022-01-31"), true);
    assertThatThrownBy(() -> new Conventions(List.of(M21, late)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no convention holds between M/21 and M/99");
  }

  private List<ConventionInterval> derive(ConventionAnswer... answers) {
    return intervals.derive(List.of(answers), RegisteredDays.UNKNOWN);
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

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
