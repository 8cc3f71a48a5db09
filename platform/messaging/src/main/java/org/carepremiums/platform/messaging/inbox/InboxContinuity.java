package org.carepremiums.platform.messaging.inbox;

import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.jboss.logging.Logger;

/**
 * Sees to it that this instance takes each partition without a jump. A consumer that asks for what
 * the broker has no more silently begins somewhere else: whatever does not begin where the last
 * ended is compared with the broker before it is handled.
 */
@ApplicationScoped
class InboxContinuity {

  private static final Logger LOG = Logger.getLogger(InboxContinuity.class);

  private final InboxGaps gaps;
  private final Positions positions;
  private final KafkaClientService kafka;

  /** Partitions that were held and go on: what was fetched before that is let go. */
  private final Map<TopicPartition, Set<Long>> goingOn = new HashMap<>();

  private final Set<TopicPartition> held = new HashSet<>();

  @Inject
  InboxContinuity(InboxGaps gaps, Positions positions, KafkaClientService kafka) {
    this.gaps = gaps;
    this.positions = positions;
    this.kafka = kafka;
  }

  /**
   * What of these records may be handled now.
   *
   * @throws ExecutionException when the broker cannot be asked, and they are to be tried again
   */
  List<ReceivedRecord> follow(List<ReceivedRecord> records)
      throws SQLException, ExecutionException, InterruptedException {
    gaps.require();
    Map<TopicPartition, Long> first = new LinkedHashMap<>();
    Map<TopicPartition, Long> next = new HashMap<>();
    for (ReceivedRecord received : records) {
      first.merge(received.partitionOfTopic(), received.offset(), Math::min);
      next.merge(received.partitionOfTopic(), received.offset() + 1, Math::max);
    }
    Set<TopicPartition> left = new HashSet<>();
    for (Map.Entry<TopicPartition, Long> begin : first.entrySet()) {
      TopicPartition place = begin.getKey();
      if (mayFollow(place, begin.getValue())) {
        positions.expect(place, next.get(place));
      } else {
        left.add(place);
      }
    }
    return left.isEmpty()
        ? records
        : records.stream().filter(received -> !left.contains(received.partitionOfTopic())).toList();
  }

  private boolean mayFollow(TopicPartition place, long offset)
      throws SQLException, ExecutionException, InterruptedException {
    if (isHeld(place)) {
      return false;
    }
    Long expected = positions.expected(place);
    if (expected == null || offset <= expected) {
      goOn(place);
      return true;
    }
    gaps.look(Set.of(place.topic()));
    if (isHeld(place)) {
      return false;
    }
    if (isLeftFromBefore(place, offset)) {
      seek(place, expected);
      return false;
    }
    return true;
  }

  private synchronized void goOn(TopicPartition place) {
    goingOn.remove(place);
  }

  private synchronized boolean isHeld(TopicPartition place) {
    if (!gaps.holds(place)) {
      return false;
    }
    held.add(place);
    return true;
  }

  /**
   * After a hold the consumer was sent back. What begins later was fetched before that, unless
   * being sent back once more it begins there again: then there is nothing in between, as after a
   * transaction.
   */
  private synchronized boolean isLeftFromBefore(TopicPartition place, long offset) {
    Set<Long> seen = goingOn.get(place);
    if (seen == null) {
      return false;
    }
    boolean again = !seen.add(offset) && seen.stream().allMatch(other -> offset <= other);
    if (again) {
      goingOn.remove(place);
    }
    return !again;
  }

  /** Sends the consumer back to where partitions go on that were held until now. */
  void release() throws SQLException {
    Map<TopicPartition, Long> released = new HashMap<>();
    synchronized (this) {
      gaps.standing().forEach(gap -> held.add(gap.place()));
      Map<TopicPartition, Long> reached = held.isEmpty() ? Map.of() : positions.all();
      held.removeIf(
          place -> {
            if (gaps.holds(place)) {
              return false;
            }
            long next = reached.getOrDefault(place, 0L);
            goingOn.put(place, new HashSet<>());
            positions.expect(place, next);
            released.put(place, next);
            return true;
          });
    }
    released.forEach(this::seek);
  }

  private void seek(TopicPartition place, long offset) {
    java.util.function.Consumer<Consumer<byte[], byte[]>> back =
        consumer -> {
          if (consumer.assignment().contains(place)) {
            consumer.seek(place, offset);
          }
        };
    kafka
        .<byte[], byte[]>getConsumer("inbox")
        .runOnPollingThread(back)
        .subscribe()
        .with(
            done -> LOG.infof("%s goes on from offset %d", place, offset),
            failure -> LOG.warnf(failure, "%s could not be sent back to %d", place, offset));
  }
}
