package org.carepremiums.deploy.local.player;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.stack.Service;

/** What a service has not done yet of what stands on its topics. */
public final class ServiceLag {

  private ServiceLag() {}

  /**
   * In words; nothing where it is quiet.
   *
   * @param status what the service says on {@code /exchange/status}
   * @param ends the next offset of every partition, as the broker names it
   */
  public static List<String> of(Service service, JsonNode status, Map<TopicPartition, Long> ends) {
    Map<String, Long> behind = new TreeMap<>();
    JsonNode positions = status.path("positions");
    for (Topic topic : service.inputs()) {
      for (int partition = 0; partition < topic.partitions(); partition++) {
        long end = ends.getOrDefault(new TopicPartition(topic.topicName(), partition), 0L);
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
    if (status.path("waiting").asLong() > 0) {
      lags.add("%s has work of the open day to do".formatted(service));
    }
    return lags;
  }
}
