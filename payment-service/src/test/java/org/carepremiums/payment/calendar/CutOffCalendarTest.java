package org.carepremiums.payment.calendar;

import static java.time.temporal.ChronoUnit.MONTHS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carepremiums.contracts.value.BusinessDay;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CutOffCalendarTest {

  /** Business days that two operators and the bank need in the worst case, each. */
  private static final int APPROVAL_DAYS = 3;

  private static final int ANSWER_DAYS = 2;

  private final CutOffCalendar calendar = new CutOffCalendar();

  @Test
  @DisplayName("PPI15, 12.19 a cut-off follows the one before within two months")
  void atLeastEveryTwoMonths() {
    List<LocalDate> cutOffs = calendar.all();

    for (int i = 1; i < cutOffs.size(); i++) {
      // From the 5th of December to the 15th of February are two months and ten days, across the
      // days on which TARGET is closed; the rule counts months
      assertThat(MONTHS.between(cutOffs.get(i - 1), cutOffs.get(i)))
          .as("%s to %s", cutOffs.get(i - 1), cutOffs.get(i))
          .isBetween(1L, 2L);
    }
  }

  @Test
  @DisplayName("Every year from 2021 to 2027 has its six cut-offs")
  void sixAYear() {
    for (int year : IntStream.rangeClosed(2021, 2027).toArray()) {
      assertThat(calendar.all())
          .filteredOn(cutOff -> cutOff.getYear() == year)
          .containsExactly(
              LocalDate.of(year, 2, 15),
              LocalDate.of(year, 4, 15),
              LocalDate.of(year, 6, 15),
              LocalDate.of(year, 8, 15),
              LocalDate.of(year, 10, 15),
              LocalDate.of(year, 12, 5));
    }
  }

  @Test
  @DisplayName(
      "KSW9, KQP12 after the last cut-off of a year a refused line can still be paid again before"
          + " the year ends")
  void timeForASecondRun() {
    for (int year : IntStream.rangeClosed(2021, 2027).toArray()) {
      LocalDate last =
          calendar.all().stream()
              .filter(cutOff -> cutOff.getYear() == year)
              .max(LocalDate::compareTo)
              .orElseThrow();
      LocalDate firstRun = executed(BusinessDay.onOrAfter(last).value());
      LocalDate answered = businessDaysAfter(firstRun, ANSWER_DAYS);

      assertThat(executed(answered)).isBeforeOrEqualTo(LocalDate.of(year, 12, 31));
    }
  }

  @Test
  @DisplayName("Cut-offs that came while no day opened are all reached")
  void skippedCutOffsAreReached() {
    assertThat(calendar.reached(LocalDate.of(2025, 6, 16), LocalDate.of(2025, 2, 15)))
        .containsExactly(LocalDate.of(2025, 4, 15), LocalDate.of(2025, 6, 15));
  }

  @Test
  @DisplayName("On the first day of all only the latest cut-off counts")
  void firstDay() {
    assertThat(calendar.reached(LocalDate.of(2025, 2, 17), null))
        .containsExactly(LocalDate.of(2025, 2, 15));
    assertThat(calendar.reached(LocalDate.of(2020, 12, 31), null)).isEmpty();
  }

  @Test
  @DisplayName("The bank is asked to pay two TARGET days after the approval")
  void executionSkipsDaysOnWhichTargetIsClosed() {
    assertThat(CutOffCalendar.executionDate(LocalDate.of(2025, 12, 5)))
        .isEqualTo(LocalDate.of(2025, 12, 9));
    // Good Friday and Easter Monday; TARGET is closed on the first, Belgium works on it
    assertThat(CutOffCalendar.executionDate(LocalDate.of(2025, 4, 17)))
        .isEqualTo(LocalDate.of(2025, 4, 23));
    assertThat(CutOffCalendar.executionDate(LocalDate.of(2025, 12, 24)))
        .isEqualTo(LocalDate.of(2025, 12, 30));
  }

  @Test
  @DisplayName("The account to pay from is dated, and the one that is shipped is a demonstration")
  void debtorIsDated() {
    Debtors debtors = new Debtors(Optional.empty());

    assertThat(debtors.on(LocalDate.of(2025, 12, 5)).demonstration()).isTrue();
    assertThat(debtors.on(LocalDate.of(2025, 12, 5)).iban().value()).isEqualTo("BE68539007547034");
  }

  private static LocalDate executed(LocalDate drawnUp) {
    return CutOffCalendar.executionDate(businessDaysAfter(drawnUp, APPROVAL_DAYS));
  }

  private static LocalDate businessDaysAfter(LocalDate day, int days) {
    BusinessDay reached = BusinessDay.onOrAfter(day);
    for (int i = 0; i < days; i++) {
      reached = reached.next();
    }
    return reached.value();
  }
}
