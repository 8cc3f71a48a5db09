package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.ConventionRefusal;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.fact.RefusalStanding;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;

/** Which days a physiotherapist's adhesions cover (CV1-CV9). */
public final class ConventionCover {

  /** M/20 is the first convention under which silence says anything (CV2; rule book 12.31). */
  private static final int FIRST_YEAR_OF_SILENCE = 2020;

  private final List<ConventionInterval> intervals;

  /**
   * @param intervals in any order; they may overlap
   */
  public ConventionCover(List<ConventionInterval> intervals) {
    this.intervals = intervals;
  }

  /** INAMI's convention register of a year. */
  public static SourceYear register(PremiumYear year) {
    return new SourceYear(Source.INAMI, "conventions", year);
  }

  /** The registers of the years before, on whose silence an adhesion in the year may rest. */
  public static List<SourceYear> earlierRegisters(PremiumYear year) {
    return registers(PremiumYear.of(FIRST_YEAR_OF_SILENCE), year.value() - 1);
  }

  private static List<SourceYear> registers(PremiumYear first, int last) {
    List<SourceYear> registers = new ArrayList<>();
    for (int year = first.value(); year <= last; year++) {
      registers.add(register(PremiumYear.of(year)));
    }
    return List.copyOf(registers);
  }

  /**
   * The first day on which no interval lies; {@code null} where all are covered.
   *
   * @param from the first day that is looked at
   * @param to the last, included
   */
  public LocalDate firstUncoveredDay(LocalDate from, LocalDate to) {
    LocalDate day = from;
    while (!day.isAfter(to)) {
      LocalDate end = endOfCover(day);
      if (end == null) {
        return day;
      }
      if (!end.isBefore(to)) {
        return null;
      }
      day = end.plusDays(1);
    }
    return null;
  }

  private LocalDate endOfCover(LocalDate day) {
    LocalDate end = null;
    for (ConventionInterval interval : intervals) {
      if (!interval.from().isAfter(day)
          && (interval.to() == null || !interval.to().isBefore(day))) {
        LocalDate to = interval.to() == null ? LocalDate.MAX : interval.to();
        end = end == null || to.isAfter(end) ? to : end;
      }
    }
    return end;
  }

  /** The adhesions with a day in the year. */
  public List<ConventionInterval> in(PremiumYear year) {
    List<ConventionInterval> inYear = new ArrayList<>(intervals.size());
    for (ConventionInterval interval : intervals) {
      if (!interval.from().isAfter(year.lastDay())
          && (interval.to() == null || !interval.to().isBefore(year.firstDay()))) {
        inYear.add(interval);
      }
    }
    return inYear;
  }

  /** The days that the register's own word gives, without those that rest on silence. */
  ConventionCover withoutSilence() {
    return new ConventionCover(
        intervals.stream().filter(interval -> interval.silentSince() == null).toList());
  }

  /** The first year of the silence on which days of the year rest; {@code null} without. */
  PremiumYear silentSince(PremiumYear year) {
    PremiumYear first = null;
    for (ConventionInterval interval : in(year)) {
      PremiumYear since = interval.silentSince();
      if (since != null && (first == null || since.compareTo(first) < 0)) {
        first = since;
      }
    }
    return first;
  }

  /** The registers that have to have said all before silence means anything in the year. */
  List<SourceYear> silentRegisters(PremiumYear year) {
    PremiumYear since = silentSince(year);
    return since == null ? List.of() : registers(since, year.value());
  }

  /** How well it is founded that silence gives days of the year; a document without. */
  Provenance foundation(PremiumYear year) {
    Provenance weakest = Provenance.DOCUMENT;
    for (ConventionInterval interval : in(year)) {
      if (interval.provenance() != null && interval.provenance().compareTo(weakest) > 0) {
        weakest = interval.provenance();
      }
    }
    return weakest;
  }

  /**
   * The refusals of conventions of the year, with what became of them, by day.
   *
   * @param standing what became of them
   */
  static List<ConventionRefusal> refusals(
      ConventionStatus status, PremiumYear year, List<RefusalStanding> standing) {
    List<ConventionRefusal> refusals = new ArrayList<>();
    for (ConventionRefusal refusal : status.refusals()) {
      Period days = refusal.period();
      if (standing.contains(refusal.standing()) && days.overlaps(year.period())) {
        refusals.add(refusal);
      }
    }
    return refusals;
  }

  /**
   * The refusals that a person has to look at, because they came in another way than the convention
   * asks (CV6). Whether one of them matters in the year is seen by comparing the days where none
   * holds, {@link ConventionStatus#intervals()}, with those where all hold, {@link
   * ConventionStatus#intervalsIfRefused()}: the more hold, the fewer days there are.
   */
  static List<ConventionRefusal> refusalsToReview(ConventionStatus status, PremiumYear year) {
    List<ConventionRefusal> refusals = new ArrayList<>();
    for (ConventionRefusal refusal : status.refusals()) {
      if (refusal.standing() == RefusalStanding.IN_REVIEW
          && !refusal.period().from().isAfter(year.lastDay())) {
        refusals.add(refusal);
      }
    }
    return refusals;
  }
}
