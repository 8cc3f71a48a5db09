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
  private static final long SHORTEST_PAUSE_MILLIS = 3;
  private static final long LONGEST_PAUSE_MILLIS = 200;

  private final LocalStack stack;
  private final TopicReader topics;
  private final Duration longestWait;

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
    Map<TopicPartition, Long> ends = topics.ends(INPUTS);
    while (true) {
      // One service after the other, in the order of the flow, up to ends that were known before:
      // asking everybody for everything all the time costs more than the work that is waited for.
      for (Service service : Service.values()) {
        while (!lags(statuses(service), ends).isEmpty()) {
          pause(started, after);
        }
      }
      Map<Service, Status> statuses = statuses(Service.values());
      ends = topics.ends(INPUTS);
      if (lags(statuses, ends).isEmpty()) {
        return;
      }
      pause(started, after);
    }
  }

  /** Waits longer the longer it has taken; not at all too long. */
  private void pause(long started, String after) {
    stack.requireAlive();
    long elapsedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    if (elapsedMillis > longestWait.toMillis()) {
      throw CannotRun.brokenOff(
          "After %s the services have not caught up within %d s: %s."
              .formatted(
                  after,
                  longestWait.toSeconds(),
                  String.join("; ", lags(statuses(Service.values()), topics.ends(INPUTS)))));
    }
    sleep(Math.max(SHORTEST_PAUSE_MILLIS, Math.min(LONGEST_PAUSE_MILLIS, elapsedMillis / 8)));
  }

  private Map<Service, Status> statuses(Service... services) {
    Map<Service, Status> statuses = new EnumMap<>(Service.class);
    for (Service service : services) {
      statuses.put(service, status(service));
    }
    return statuses;
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
      for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
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

  private static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff("Stopped while the services caught up.");
    }
  }
}
