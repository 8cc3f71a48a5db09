package org.carepremiums.deploy.local.player;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.platform.testing.TopicReader;

/**
 * Reads what the services say while they say it: a play waits for them most of the time, and all of
 * it read at the end would be waited for once more.
 */
final class OutcomeListener implements AutoCloseable {

  private static final long MILLIS_BETWEEN = 1_000;

  private final TopicReader topics;
  private final ObservedOutcome outcome;
  private final ScheduledExecutorService listening =
      Executors.newSingleThreadScheduledExecutor(OutcomeListener::daemon);

  /**
   * Begins to listen.
   *
   * @param topics read by nobody else
   * @param scenario what is played
   */
  OutcomeListener(TopicReader topics, Scenario scenario) {
    this.topics = topics;
    this.outcome = new ObservedOutcome(scenario.playedRecords(), scenario.expected());
    var unused =
        listening.scheduleWithFixedDelay(
            this::listen, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
  }

  private void listen() {
    topics.readNew(ObservedOutcome.TOPICS, (topic, found) -> outcome.take(topic, found.value()));
  }

  /**
   * Everything that stands on the topics now. What an earlier reading failed on is read again, and
   * its failure comes out here.
   */
  ObservedOutcome finish() {
    return look(found -> found);
  }

  /**
   * Looks at everything that stands on the topics now, while nothing more is read.
   *
   * @param at what is to be known; keeps nothing of the outcome
   */
  <T> T look(Function<ObservedOutcome, T> at) {
    try {
      return listening
          .submit(
              () -> {
                listen();
                outcome.complete();
                return at.apply(outcome);
              })
          .get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("the outcome cannot be read", failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff("Stopped while the outcome was read.");
    }
  }

  private static Thread daemon(Runnable reading) {
    Thread thread = new Thread(reading, "outcome-listener");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    listening.shutdownNow();
    try {
      if (!listening.awaitTermination(10, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return;
    }
    topics.close();
  }
}
