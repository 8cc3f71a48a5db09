package org.carepremiums.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.messaging.record.Traces;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Of an inbox beside the one of the application, which goes on. */
@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("An inbox whose service ends")
class EndingInboxTest {

  /** The application reads none of it. */
  private static final TopicPartition PLACE = new TopicPartition(Topic.VZN_SUMEHR.topicName(), 0);

  @Inject UnitOfWork unitOfWork;
  @Inject Positions positions;
  @Inject InboxContinuity continuity;
  @Inject Traces traces;
  @Inject MeterRegistry metrics;

  @Test
  @DisplayName("refuses no record that fails for that reason, and leaves it to the next start")
  void failsForThatReason() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Void> failing = new CompletableFuture<>();
    Inbox inbox =
        inbox(
            (records, outgoing) -> {
              begun.countDown();
              failing.join();
              throw new IllegalStateException("EntityManagerFactory is closed");
            });
    CompletableFuture<Void> received = CompletableFuture.runAsync(() -> inbox.receive(one()));
    begun.await();

    FutureTask<Void> ended =
        new FutureTask<>(
            () -> {
              inbox.onStop(new ShutdownEvent());
              return null;
            });
    Thread ending = new Thread(ended, "ending");
    ending.start();
    await("what is under way is let through first")
        .until(() -> ending.getState() == Thread.State.TIMED_WAITING);
    failing.complete(null);

    ended.get();
    received.join();
    assertThat(positions.all()).doesNotContainKey(PLACE);
    assertThatThrownBy(() -> inbox.receive(one())).hasMessageContaining("the service ends");
  }

  private Inbox inbox(PollHandler handler) {
    return new Inbox(handler, unitOfWork, positions, continuity, traces, metrics);
  }

  private static ConsumerRecords<byte[], byte[]> one() {
    return new ConsumerRecords<>(
        Map.of(
            PLACE,
            List.of(
                new ConsumerRecord<>(
                    PLACE.topic(),
                    PLACE.partition(),
                    0,
                    null,
                    "{}".getBytes(StandardCharsets.UTF_8)))),
        Map.of());
  }
}
