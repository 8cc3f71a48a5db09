package org.carepremiums.intake.convention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.upstream.ConventionEventKind;

/**
 * Turns a physiotherapist's answers to the conventions into the days of adhesion (CV1-CV9, rule
 * book §7). The order in which the answers became known does not matter.
 */
public final class ConventionIntervals {

  private final Conventions conventions;

  public ConventionIntervals(Conventions conventions) {
    this.conventions = conventions;
  }

  /**
   * @param answers everything that the register received from one physiotherapist
   * @param registered the days on which the register knows the physiotherapist
   * @return disjoint intervals by first day, none longer than its convention (CV7)
   */
  public List<ConventionInterval> derive(
      List<ConventionAnswer> answers, RegisteredDays registered) {
    List<ConventionInterval> intervals = new ArrayList<>();
    for (Convention convention : conventions.inOrder()) {
      boolean adheredBefore = adhered(intervals, convention.firstDay().minusDays(1));
      derive(convention, answersTo(convention, answers), adheredBefore).stream()
          .map(interval -> within(registered, interval))
          .flatMap(Optional::stream)
          .forEach(intervals::add);
    }
    return List.copyOf(intervals);
  }

  private static List<ConventionInterval> derive(
      Convention convention, List<ConventionAnswer> answers, boolean adheredBefore) {
    List<ConventionInterval> intervals = new ArrayList<>();
    ConventionInterval running =
        ruleForFirstDay(convention, answers, adheredBefore)
            .map(rule -> interval(convention, convention.firstDay(), rule))
            .orElse(null);
    for (ConventionAnswer answer : answers) {
      if (answer.kind() == ConventionEventKind.ADHESION && running == null) {
        running = adhesion(convention, answer.on());
      } else if (isEffectiveRefusal(convention, answer) && running != null) {
        endedBy(running, answer.on()).ifPresent(intervals::add);
        running = null;
      }
    }
    if (running != null) {
      intervals.add(running);
    }
    return intervals;
  }

  /** Why the physiotherapist adheres from the convention's first day; empty where not. */
  private static Optional<String> ruleForFirstDay(
      Convention convention, List<ConventionAnswer> answers, boolean adheredBefore) {
    boolean refused = answers.stream().anyMatch(answer -> isEffectiveRefusal(convention, answer));
    boolean silent =
        answers.stream().anyMatch(answer -> answer.kind() == ConventionEventKind.SILENCE);
    if (silent && !refused) {
      return Optional.of("CV2");
    }
    if (adheredBefore && convention.adherentsStay()) {
      return Optional.of("CV9");
    }
    // Who adhered before and refuses is bound until the refusal is transmitted (CV1, CV4).
    return adheredBefore && refused ? Optional.of("CV1") : Optional.empty();
  }

  /** Adhesion takes effect at once and lasts as long as the convention (CV8). */
  private static ConventionInterval adhesion(Convention convention, LocalDate transmittedOn) {
    if (transmittedOn.isAfter(convention.lastDay())) {
      return null;
    }
    LocalDate from =
        transmittedOn.isBefore(convention.firstDay()) ? convention.firstDay() : transmittedOn;
    return interval(convention, from, "CV8");
  }

  /**
   * A refusal takes effect on the day on which it is transmitted (CV4); transmitted on or before
   * the first day it leaves no day of adhesion (CV5).
   */
  private static Optional<ConventionInterval> endedBy(
      ConventionInterval running, LocalDate refusedOn) {
    LocalDate lastDay = refusedOn.minusDays(1);
    return lastDay.isBefore(running.from())
        ? Optional.empty()
        : Optional.of(
            new ConventionInterval(
                running.convention(),
                running.from(),
                lastDay.isBefore(running.to()) ? lastDay : running.to(),
                running.ruleId()));
  }

  private static boolean isEffectiveRefusal(Convention convention, ConventionAnswer answer) {
    return answer.kind() == ConventionEventKind.REFUSAL
        && !convention.isTooLateToRefuse(answer.on());
  }

  private static List<ConventionAnswer> answersTo(
      Convention convention, List<ConventionAnswer> answers) {
    return answers.stream()
        .filter(answer -> answer.convention().equals(convention.name()))
        .sorted(Comparator.comparing(ConventionAnswer::on))
        .toList();
  }

  private static boolean adhered(List<ConventionInterval> intervals, LocalDate day) {
    return intervals.stream()
        .anyMatch(interval -> !day.isBefore(interval.from()) && !day.isAfter(interval.to()));
  }

  private static Optional<ConventionInterval> within(
      RegisteredDays registered, ConventionInterval interval) {
    LocalDate from =
        registered.first() != null && registered.first().isAfter(interval.from())
            ? registered.first()
            : interval.from();
    LocalDate to =
        registered.last() != null && registered.last().isBefore(interval.to())
            ? registered.last()
            : interval.to();
    return to.isBefore(from)
        ? Optional.empty()
        : Optional.of(new ConventionInterval(interval.convention(), from, to, interval.ruleId()));
  }

  private static ConventionInterval interval(Convention convention, LocalDate from, String ruleId) {
    return new ConventionInterval(convention.name(), from, convention.lastDay(), ruleId);
  }
}
