package org.carepremiums.platform.testing;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.carepremiums.contracts.topic.BrokerAccount;
import org.carepremiums.contracts.topic.Grant;
import org.carepremiums.contracts.topic.Topic;

/**
 * Reads topics as any consumer would, without belonging to a group; each topic as one of those who
 * may read it. Not for several threads.
 */
public final class TopicReader implements AutoCloseable {

  private final Function<BrokerAccount, Map<String, String>> connections;
  private final Map<Map<String, String>, KafkaConsumer<String, byte[]>> consumers = new HashMap<>();
  private final Map<Topic, KafkaConsumer<String, byte[]>> consumerOf = new HashMap<>();
  private final Map<Topic, List<TopicPartition>> partitionsOf = new HashMap<>();
  private final Map<TopicPartition, Long> reached = new HashMap<>();

  public TopicReader(Broker broker) {
    this(broker::connection);
  }

  /**
   * @param connections how each account reaches the broker
   */
  TopicReader(Function<BrokerAccount, Map<String, String>> connections) {
    this.connections = connections;
  }

  /** One consumer per account, a single one where the broker has none. */
  private KafkaConsumer<String, byte[]> consumerOf(Topic topic) {
    return consumerOf.computeIfAbsent(
        topic,
        one -> {
          BrokerAccount reader =
              BrokerAccount.all().stream()
                  .filter(account -> account.may(Grant.Operation.READ, one))
                  .findFirst()
                  .orElseThrow();
          return consumers.computeIfAbsent(connections.apply(reader), TopicReader::consumer);
        });
  }

  private static KafkaConsumer<String, byte[]> consumer(Map<String, String> connection) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // Where records were removed, from the first that is there
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    // A broker that is started again meanwhile takes minutes where a machine is busy
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TimeUnit.MINUTES.toMillis(10));
    // Reading begins behind the request that the last reading left at the broker, which answers it
    // at the latest after this time, and by default after half a second
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
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
  public void readNew(Collection<Topic> topics, Reader reader) {
    byConsumer(topics).forEach((consumer, its) -> readNew(consumer, its, reader));
  }

  private void readNew(
      KafkaConsumer<String, byte[]> consumer, Collection<Topic> topics, Reader reader) {
    Map<TopicPartition, Topic> topicOf = new HashMap<>();
    for (Topic topic : topics) {
      partitions(topic).forEach(partition -> topicOf.put(partition, topic));
    }
    consumer.assign(topicOf.keySet());
    topicOf
        .keySet()
        .forEach(partition -> consumer.seek(partition, reached.getOrDefault(partition, 0L)));
    Map<TopicPartition, Long> ends = consumer.endOffsets(topicOf.keySet());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (ConsumerRecord<String, byte[]> found : consumer.poll(Duration.ofMillis(100))) {
        reader.read(topicOf.get(new TopicPartition(found.topic(), found.partition())), found);
      }
    }
    topicOf.keySet().forEach(partition -> reached.put(partition, consumer.position(partition)));
    consumer.unsubscribe();
  }

  /** The next offset of every partition. */
  public Map<TopicPartition, Long> ends(Collection<Topic> topics) {
    Map<TopicPartition, Long> ends = new HashMap<>();
    byConsumer(topics)
        .forEach(
            (consumer, its) ->
                ends.putAll(
                    consumer.endOffsets(
                        its.stream()
                            .flatMap(topic -> partitions(topic).stream())
                            .distinct()
                            .toList())));
    return ends;
  }

  private Map<KafkaConsumer<String, byte[]>, List<Topic>> byConsumer(Collection<Topic> topics) {
    return topics.stream().collect(Collectors.groupingBy(this::consumerOf));
  }

  /** As many as the broker has: a run on one machine makes fewer than the contract says. */
  private List<TopicPartition> partitions(Topic topic) {
    return partitionsOf.computeIfAbsent(
        topic,
        one ->
            consumerOf(one).partitionsFor(one.topicName()).stream()
                .map(found -> new TopicPartition(found.topic(), found.partition()))
                .toList());
  }

  @Override
  public void close() {
    consumers.values().forEach(KafkaConsumer::close);
  }
}
