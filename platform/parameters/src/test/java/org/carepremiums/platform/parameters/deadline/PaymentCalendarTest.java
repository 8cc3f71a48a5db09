package org.carepremiums.platform.parameters.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.SourcedValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The calendar of payments")
class PaymentCalendarTest {

  /** Business days that two operators and the bank need in the worst case, each. */
  private static final int APPROVAL_DAYS = 3;

  private static final int ANSWER_DAYS = 2;

  private static final MonthDay LAST_DAY_OF_A_WINDOW = MonthDay.of(12, 15);

  private static final PaymentCalendar CALENDAR = PaymentCalendarFile.read();

  static IntStream years() {
    return IntStream.rangeClosed(2021, 2027);
  }

  @Test
  @DisplayName("PPI15, rule book 12.19, 12.28 lets no more than two months pass between cut-offs")
  void atLeastEveryTwoMonths() {
    List<LocalDate> cutOffs = CALENDAR.all();

    for (int i = 1; i < cutOffs.size(); i++) {
      assertThat(cutOffs.get(i))
          .as("%s and the next cut-off", cutOffs.get(i - 1))
          .isAfter(cutOffs.get(i - 1))
          .isBeforeOrEqualTo(cutOffs.get(i - 1).plusMonths(2));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("years")
  @DisplayName("rule book 12.28 has seven cut-offs a year, the last about the 17th of December")
  void sevenAYear(int year) {
    assertThat(CALENDAR.all())
        .filteredOn(cutOff -> cutOff.getYear() == year)
        .containsExactly(
            LocalDate.of(year, 2, 15),
            LocalDate.of(year, 4, 15),
            LocalDate.of(year, 6, 15),
            LocalDate.of(year, 8, 15),
            LocalDate.of(year, 10, 15),
            LocalDate.of(year, 12, 5),
            LocalDate.of(year, 12, 19));
  }

  @Test
  @DisplayName("draws a cut-off of a closed day up on the next business day")
  void closedDays() {
    assertThat(PaymentCalendar.drawnUpOn(LocalDate.of(2025, 2, 15)))
        .isEqualTo(BusinessDay.of("2025-02-17"));
    // The Assumption, a Friday
    assertThat(PaymentCalendar.drawnUpOn(LocalDate.of(2025, 8, 15)))
        .isEqualTo(BusinessDay.of("2025-08-18"));
    for (LocalDate cutOff : CALENDAR.all()) {
      LocalDate drawnUp = PaymentCalendar.drawnUpOn(cutOff).value();
      assertThat(drawnUp).isAfterOrEqualTo(cutOff);
      assertThat(cutOff.datesUntil(drawnUp)).noneMatch(BelgianCalendar::isBusinessDay);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("years")
  @DisplayName(
      "PPI15, KSW9, KQP12, rule book 12.28 pays by the 31st of December what is decided by the 17th,"
          + " and on the business day after a request of the 15th")
  void paidByTheEndOfTheYear(int year) {
    LocalDate end = LocalDate.of(year, 12, 31);
    BusinessDay afterTheLastRequest =
        BusinessDay.onOrAfter(LAST_DAY_OF_A_WINDOW.atYear(year).plusDays(1));

    assertThat(CALENDAR.dueOn(afterTheLastRequest).orElseThrow().paidOn()).isBeforeOrEqualTo(end);
    LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year, 12, 18))
        .filter(BelgianCalendar::isBusinessDay)
        .map(BusinessDay::new)
        .forEach(
            decided ->
                assertThat(CALENDAR.dueOn(decided).orElseThrow().paidOn())
                    .as("decided on %s", decided)
                    .isAfter(decided.value())
                    .isBeforeOrEqualTo(end));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("years")
  @DisplayName(
      "KSW9, KQP12 pays a line of the 5th of December that the bank refuses once more before the"
          + " year ends, and the last cut-off before then however long two operators take")
  void timeForASecondRun(int year) {
    BusinessDay firstRun =
        new BusinessDay(BelgianCalendar.rollForward(executedLate(LocalDate.of(year, 12, 5))));
    BusinessDay answered = after(firstRun, ANSWER_DAYS);

    assertThat(executedLate(answered.value())).isBeforeOrEqualTo(LocalDate.of(year, 12, 31));
    assertThat(executedLate(LocalDate.of(year, 12, 19)))
        .isBeforeOrEqualTo(LocalDate.of(year, 12, 31));
  }

  @ParameterizedTest(name = "decided on {0}: drawn up on {2}, paid on {3}")
  @CsvSource({
    "2025-12-04, 2025-12-05, 2025-12-05, 2025-12-09",
    // A batch is drawn up as its day opens
    "2025-12-05, 2025-12-19, 2025-12-19, 2025-12-23",
    "2025-12-18, 2025-12-19, 2025-12-19, 2025-12-23",
    "2025-12-19, 2026-02-15, 2026-02-16, 2026-02-18",
    // 15 December 2023 is a Friday
    "2023-12-18, 2023-12-19, 2023-12-19, 2023-12-21",
    // Good Friday and Easter Monday, on which TARGET is closed
    "2022-04-14, 2022-04-15, 2022-04-15, 2022-04-20",
  })
  @DisplayName("tells the batch that pays a decision, and the day")
  void dueOn(String decided, LocalDate cutOff, String drawnUp, LocalDate paid) {
    assertThat(CALENDAR.dueOn(BusinessDay.of(decided)))
        .contains(new PaymentDay(cutOff, BusinessDay.of(drawnUp), paid));
  }

  @Test
  @DisplayName("tells no day of payment beyond its years")
  void beyondItsYears() {
    assertThat(CALENDAR.dueOn(BusinessDay.of("2020-12-31"))).isEmpty();
    assertThat(CALENDAR.dueOn(BusinessDay.of("2027-12-20"))).isEmpty();
    assertThatThrownBy(() -> CALENDAR.executionDate(LocalDate.of(2020, 12, 31)))
        .hasMessageContaining("2020-12-31");
  }

  @Test
  @DisplayName("is to be reviewed before its last cut-off has come")
  void reviewedBeforeItEnds() {
    List<SourcedValue<List<LocalDate>>> inOrder = CALENDAR.cutOffs().inOrder();
    SourcedValue<List<LocalDate>> last = inOrder.get(inOrder.size() - 1);

    assertThat(last.reviewOn()).isBefore(last.value().get(0));
  }

  @Test
  @DisplayName("reaches every cut-off that came while no day opened")
  void skippedCutOffsAreReached() {
    assertThat(CALENDAR.reached(LocalDate.of(2025, 6, 16), LocalDate.of(2025, 2, 15)))
        .containsExactly(LocalDate.of(2025, 4, 15), LocalDate.of(2025, 6, 15));
  }

  @Test
  @DisplayName("reaches only the latest cut-off on the first day of all")
  void firstDay() {
    assertThat(CALENDAR.reached(LocalDate.of(2025, 2, 17), null))
        .containsExactly(LocalDate.of(2025, 2, 15));
    assertThat(CALENDAR.reached(LocalDate.of(2020, 12, 31), null)).isEmpty();
  }

  @Test
  @DisplayName("has the bank pay two TARGET days after the approval")
  void executionSkipsDaysOnWhichTargetIsClosed() {
    assertThat(CALENDAR.executionDate(LocalDate.of(2025, 12, 5)))
        .isEqualTo(LocalDate.of(2025, 12, 9));
    // Good Friday and Easter Monday; TARGET is closed on the first, Belgium works on it
    assertThat(CALENDAR.executionDate(LocalDate.of(2025, 4, 17)))
        .isEqualTo(LocalDate.of(2025, 4, 23));
    assertThat(CALENDAR.executionDate(LocalDate.of(2025, 12, 24)))
        .isEqualTo(LocalDate.of(2025, 12, 30));
  }

  @Test
  @DisplayName("is refused where a cut-off lies outside its year, or they are out of order")
  void wrongCutOffs() {
    assertThatThrownBy(() -> with(LocalDate.of(2026, 1, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outside the year from 2025-01-01 on");
    assertThatThrownBy(() -> with(LocalDate.of(2025, 4, 15), LocalDate.of(2025, 2, 15)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2025-02-15 stands after 2025-04-15");
  }

  private static PaymentCalendar with(LocalDate... cutOffs) {
    SourcedValue<List<LocalDate>> like =
        CALENDAR.cutOffs().sourcedOn(LocalDate.of(2025, 1, 1)).orElseThrow();
    return new PaymentCalendar(
        new DatedValues<>(
            List.of(
                new SourcedValue<>(
                    List.of(cutOffs),
                    like.validFrom(),
                    like.validTo(),
                    like.ruleId(),
                    like.legalReference(),
                    like.publishedOn(),
                    like.publicationUnknown(),
                    like.knownFrom(),
                    like.reviewOn(),
                    like.provenance(),
                    like.source()))),
        CALENDAR.executionDays());
  }

  /** Where the operators take as long as they may. */
  private static LocalDate executedLate(LocalDate cutOff) {
    return CALENDAR.executionDate(after(PaymentCalendar.drawnUpOn(cutOff), APPROVAL_DAYS).value());
  }

  private static BusinessDay after(BusinessDay day, int days) {
    BusinessDay reached = day;
    for (int i = 0; i < days; i++) {
      reached = reached.next();
    }
    return reached;
  }
}
