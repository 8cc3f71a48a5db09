package org.carepremiums.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Polls that have arrived")
class ArrivedPollsTest {

  private static final TopicPartition PLACE = new TopicPartition("a", 0);

  private final ArrivedPolls arrived = new ArrivedPolls();

  @Test
  @DisplayName("are handled together where they came while others were handled, in their order")
  void together() {
    arrived.add(poll(0, 1));
    assertThat(offsets(arrived.next())).containsExactly(0L);
    arrived.add(poll(1, 2));
    arrived.add(poll(3, 1));

    assertThat(offsets(arrived.next())).containsExactly(1L, 2L, 3L);
  }

  @Test
  @DisplayName("are no more than 2,000 records together, and the next one waits for its turn")
  void bounded() {
    CompletableFuture<Void> added =
        CompletableFuture.runAsync(
            () -> {
              arrived.add(poll(0, 1_500));
              arrived.add(poll(1_500, 1_000));
            });

    assertThat(arrived.next()).hasSize(1_500);
    assertThat(offsets(arrived.next())).hasSize(1_000).startsWith(1_500L);
    added.join();
  }

  @Test
  @DisplayName("are handled no more after the end")
  void ended() {
    arrived.add(poll(0, 1));
    arrived.end();

    assertThat(arrived.next()).isEmpty();
  }

  @Test
  @DisplayName("tell whoever brings them why they can be handled no more")
  void failed() {
    arrived.fail(new OutOfMemoryError("no room"));

    assertThatThrownBy(() -> arrived.add(poll(0, 1)))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("no room");
  }

  private static ConsumerRecords<byte[], byte[]> poll(int first, int records) {
    List<ConsumerRecord<byte[], byte[]>> polled =
        IntStream.range(first, first + records)
            .mapToObj(
                offset ->
                    new ConsumerRecord<byte[], byte[]>(
                        PLACE.topic(), PLACE.partition(), offset, null, null))
            .toList();
    return new ConsumerRecords<>(Map.of(PLACE, polled), Map.of());
  }

  private static List<Long> offsets(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream().map(ConsumerRecord::offset).toList();
  }
}
