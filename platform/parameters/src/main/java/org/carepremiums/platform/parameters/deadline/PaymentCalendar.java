package org.carepremiums.platform.parameters.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * The days on which batches of payments are drawn up, at least every two months (PPI15, rule book
 * 12.19), the last ones of a year early enough for the legal last day (KSW9, KQP12, rule book
 * 12.28). Payment draws up by it, and eligibility tells a provider when a decision is paid.
 *
 * <p>A batch is drawn up as its day opens: what is decided on that day waits for the next one.
 *
 * @param cutOffs the cut-offs of each year, which name the batches
 * @param executionDays on how many TARGET days after its approval a batch is paid
 */
public record PaymentCalendar(
    DatedValues<List<LocalDate>> cutOffs, DatedValues<Integer> executionDays) {

  /**
   * @throws IllegalArgumentException when a cut-off lies outside its year or before another, or a
   *     batch would be paid before it is approved
   */
  public PaymentCalendar {
    LocalDate before = LocalDate.MIN;
    for (SourcedValue<List<LocalDate>> year : cutOffs.inOrder()) {
      for (LocalDate cutOff : year.value()) {
        if (!year.holdsOn(cutOff)) {
          throw new IllegalArgumentException(
              "the cut-off %s lies outside the year from %s on"
                  .formatted(cutOff, year.validFrom()));
        }
        if (!cutOff.isAfter(before)) {
          throw new IllegalArgumentException(
              "the cut-off %s stands after %s".formatted(cutOff, before));
        }
        before = cutOff;
      }
    }
    for (SourcedValue<Integer> days : executionDays.inOrder()) {
      if (days.value() < 0) {
        throw new IllegalArgumentException("a batch is paid after its approval");
      }
    }
  }

  /** Every cut-off, in order. */
  public List<LocalDate> all() {
    return cutOffs.inOrder().stream().flatMap(year -> year.value().stream()).toList();
  }

  public boolean contains(LocalDate cutOff) {
    return all().contains(cutOff);
  }

  /** The day on which a cut-off is drawn up: itself, or the next business day. */
  public static BusinessDay drawnUpOn(LocalDate cutOff) {
    return BusinessDay.onOrAfter(cutOff);
  }

  /**
   * The cut-offs that have come by a day and were not drawn up.
   *
   * @param day the business day that opens
   * @param lastDrawnUp the last one that was drawn up; {@code null} before the first, when only the
   *     latest counts, since nothing could be due at those before it
   */
  public List<LocalDate> reached(LocalDate day, LocalDate lastDrawnUp) {
    List<LocalDate> reached = new ArrayList<>(all());
    reached.removeIf(cutOff -> cutOff.isAfter(day));
    if (lastDrawnUp == null) {
      return reached.isEmpty() ? List.of() : List.of(reached.get(reached.size() - 1));
    }
    reached.removeIf(cutOff -> !cutOff.isAfter(lastDrawnUp));
    return List.copyOf(reached);
  }

  /**
   * When what is decided on a day is paid, where its account is known and good.
   *
   * @param decided the business day of the decision
   * @return empty before the first year of the calendar, and where its last cut-off is too early
   */
  public Optional<PaymentDay> dueOn(BusinessDay decided) {
    return cutOffs.on(decided.value()).isEmpty()
        ? Optional.empty()
        : all().stream()
            .filter(cutOff -> drawnUpOn(cutOff).isAfter(decided.value()))
            .findFirst()
            .map(this::paymentDay);
  }

  /**
   * The day on which the bank is asked to pay what is approved on a day.
   *
   * @throws IllegalArgumentException when nothing is known for that day
   */
  public LocalDate executionDate(LocalDate approvedOn) {
    int days =
        executionDays
            .on(approvedOn)
            .orElseThrow(
                () -> new IllegalArgumentException("no day of payment is known for " + approvedOn));
    return TargetCalendar.plusOpenDays(approvedOn, days);
  }

  private PaymentDay paymentDay(LocalDate cutOff) {
    BusinessDay drawnUpOn = drawnUpOn(cutOff);
    return new PaymentDay(cutOff, drawnUpOn, executionDate(drawnUpOn.value()));
  }
}
