package org.carepremiums.deploy.acceptance;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.deploy.local.LocalStack;
import org.carepremiums.deploy.local.Service;
import org.carepremiums.deploy.local.player.PlayObserver;
import org.carepremiums.platform.testing.TopicReader;

/**
 * Kills each service once, in the middle of a day's records, and starts it again. A service is
 * killed as soon as it has handled some of what the day brings it.
 */
final class Killer implements PlayObserver {

  /** Generous: what is promised is measured and reported, not asserted. */
  private static final Duration LONGEST = Duration.ofSeconds(120);

  private final LocalStack stack;
  private final Map<LocalDate, Service> victims;
  private final Map<Service, Duration> resumed = new EnumMap<>(Service.class);
  private long before;

  Killer(LocalStack stack, Map<LocalDate, Service> victims) {
    this.stack = stack;
    this.victims = victims;
  }

  /** How long each service took, from its start after the kill until it had nothing left to do. */
  Map<Service, Duration> resumed() {
    return resumed;
  }

  @Override
  public void publishing(LocalDate day) {
    Service victim = victims.get(day);
    if (victim != null) {
      before = handled(victim);
    }
  }

  @Override
  public void published(LocalDate day) {
    Service victim = victims.get(day);
    if (victim == null) {
      return;
    }
    await().atMost(LONGEST).until(() -> handled(victim) > before);
    stack.process(victim).kill();
    long started = System.nanoTime();
    stack.process(victim).start();
    try (TopicReader topics = new TopicReader(stack.broker())) {
      await()
          .atMost(LONGEST)
          .pollInterval(Duration.ofMillis(50))
          .until(() -> isCaughtUp(victim, topics));
    }
    resumed.put(victim, Duration.ofNanos(System.nanoTime() - started));
  }

  /** How many records a service has handled in all; 0 while it does not answer. */
  private long handled(Service service) {
    long sum = 0;
    for (JsonNode next : positions(service)) {
      sum += next.asLong();
    }
    return sum;
  }

  private boolean isCaughtUp(Service service, TopicReader topics) {
    JsonNode positions = positions(service);
    if (positions.isMissingNode()) {
      return false;
    }
    for (Map.Entry<TopicPartition, Long> end : topics.ends(service.inputs()).entrySet()) {
      String place = end.getKey().topic() + "/" + end.getKey().partition();
      if (positions.path(place).asLong(0) < end.getValue()) {
        return false;
      }
    }
    return true;
  }

  private JsonNode positions(Service service) {
    try {
      return stack.client().get(service, "/exchange/status").json().path("positions");
    } catch (IOException away) {
      return MissingNode.getInstance();
    }
  }
}
