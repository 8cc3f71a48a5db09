package org.carepremiums.eligibility;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;

/**
 * Whether the service has handled all that stands on its topics, and published all that it said.
 */
final class Quiet {

  private final String bootstrapServers;

  Quiet(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  void await(Duration longest) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      Awaitility.await().atMost(longest).until(() -> isQuiet(admin));
    }
  }

  /** The status is read first: what it covers has its events in the outbox or at the broker. */
  private static boolean isQuiet(Admin admin) throws ExecutionException, InterruptedException {
    JsonPath status = given().get("/exchange/status").then().statusCode(200).extract().jsonPath();
    if (status.getLong("outbox") != 0) {
      return false;
    }
    Map<String, Number> positions = status.getMap("positions");
    Set<TopicPartition> inputs =
        Topic.all().stream()
            .filter(topic -> topic.readers().contains(Source.ELIGIBILITY))
            .flatMap(
                topic ->
                    java.util.stream.IntStream.range(0, topic.partitions())
                        .mapToObj(number -> new TopicPartition(topic.topicName(), number)))
            .collect(Collectors.toSet());
    var ends =
        admin
            .listOffsets(
                inputs.stream()
                    .collect(Collectors.toMap(input -> input, input -> OffsetSpec.latest())))
            .all()
            .get();
    return inputs.stream()
        .allMatch(
            input -> {
              Number reached = positions.get(input.topic() + "/" + input.partition());
              return (reached == null ? 0 : reached.longValue()) == ends.get(input).offset();
            });
  }
}
