package org.carepremiums.deploy.benchmark.nationyear;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.deploy.local.player.ServiceLag;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceClient;
import org.carepremiums.platform.testing.TopicReader;

/**
 * Waits until a service has handled all that stands on its topics and has published what follows.
 * The service is asked first and the broker after it. Each question costs the service the
 * verification of a token: it is asked seldom.
 */
final class ServiceQuiescence implements AutoCloseable {

  private static final long PAUSE_MILLIS = 200;
  private static final int ATTEMPTS = 10;

  /** Long enough for twelve times the country on a slow machine. */
  private static final Duration LONGEST = Duration.ofHours(4);

  private final LocalStack stack;
  private final TopicReader topics;

  ServiceQuiescence(LocalStack stack) {
    this.stack = stack;
    this.topics = new TopicReader(stack.broker());
  }

  /**
   * Waits, and says how many records the service has then handled since its topics were made.
   *
   * @throws CannotRun when it ends, or does not come to rest
   */
  long await(Service service) {
    long started = System.nanoTime();
    Map<TopicPartition, Long> ends = topics.ends(service.inputs());
    while (true) {
      JsonNode status = status(service);
      List<String> lag = ServiceLag.of(service, status, ends);
      if (lag.isEmpty()) {
        ends = topics.ends(service.inputs());
        lag = ServiceLag.of(service, status, ends);
      }
      if (lag.isEmpty()) {
        return handled(status);
      }
      if (System.nanoTime() - started > LONGEST.toNanos()) {
        throw CannotRun.brokenOff(String.join("; ", lag));
      }
      pause();
    }
  }

  /**
   * Waits until all services are quiet, in the order in which data flow through them: none that is
   * has anything more to come from those before it.
   *
   * @throws CannotRun likewise
   */
  void awaitAll() {
    for (Service service : Service.values()) {
      await(service);
    }
  }

  /** How many records the service has handled up to now since its topics were made. */
  long handled(Service service) {
    return handled(status(service));
  }

  /** How many records were ever written to what the service reads. */
  long written(Service service) {
    return topics.ends(service.inputs()).values().stream().mapToLong(Long::longValue).sum();
  }

  private static long handled(JsonNode status) {
    long handled = 0;
    for (JsonNode position : status.path("positions")) {
      handled += position.asLong();
    }
    return handled;
  }

  /** Who is busy may not answer in time, and is asked again. */
  private JsonNode status(Service service) {
    IOException away = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      stack.requireAlive();
      try {
        ServiceClient.Answer answer =
            stack.clientAt(stack.process(service)).get(service, "/exchange/status");
        if (answer.isSuccess()) {
          return answer.json();
        }
        away = new IOException("HTTP status " + answer.status());
      } catch (IOException noAnswer) {
        away = noAnswer;
      }
      pause();
    }
    throw CannotRun.brokenOff(
        "%s does not say how far it is: %s".formatted(service, away.getMessage()), away);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff("Stopped while a service was measured.");
    }
  }

  @Override
  public void close() {
    topics.close();
  }
}
