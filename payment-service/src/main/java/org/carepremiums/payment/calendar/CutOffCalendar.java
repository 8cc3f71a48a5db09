package org.carepremiums.payment.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carepremiums.contracts.calendar.TargetCalendar;
import org.carepremiums.contracts.parameter.DatedValues;
import org.carepremiums.contracts.parameter.SourcedValue;
import org.carepremiums.contracts.parameter.file.ParameterYaml;

/**
 * The days on which batches are drawn up, at least every two months (PPI15, rule book 12.19), the
 * last of a year early enough for the legal last day (KSW9, KQP12).
 */
@ApplicationScoped
public class CutOffCalendar {

  /** TARGET days between the approval of a batch and its execution. */
  public static final int EXECUTION_DAYS = 2;

  /**
   * The file as it is written.
   *
   * @param cutOffs the days of each year
   */
  record Content(DatedValues<List<LocalDate>> cutOffs) {

    /**
     * @throws IllegalArgumentException when a day lies outside its year
     */
    Content {
      for (SourcedValue<List<LocalDate>> year : cutOffs.inOrder()) {
        for (LocalDate cutOff : year.value()) {
          if (!year.holdsOn(cutOff)) {
            throw new IllegalArgumentException(
                "the cut-off %s lies outside the year from %s on"
                    .formatted(cutOff, year.validFrom()));
          }
        }
      }
    }
  }

  private final NavigableSet<LocalDate> cutOffs;

  CutOffCalendar() {
    this.cutOffs =
        ParameterYaml.read("calendar/cut-offs.yaml", Content.class).cutOffs().inOrder().stream()
            .flatMap(year -> year.value().stream())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every cut-off, in order. */
  public List<LocalDate> all() {
    return List.copyOf(cutOffs);
  }

  public boolean contains(LocalDate cutOff) {
    return cutOffs.contains(cutOff);
  }

  /**
   * The cut-offs that have come by a day and were not drawn up.
   *
   * @param day the business day that opens
   * @param lastDrawnUp the last one that was drawn up; {@code null} before the first, when only the
   *     latest counts, since nothing could be due at those before it
   */
  public List<LocalDate> reached(LocalDate day, LocalDate lastDrawnUp) {
    NavigableSet<LocalDate> reached = cutOffs.headSet(day, true);
    if (lastDrawnUp != null) {
      return List.copyOf(reached.tailSet(lastDrawnUp, false));
    }
    return reached.isEmpty() ? List.of() : List.of(reached.last());
  }

  /** The day on which the bank is asked to pay what is approved on a day. */
  public static LocalDate executionDate(LocalDate approvedOn) {
    return TargetCalendar.plusOpenDays(approvedOn, EXECUTION_DAYS);
  }
}
