package org.carepremiums.intake.convention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.fact.ConventionRefusal;
import org.carepremiums.contracts.fact.FactValue.ConventionStatus;
import org.carepremiums.contracts.fact.RefusalStanding;
import org.carepremiums.contracts.upstream.ConventionAnswer;
import org.carepremiums.contracts.upstream.ConventionEventKind;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * Turns a physiotherapist's answers to the conventions, and silence, into the days of adhesion
 * (CV1-CV9, CV11, rule book §7 and 12.31). The order in which the answers became known does not
 * matter.
 */
public final class ConventionIntervals {

  private final Conventions conventions;
  private final ConventionRefusals refusals;

  public ConventionIntervals(Conventions conventions) {
    this.conventions = conventions;
    this.refusals = new ConventionRefusals(conventions);
  }

  /**
   * @param answers everything that the register received from one physiotherapist
   * @param registered the days on which the register knows the physiotherapist
   * @return disjoint intervals by first day, none longer than its convention (CV7), and what became
   *     of each refusal
   */
  public ConventionStatus derive(List<ConventionAnswer> answers, RegistrationPeriod registered) {
    List<ConventionRefusal> received = refusals.among(answers);
    boolean inReview =
        received.stream().anyMatch(refusal -> refusal.standing() == RefusalStanding.IN_REVIEW);
    return new ConventionStatus(
        derive(answers, registered, Set.of(RefusalStanding.FOLLOWED)),
        received,
        inReview
            ? derive(
                answers, registered, Set.of(RefusalStanding.FOLLOWED, RefusalStanding.IN_REVIEW))
            : null);
  }

  /**
   * @param holding the refusals that hold, by what became of them
   */
  private List<ConventionInterval> derive(
      List<ConventionAnswer> answers, RegistrationPeriod registered, Set<RefusalStanding> holding) {
    List<ConventionInterval> intervals = new ArrayList<>();
    for (Convention convention : conventions.inOrder()) {
      Answers said = answersTo(convention, answers, holding);
      ConventionInterval before = covering(intervals, convention.firstDay().minusDays(1));
      boolean first = intervals.isEmpty();
      derive(convention, said, before, first, registered).stream()
          .map(interval -> within(registered, interval))
          .flatMap(Optional::stream)
          .forEach(intervals::add);
    }
    return List.copyOf(intervals);
  }

  /**
   * The answers to one convention.
   *
   * @param inOrder adhesions, refusals that hold, and silence, by day
   */
  private record Answers(List<ConventionAnswer> inOrder) {

    boolean hold(ConventionEventKind kind) {
      return inOrder.stream().anyMatch(answer -> answer.kind() == kind);
    }

    /** Whether a refusal holds that keeps from adhering at all. */
    boolean refuseFromTheFirstRound(Convention convention) {
      return inOrder.stream()
          .anyMatch(
              answer ->
                  answer.kind() == ConventionEventKind.REFUSAL
                      && !convention.rounds().get(0).hasPassed(answer.on()));
    }
  }

  private Answers answersTo(
      Convention convention, List<ConventionAnswer> answers, Set<RefusalStanding> holding) {
    return new Answers(
        answers.stream()
            .filter(answer -> answer.convention().equals(convention.name()))
            .filter(
                answer ->
                    refusals
                        .judged(answer)
                        .map(ConventionRefusal::standing)
                        .map(holding::contains)
                        .orElse(true))
            .sorted(Comparator.comparing(ConventionAnswer::on))
            .collect(Collectors.toList()));
  }

  /**
   * @param first whether nobody adhered to any convention before
   */
  private static List<ConventionInterval> derive(
      Convention convention,
      Answers said,
      ConventionInterval before,
      boolean first,
      RegistrationPeriod registered) {
    List<ConventionInterval> intervals = new ArrayList<>();
    ConventionInterval running = fromFirstDay(convention, said, before, registered).orElse(null);
    for (ConventionAnswer answer : said.inOrder()) {
      if (answer.kind() == ConventionEventKind.ADHESION && running == null) {
        boolean firstAnswer = first && answer.equals(said.inOrder().get(0));
        running =
            firstAnswer
                ? firstAdhesion(convention, answer, registered)
                : adhesion(convention, answer.on(), intervals);
      } else if (answer.kind() == ConventionEventKind.REFUSAL && running != null) {
        LocalDate effect = convention.roundOn(answer.on()).orElseThrow().effectOf(answer.on());
        endedBy(running, effect).ifPresent(intervals::add);
        running = null;
      }
    }
    if (running != null) {
      intervals.add(running);
    }
    return intervals;
  }

  /**
   * The adhesion that begins with the convention.
   *
   * @param before the adhesion of the day before; {@code null} without
   */
  private static Optional<ConventionInterval> fromFirstDay(
      Convention convention,
      Answers said,
      ConventionInterval before,
      RegistrationPeriod registered) {
    boolean refused = said.refuseFromTheFirstRound(convention);
    if (said.hold(ConventionEventKind.SILENCE) && !refused) {
      return Optional.of(fromFirstDay(convention, "CV2", null));
    }
    PremiumYear silentHere = PremiumYear.of(convention.firstDay().getYear());
    if (convention.silence().value() == Silence.ADHESION && !refused) {
      // Of whom the register says when they adhered, its word counts; unless they adhered before
      boolean silent = registered.asPhysiotherapist() && !said.hold(ConventionEventKind.ADHESION);
      return before != null || silent
          ? Optional.of(fromFirstDay(convention, "CV2", silentHere))
          : Optional.empty();
    }
    if (before == null) {
      return Optional.empty();
    }
    if (convention.silence().value() == Silence.ONLY_FOR_CONVENTIONED) {
      PremiumYear since = before.silentSince() == null ? silentHere : before.silentSince();
      return Optional.of(fromFirstDay(convention, "CV9", since));
    }
    // Who adhered before and refuses is bound until the refusal is transmitted (CV1, CV4).
    return refused
        ? Optional.of(fromFirstDay(convention, "CV1", before.silentSince()))
        : Optional.empty();
  }

  private static ConventionInterval fromFirstDay(
      Convention convention, String ruleId, PremiumYear silentSince) {
    return new ConventionInterval(
        convention.name(),
        convention.firstDay(),
        convention.lastDay(),
        ruleId,
        silentSince,
        silentSince == null ? null : convention.silence().provenance());
  }

  /**
   * Adhesion takes effect at once and lasts as long as the convention (CV8), after the days that
   * were adhered to anyway.
   */
  private static ConventionInterval adhesion(
      Convention convention, LocalDate transmittedOn, List<ConventionInterval> earlier) {
    LocalDate from =
        transmittedOn.isBefore(convention.firstDay()) ? convention.firstDay() : transmittedOn;
    for (ConventionInterval interval : earlier) {
      if (!from.isAfter(interval.to())) {
        from = interval.to().plusDays(1);
      }
    }
    return from.isAfter(convention.lastDay())
        ? null
        : new ConventionInterval(convention.name(), from, convention.lastDay(), "CV8");
  }

  /**
   * Somebody's first adhesion counts from the registration on where it follows soon, unless another
   * day was asked for (CV11).
   */
  private static ConventionInterval firstAdhesion(
      Convention convention, ConventionAnswer adhesion, RegistrationPeriod registered) {
    if (registered.first() == null || !convention.isSoonAfter(registered.first(), adhesion.on())) {
      return adhesion(convention, adhesion.on(), List.of());
    }
    LocalDate from = later(registered.first(), convention.firstDay());
    if (adhesion.askedFrom() != null) {
      from = later(from, adhesion.askedFrom());
    }
    return from.isAfter(convention.lastDay())
        ? null
        : new ConventionInterval(convention.name(), from, convention.lastDay(), "CV11");
  }

  /**
   * A refusal takes effect on the day on which it is transmitted (CV4), or on that of its round;
   * taking effect on or before the first day it leaves no day of adhesion (CV5).
   */
  private static Optional<ConventionInterval> endedBy(
      ConventionInterval running, LocalDate effect) {
    return effect.isAfter(running.from())
        ? Optional.of(on(running, running.from(), earlier(effect.minusDays(1), running.to())))
        : Optional.empty();
  }

  private static ConventionInterval covering(List<ConventionInterval> intervals, LocalDate day) {
    return intervals.stream()
        .filter(interval -> !day.isBefore(interval.from()) && !day.isAfter(interval.to()))
        .findFirst()
        .orElse(null);
  }

  private static Optional<ConventionInterval> within(
      RegistrationPeriod registered, ConventionInterval interval) {
    LocalDate from =
        registered.first() != null && registered.first().isAfter(interval.from())
            ? registered.first()
            : interval.from();
    LocalDate to =
        registered.last() == null ? interval.to() : earlier(registered.last(), interval.to());
    return to.isBefore(from) ? Optional.empty() : Optional.of(on(interval, from, to));
  }

  private static ConventionInterval on(ConventionInterval interval, LocalDate from, LocalDate to) {
    return new ConventionInterval(
        interval.convention(),
        from,
        to,
        interval.ruleId(),
        interval.silentSince(),
        interval.provenance());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
