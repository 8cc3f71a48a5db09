package org.carepremiums.deploy.local.player;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.carepremiums.contracts.topic.Topic;

/** Reads topics as any consumer would, without belonging to a group. Not for several threads. */
public final class TopicReader implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<TopicPartition, Long> reached = new HashMap<>();

  public TopicReader(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false),
            new StringDeserializer(),
            new ByteArrayDeserializer());
  }

  /** What takes a record. */
  public interface Reader {
    void read(Topic topic, ConsumerRecord<String, byte[]> found);
  }

  /** Gives everything that stands on the topics now; per key in the order of publishing. */
  public void readAll(Collection<Topic> topics, Reader reader) {
    topics.forEach(topic -> partitions(topic).forEach(reached::remove));
    readNew(topics, reader);
  }

  /** Gives what this reader has not given yet; per key in the order of publishing. */
  void readNew(Collection<Topic> topics, Reader reader) {
    Map<TopicPartition, Topic> topicOf = new HashMap<>();
    for (Topic topic : topics) {
      partitions(topic).forEach(partition -> topicOf.put(partition, topic));
    }
    consumer.assign(topicOf.keySet());
    topicOf
        .keySet()
        .forEach(partition -> consumer.seek(partition, reached.getOrDefault(partition, 0L)));
    Map<TopicPartition, Long> ends = consumer.endOffsets(topicOf.keySet());
    while (ends.entrySet().stream().anyMatch(end -> isBefore(end.getKey(), end.getValue()))) {
      for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(100))) {
        reader.read(topicOf.get(new TopicPartition(found.topic(), found.partition())), found);
      }
    }
    topicOf.keySet().forEach(partition -> reached.put(partition, consumer.position(partition)));
    consumer.unsubscribe();
  }

  /** The next offset of every partition. */
  public Map<TopicPartition, Long> ends(Collection<Topic> topics) {
    return consumer.endOffsets(
        topics.stream().flatMap(topic -> partitions(topic).stream()).distinct().toList());
  }

  private boolean isBefore(TopicPartition partition, long end) {
    return consumer.position(partition) < end;
  }

  private static List<TopicPartition> partitions(Topic topic) {
    return IntStream.range(0, Topic.PARTITIONS)
        .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
        .toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
