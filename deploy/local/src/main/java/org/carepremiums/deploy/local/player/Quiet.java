package org.carepremiums.deploy.local.player;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.CannotRun;
import org.carepremiums.deploy.local.LocalStack;
import org.carepremiums.deploy.local.Service;
import org.carepremiums.deploy.local.ServiceClient;

/**
 * Waits until every service has handled everything that stands on its topics and has published what
 * follows from it. The services are asked first and the broker after them: when all had reached the
 * ends that the broker then names, nothing was on its way at that moment.
 */
final class Quiet {

  private static final List<Topic> INPUTS =
      Arrays.stream(Service.values())
          .flatMap(service -> service.inputs().stream())
          .distinct()
          .toList();
  private static final String STOPPED = "Stopped while the services caught up.";

  /** Most steps are through by then: an earlier question takes the time that they need. */
  private static final long FIRST_PAUSE_MILLIS = 15;

  private static final long LONGEST_PAUSE_MILLIS = 250;

  private final LocalStack stack;
  private final TopicReader topics;
  private final Duration longestWait;
  private final ExecutorService questions =
      Executors.newFixedThreadPool(Service.values().length, Quiet::daemon);

  Quiet(LocalStack stack, TopicReader topics, Duration longestWait) {
    this.stack = stack;
    this.topics = topics;
    this.longestWait = longestWait;
  }

  /**
   * @param after what was done last, for the message
   * @throws CannotRun when a service ends, or has not caught up in time; says which and by how much
   */
  void await(String after) {
    long started = System.nanoTime();
    List<String> lags;
    do {
      pause(started);
      Map<Service, Status> statuses = statuses();
      lags = lags(statuses, topics.ends(INPUTS));
      if (!lags.isEmpty()) {
        stack.requireAlive();
        requireTime(started, after, lags);
      }
    } while (!lags.isEmpty());
  }

  private void requireTime(long started, String after, List<String> lags) {
    if (elapsedMillis(started) > longestWait.toMillis()) {
      throw CannotRun.brokenOff(
          "After %s the services have not caught up within %d s: %s."
              .formatted(after, longestWait.toSeconds(), String.join("; ", lags)));
    }
  }

  /** Waits longer the longer it has taken. */
  private static void pause(long started) {
    sleep(Math.max(FIRST_PAUSE_MILLIS, Math.min(LONGEST_PAUSE_MILLIS, elapsedMillis(started) / 8)));
  }

  private static long elapsedMillis(long started) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
  }

  private Map<Service, Status> statuses() {
    Map<Service, Future<Status>> asked = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      asked.put(service, questions.submit(() -> status(service)));
    }
    Map<Service, Status> statuses = new EnumMap<>(Service.class);
    asked.forEach((service, answer) -> statuses.put(service, get(answer)));
    return statuses;
  }

  private static Status get(Future<Status> answer) {
    try {
      return answer.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff(STOPPED);
    }
  }

  private Status status(Service service) {
    try {
      ServiceClient.Answer answer = stack.client().get(service, "/exchange/status");
      return answer.isSuccess()
          ? new Status(answer.json(), null)
          : new Status(
              null, "%s answers %d on /exchange/status".formatted(service, answer.status()));
    } catch (IOException away) {
      return new Status(
          null, "%s does not answer on %s".formatted(service, stack.address(service)));
    }
  }

  private static List<String> lags(Map<Service, Status> statuses, Map<TopicPartition, Long> ends) {
    List<String> lags = new ArrayList<>();
    statuses.forEach((service, status) -> lags.addAll(lags(service, status, ends)));
    return lags;
  }

  private static List<String> lags(Service service, Status status, Map<TopicPartition, Long> ends) {
    if (status.problem() != null) {
      return List.of(status.problem());
    }
    Map<String, Long> behind = new TreeMap<>();
    JsonNode positions = status.answer().path("positions");
    for (Topic topic : service.inputs()) {
      for (int partition = 0; partition < topic.partitions(); partition++) {
        long end = ends.get(new TopicPartition(topic.topicName(), partition));
        long reached = positions.path(topic.topicName() + "/" + partition).asLong(0);
        if (reached < end) {
          behind.merge(topic.topicName(), end - reached, Long::sum);
        }
      }
    }
    List<String> lags = new ArrayList<>();
    behind.forEach(
        (topic, records) ->
            lags.add("%s is %d records behind on %s".formatted(service, records, topic)));
    long outbox = status.answer().path("outbox").asLong();
    if (outbox > 0) {
      lags.add("%s has %d events to publish".formatted(service, outbox));
    }
    return lags;
  }

  /**
   * @param answer what the service says; {@code null} where it does not
   * @param problem why it does not
   */
  private record Status(JsonNode answer, String problem) {}

  private static Thread daemon(Runnable question) {
    Thread thread = new Thread(question, "is-it-quiet");
    thread.setDaemon(true);
    return thread;
  }

  private static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff(STOPPED);
    }
  }
}
