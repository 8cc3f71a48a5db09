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
  private static final long LONGEST_PAUSE_MILLIS = 40;

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
    long deadline = System.nanoTime() + longestWait.toNanos();
    long pause = 2;
    while (true) {
      List<String> lags = lags();
      if (lags.isEmpty()) {
        return;
      }
      stack.requireAlive();
      if (System.nanoTime() > deadline) {
        throw CannotRun.brokenOff(
            "After %s the services have not caught up within %d s: %s."
                .formatted(after, longestWait.toSeconds(), String.join("; ", lags)));
      }
      sleep(pause);
      pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
    }
  }

  private List<String> lags() {
    Map<Service, JsonNode> statuses = new EnumMap<>(Service.class);
    List<String> lags = new ArrayList<>();
    for (Service service : Service.values()) {
      try {
        ServiceClient.Answer answer = stack.client().get(service, "/exchange/status");
        if (answer.isSuccess()) {
          statuses.put(service, answer.json());
        } else {
          lags.add("%s answers %d on /exchange/status".formatted(service, answer.status()));
        }
      } catch (IOException away) {
        lags.add("%s does not answer on %s".formatted(service, stack.address(service)));
      }
    }
    if (lags.isEmpty()) {
      Map<TopicPartition, Long> ends = topics.ends(INPUTS);
      statuses.forEach((service, status) -> lags.addAll(lags(service, status, ends)));
    }
    return lags;
  }

  private static List<String> lags(
      Service service, JsonNode status, Map<TopicPartition, Long> ends) {
    Map<String, Long> behind = new TreeMap<>();
    JsonNode positions = status.path("positions");
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
    long outbox = status.path("outbox").asLong();
    if (outbox > 0) {
      lags.add("%s has %d events to publish".formatted(service, outbox));
    }
    return lags;
  }

  private static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff("Stopped while the services caught up.");
    }
  }
}
