package org.carepremiums.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;

/**
 * Whether the service under test has handled all that stands on its topics, and has published all
 * that follows. Tests ask it at nearly every step, so the service is asked without HTTP: that would
 * be most of its requests. Not for several threads.
 */
public final class Quiescence implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(180);
  private static final long PAUSE_MILLIS = 10;

  private final List<Topic> inputs;
  private final TopicReader topics;
  private final Supplier<?> service;

  /**
   * @param bootstrapServers the broker's {@code host:port}
   * @param reader the service under test, as a reader of topics
   * @param service what answers how far it has come, in the form of {@code /exchange/status}
   */
  public Quiescence(String bootstrapServers, Source reader, Supplier<?> service) {
    this.inputs = Topic.all().stream().filter(topic -> topic.readers().contains(reader)).toList();
    this.service = service;
    this.topics =
        new TopicReader(
            account -> Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /**
   * Waits until it is quiet.
   *
   * @throws AssertionError when it is not after three minutes; says where it stands
   */
  public void await() {
    long started = System.nanoTime();
    try {
      JsonNode status = status();
      while (!isQuiet(status)) {
        if (System.nanoTime() - started > LONGEST.toNanos()) {
          throw new AssertionError("not quiet after " + LONGEST + ": " + status);
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        status = status();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for the service", stopped);
    }
  }

  /** The status is read first: what it covers has its events in the outbox or at the broker. */
  private boolean isQuiet(JsonNode status) {
    return status.path("outbox").asLong() == 0
        && status.path("waiting").asLong() == 0
        && topics.ends(inputs).entrySet().stream()
            .allMatch(
                end -> {
                  String place = end.getKey().topic() + "/" + end.getKey().partition();
                  return status.path("positions").path(place).asLong(0) >= end.getValue();
                });
  }

  /** What the service says of itself. */
  public JsonNode status() {
    return ContractJson.mapper().valueToTree(service.get());
  }

  @Override
  public void close() {
    topics.close();
  }
}
