package org.carepremiums.platform.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The topics to which nothing can be sent at present. Their events wait, in order, and stop no
 * other's; each is tried again after a pause that doubles.
 */
final class BackedOffTopics {

  private static final long SHORTEST_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long LONGEST_NANOS = Duration.ofSeconds(30).toNanos();

  /**
   * @param until in {@link System#nanoTime}
   */
  private record Hold(long until, long pause) {}

  private final Map<String, Hold> holds = new HashMap<>();

  void hold(String topic) {
    Hold before = holds.get(topic);
    long pause = before == null ? SHORTEST_NANOS : Math.min(LONGEST_NANOS, before.pause() * 2);
    holds.put(topic, new Hold(System.nanoTime() + pause, pause));
  }

  void release(String topic) {
    holds.remove(topic);
  }

  /** Those that are not to be tried yet. */
  Set<String> now() {
    long now = System.nanoTime();
    return holds.entrySet().stream()
        .filter(hold -> hold.getValue().until() - now > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
