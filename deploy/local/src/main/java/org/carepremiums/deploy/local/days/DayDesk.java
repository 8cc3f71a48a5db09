package org.carepremiums.deploy.local.days;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.carepremiums.contracts.calendar.BelgianCalendar;
import org.carepremiums.deploy.local.player.DayOpener;
import org.carepremiums.deploy.local.player.ObservedOutcome;
import org.carepremiums.deploy.local.player.PlayObserver;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.platform.parameters.deadline.PaymentCalendar;
import org.carepremiums.platform.parameters.deadline.PaymentCalendarFile;

/**
 * Opens business days for whoever asks, once the campaign has been played, and tells how far they
 * are; safe to ask from any thread.
 */
public final class DayDesk implements PlayObserver, AutoCloseable {

  private final Scenario scenario;
  private final PaymentCalendar calendar = PaymentCalendarFile.read();
  private final AtomicReference<DaysState> state;
  private final AtomicReference<DayOpener> opener = new AtomicReference<>();
  private final ExecutorService opening = Executors.newSingleThreadExecutor(DayDesk::daemon);

  /**
   * @param days how many days the campaign has yet to play
   */
  public DayDesk(Scenario scenario, int days) {
    this.scenario = scenario;
    this.state = new AtomicReference<>(DaysState.before(days));
  }

  /**
   * The campaign is over: from now on days can be opened.
   *
   * @param played who has played it and is used by nobody else from now on
   */
  public void take(DayOpener played) {
    opener.set(played);
    state.updateAndGet(before -> before.waiting(played.lastDay()));
  }

  /** Why no more days can be opened; {@code null} where they can. */
  public String problem() {
    return state.get().problem();
  }

  DaysState state() {
    return state.get();
  }

  /** The next business day that can be opened; {@code null} before any day. */
  LocalDate nextDay() {
    LocalDate last = state.get().lastDay();
    return last == null ? null : BelgianCalendar.rollForward(last.plusDays(1));
  }

  /** The last day that can be opened: for later ones no cut-offs are known. */
  LocalDate lastDayThatCanBeOpened() {
    List<LocalDate> cutOffs = calendar.all();
    return cutOffs.get(cutOffs.size() - 1);
  }

  /**
   * Begins to open the business days until one; does nothing while others are opened.
   *
   * @param until not before {@link #nextDay()}
   */
  void openUntil(LocalDate until) {
    LocalDate last = state.get().lastDay();
    int days =
        (int)
            Stream.iterate(last.plusDays(1), day -> !day.isAfter(until), day -> day.plusDays(1))
                .filter(BelgianCalendar::isBusinessDay)
                .count();
    DaysState before =
        state.getAndUpdate(now -> now.phase() == DaysState.Phase.WAITING ? now.opening(days) : now);
    if (before.phase() == DaysState.Phase.WAITING) {
      opening.execute(() -> open(until));
    }
  }

  private void open(LocalDate until) {
    try {
      opener.get().openUntil(until);
      state.updateAndGet(now -> now.waiting(opener.get().lastDay()));
    } catch (RuntimeException failure) {
      state.updateAndGet(now -> now.brokenOff(failure.getMessage()));
    }
  }

  /** What falls due or closes, or is planned, on the open day and after it. */
  List<ComingEvent> coming() {
    DayOpener played = opener.get();
    LocalDate last = state.get().lastDay();
    return played == null || last == null
        ? List.of()
        : played.look(outcome -> ComingEvent.after(last, scenario, calendar, outcome));
  }

  /** The cut-offs whose batches wait for somebody. */
  List<LocalDate> waitingBatches() {
    DayOpener played = opener.get();
    return played == null ? List.of() : played.look(DayDesk::waitingBatches);
  }

  private static List<LocalDate> waitingBatches(ObservedOutcome outcome) {
    return ComingEvent.unapproved(outcome).toList();
  }

  @Override
  public void opening(LocalDate day) {
    state.updateAndGet(now -> now.workingOn(day));
  }

  @Override
  public void dayPlayed(LocalDate day, int records, int actions) {
    state.updateAndGet(now -> now.over(day));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "opening-days");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins nothing more. */
  @Override
  public void close() {
    opening.shutdownNow();
  }
}
