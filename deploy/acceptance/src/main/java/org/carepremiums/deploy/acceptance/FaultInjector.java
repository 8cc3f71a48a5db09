package org.carepremiums.deploy.acceptance;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.carepremiums.deploy.local.player.PlayObserver;
import org.carepremiums.deploy.local.stack.CannotRun;

/**
 * Does to a system what a plan says, while a scenario is played on it. A day ends once all of its
 * faults have.
 */
final class FaultInjector implements PlayObserver, AutoCloseable {

  /** As many may be waited for at the same time: starting a server takes seconds. */
  private static final int THREADS = 12;

  /** An instance that ended by itself is found after this time at most. */
  private static final long LOOKS_EVERY_MILLIS = 200;

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final FaultPlan plan;
  private final DisturbedSystem system;
  private final Consumer<String> log;
  private final List<CompletableFuture<Void>> ofDay = new ArrayList<>();
  private final Map<FaultKind, List<Duration>> resumed = new EnumMap<>(FaultKind.class);
  private final Map<FaultKind, Integer> happened = new EnumMap<>(FaultKind.class);
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(THREADS, FaultInjector::daemon);

  /** The one that happens alone, until what it costs is known; {@code null} for none. */
  private volatile Fault measured;

  /** When it was over, in nanoseconds; 0 before that. */
  private volatile long over;

  /**
   * @param log takes a line for each thing that happens
   */
  FaultInjector(FaultPlan plan, DisturbedSystem system, Consumer<String> log) {
    this.plan = plan;
    this.system = system;
    this.log = log;
    system
        .stack()
        .startAgain(
            process ->
                log.accept(
                    "%s ended by itself and is started again"
                        .formatted(process.log().getFileName())));
    var unused =
        clock.scheduleWithFixedDelay(
            system.stack()::requireAlive,
            LOOKS_EVERY_MILLIS,
            LOOKS_EVERY_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  /** How many faults of each kind happened. */
  Map<FaultKind, Integer> happened() {
    return happened;
  }

  /**
   * How long the system took each time, from the end of a fault that happened alone until all was
   * handled: nothing where it did not wait for that end.
   */
  Map<FaultKind, List<Duration>> resumed() {
    return resumed;
  }

  @Override
  public void opening(LocalDate day) {
    if (plan.alone()) {
      plan.faults().stream().filter(fault -> fault.day().equals(day)).forEach(this::happenAlone);
    } else {
      schedule(day, Fault.Moment.OPENING);
    }
  }

  @Override
  public void publishing(LocalDate day) {
    schedule(day, Fault.Moment.PUBLISHING);
  }

  @Override
  public void acting(LocalDate day) {
    schedule(day, Fault.Moment.ACTING);
  }

  @Override
  public void quiet(LocalDate day) {
    Fault fault = measured;
    if (fault == null) {
      return;
    }
    long quiet = System.nanoTime();
    awaitAll();
    Duration took = Duration.ofNanos(Math.max(0, quiet - over));
    resumed.computeIfAbsent(fault.kind(), first -> new ArrayList<>()).add(took);
    log.accept(
        "%s: all was handled %.1f s after its end".formatted(fault, took.toMillis() / 1000.0));
    measured = null;
  }

  @Override
  public void dayPlayed(LocalDate day, int records, int actions) {
    awaitAll();
  }

  private void happenAlone(Fault fault) {
    begin(fault);
    measured = fault;
    ofDay.add(
        CompletableFuture.runAsync(() -> end(fault), after(fault.lastsMillis()))
            .thenRun(() -> over = System.nanoTime()));
  }

  private void schedule(LocalDate day, Fault.Moment moment) {
    for (Fault fault : plan.faults()) {
      if (!plan.alone() && fault.day().equals(day) && fault.moment() == moment) {
        ofDay.add(
            CompletableFuture.runAsync(() -> begin(fault), after(fault.delayMillis()))
                .thenRunAsync(() -> end(fault), after(fault.lastsMillis())));
      }
    }
  }

  private Executor after(int millis) {
    return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, clock);
  }

  private void begin(Fault fault) {
    log.accept(fault.toString());
    synchronized (happened) {
      happened.merge(fault.kind(), 1, Integer::sum);
    }
    system.begin(fault);
  }

  private void end(Fault fault) {
    system.end(fault);
  }

  private void awaitAll() {
    try {
      CompletableFuture.allOf(ofDay.toArray(CompletableFuture[]::new))
          .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
          .join();
    } catch (CompletionException failure) {
      throw CannotRun.brokenOff(
          "A fault could not be brought about or ended: " + failure.getCause(), failure);
    }
    ofDay.clear();
  }

  private static Thread daemon(Runnable fault) {
    Thread thread = new Thread(fault, "faults");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
