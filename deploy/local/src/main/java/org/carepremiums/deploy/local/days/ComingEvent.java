package org.carepremiums.deploy.local.days;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.contestation.ContestationWindow;
import org.carepremiums.contracts.contestation.WindowStatus;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.deploy.local.player.ObservedOutcome;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.UpstreamLine;
import org.carepremiums.platform.parameters.deadline.PaymentCalendar;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * What falls due, closes or happens on a day that is open or comes.
 *
 * @param on the day, a business day or not
 * @param what what happens on it
 */
record ComingEvent(LocalDate on, Wording what) {

  private static final Set<PayoutStatus> UNSETTLED =
      EnumSet.of(PayoutStatus.ORDERED, PayoutStatus.ACCEPTED);
  private static final Set<BatchStatus> UNAPPROVED =
      EnumSet.of(BatchStatus.DRAWN_UP, BatchStatus.SUBMITTED);

  /** A premium for which one can apply until a day. */
  private record LastDayToApply(LocalDate day, Scheme scheme, PremiumYear year) {}

  /**
   * In their order.
   *
   * @param open the day that is open; what ends on it is still to come, what happens on it is not
   */
  static List<ComingEvent> after(
      LocalDate open, Scenario scenario, PaymentCalendar calendar, ObservedOutcome outcome) {
    return Stream.of(
            deliveries(open, scenario),
            bank(open, outcome),
            cutOff(open, calendar),
            applications(open, outcome),
            windows(open, outcome),
            completions(open, outcome))
        .flatMap(Function.identity())
        .sorted(Comparator.comparing(ComingEvent::on))
        .toList();
  }

  /** The cut-offs of batches that nobody has approved or withdrawn, and that have lines. */
  static Stream<LocalDate> unapproved(ObservedOutcome outcome) {
    return outcome.batches().values().stream()
        .filter(batch -> UNAPPROVED.contains(batch.status()) && batch.lines() > 0)
        .map(BatchEvent::cutOff);
  }

  private static Stream<ComingEvent> deliveries(LocalDate open, Scenario scenario) {
    return scenario.records().stream()
        .filter(line -> line.day().isAfter(open))
        .collect(
            Collectors.groupingBy(
                UpstreamLine::day,
                Collectors.mapping(line -> line.topic().source(), Collectors.toSet())))
        .entrySet()
        .stream()
        .flatMap(day -> day.getValue().stream().map(source -> delivers(day.getKey(), source)));
  }

  private static ComingEvent delivers(LocalDate day, Source source) {
    return new ComingEvent(day, DaysPhrase.SOURCE_DELIVERS.with(source));
  }

  private static Stream<ComingEvent> bank(LocalDate open, ObservedOutcome outcome) {
    return counted(
        outcome.payouts().values().stream().filter(payout -> UNSETTLED.contains(payout.status())),
        payout -> later(open.plusDays(1), payout.executionDate()),
        DaysPhrase.BANK_BOOKS);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Stream<ComingEvent> cutOff(LocalDate open, PaymentCalendar calendar) {
    return calendar.all().stream()
        .map(cutOff -> PaymentCalendar.drawnUpOn(cutOff).value())
        .filter(day -> day.isAfter(open))
        .findFirst()
        .map(day -> new ComingEvent(day, DaysPhrase.BATCH_IS_DRAWN_UP.alone()))
        .stream();
  }

  private static Stream<ComingEvent> applications(LocalDate open, ObservedOutcome outcome) {
    return outcome.decisions().values().stream()
        .filter(ComingEvent::canApply)
        .filter(decision -> !decision.prospect().closes().isBefore(open))
        .collect(
            Collectors.groupingBy(
                decision ->
                    new LastDayToApply(
                        decision.prospect().closes(), decision.scheme(), decision.year()),
                Collectors.counting()))
        .entrySet()
        .stream()
        .map(
            last ->
                new ComingEvent(
                    last.getKey().day(),
                    DaysPhrase.LAST_DAY_TO_APPLY.with(
                        last.getKey().scheme(), last.getKey().year(), last.getValue())));
  }

  private static boolean canApply(Decision decision) {
    return decision.status() == DecisionStatus.PRELIMINARY
        && decision.prospect() != null
        && decision.prospect().closes() != null;
  }

  private static Stream<ComingEvent> windows(LocalDate open, ObservedOutcome outcome) {
    return counted(
        outcome.windows().values().stream()
            .filter(window -> window.status() == WindowStatus.OPEN)
            .filter(window -> !window.rolledEnd().isBefore(open)),
        ContestationWindow::rolledEnd,
        DaysPhrase.LAST_DAY_TO_CONTEST);
  }

  private static Stream<ComingEvent> completions(LocalDate open, ObservedOutcome outcome) {
    return counted(
        outcome.cases().values().stream()
            .filter(contestation -> contestation.status() == CaseStatus.INCOMPLETE)
            .filter(contestation -> !contestation.completeUntil().isBefore(open)),
        CaseEvent::completeUntil,
        DaysPhrase.LAST_DAY_TO_COMPLETE);
  }

  /** So many of them, day by day. */
  private static <T> Stream<ComingEvent> counted(
      Stream<T> all, Function<T, LocalDate> day, DaysPhrase phrase) {
    Map<LocalDate, Long> byDay = all.collect(Collectors.groupingBy(day, Collectors.counting()));
    return byDay.entrySet().stream()
        .map(one -> new ComingEvent(one.getKey(), phrase.with(one.getValue())));
  }
}
