package org.carepremiums.platform.messaging.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** What the broker has of topics. */
@ApplicationScoped
class BrokerOffsets {

  private static final int ANSWER_WITHIN_MILLIS = 10_000;

  /**
   * What the broker has of one partition.
   *
   * @param topicId the identity of its topic, which a topic that is created afresh does not keep
   * @param beginning the first offset that can be read
   * @param end the offset of the next record that is written
   */
  record Kept(String topicId, long beginning, long end) {}

  private final Map<String, Object> kafka;
  private Admin admin;

  @Inject
  BrokerOffsets(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    this.kafka = kafka;
  }

  void onStop(@Observes ShutdownEvent event) {
    close();
  }

  private synchronized void close() {
    if (admin != null) {
      admin.close();
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(settings());
    }
    return admin;
  }

  /**
   * What the broker has of every partition of these topics.
   *
   * @throws ExecutionException when the broker does not answer, or does not know one of them
   */
  Map<TopicPartition, Kept> of(Collection<String> topics)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, String> ids = new HashMap<>();
    Map<String, TopicDescription> described = admin().describeTopics(topics).allTopicNames().get();
    for (TopicDescription topic : described.values()) {
      topic
          .partitions()
          .forEach(
              partition ->
                  ids.put(
                      new TopicPartition(topic.name(), partition.partition()),
                      topic.topicId().toString()));
    }
    List<TopicPartition> partitions = new ArrayList<>(ids.keySet());
    // The end first: what is removed meanwhile must not make it lie before the beginning
    Map<TopicPartition, Long> end = offsets(partitions, OffsetSpec.latest());
    Map<TopicPartition, Long> beginning = offsets(partitions, OffsetSpec.earliest());
    return partitions.stream()
        .collect(
            Collectors.toMap(
                place -> place,
                place ->
                    new Kept(
                        ids.get(place),
                        beginning.get(place),
                        Math.max(beginning.get(place), end.get(place)))));
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    ListOffsetsResult result =
        admin()
            .listOffsets(
                partitions.stream().collect(Collectors.toMap(place -> place, place -> which)));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    result.all().get().forEach((place, found) -> offsets.put(place, found.offset()));
    return offsets;
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.keySet().retainAll(AdminClientConfig.configNames());
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "inbox-offsets");
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS / 2);
    return settings;
  }
}
