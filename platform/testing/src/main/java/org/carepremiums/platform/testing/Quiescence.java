package org.carepremiums.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.testing.access.TestTokens;

/**
 * Whether the service under test has handled all that stands on its topics, and has published all
 * that follows. Tests ask it at nearly every step, so it asks without REST Assured, which compiles
 * a script for every value that is read of an answer. Not for several threads.
 */
public final class Quiescence implements AutoCloseable {

  private static final Duration LONGEST = Duration.ofSeconds(180);
  private static final long PAUSE_MILLIS = 20;

  private final List<Topic> inputs;
  private final TopicReader topics;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String token = TestTokens.of("auditor-1", Role.AUDITOR);

  /**
   * @param bootstrapServers the broker's {@code host:port}
   * @param service the service under test
   */
  public Quiescence(String bootstrapServers, Source service) {
    this.inputs = Topic.all().stream().filter(topic -> topic.readers().contains(service)).toList();
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

  /**
   * What the service says of itself.
   *
   * @throws IllegalStateException when it does not answer
   */
  public JsonNode status() {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d%s"
                        .formatted(
                            RestAssured.port,
                            ("/" + RestAssured.basePath + "/exchange/status")
                                .replaceAll("/+", "/"))))
            .header("Authorization", "Bearer " + token)
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("/exchange/status answers " + answer.statusCode());
      }
      return ContractJson.mapper().readTree(answer.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while asking the service", stopped);
    } catch (IOException away) {
      throw new IllegalStateException("the service does not answer", away);
    }
  }

  @Override
  public void close() {
    topics.close();
  }
}
