package org.carepremiums.platform.operations.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.carepremiums.contracts.topic.Topic;

/**
 * The records of all topics of the contract, in files. In a broker that they are put back into they
 * have other offsets; positions in databases follow ({@link #translated}).
 */
final class BrokerBackup {

  /**
   * What a topic was.
   *
   * @param topicId the id that the broker gave it, so that it can be told from one made anew
   * @param partitions by number
   */
  record SavedTopic(String topicId, Map<Integer, SavedPartition> partitions) {}

  /**
   * What a partition was.
   *
   * @param records how many there are
   * @param end the offset that came next; transactions leave some without a record
   */
  record SavedPartition(long records, long end) {}

  private static final TypeReference<Map<String, SavedTopic>> TOPICS = new TypeReference<>() {};
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final int NONE = -1;

  private final Path folder;
  private final Map<String, Object> broker;

  /**
   * @param folder where the broker's part of the backup stands, or shall stand
   * @param broker how a client reaches the broker
   */
  BrokerBackup(Path folder, Map<String, Object> broker) {
    this.folder = folder;
    this.broker = broker;
  }

  /**
   * Writes every record that the broker has.
   *
   * @return how many
   */
  long take() throws IOException {
    Files.createDirectories(folder);
    Map<String, TopicDescription> topics = describe();
    Map<String, SavedTopic> saved = new TreeMap<>();
    for (Map.Entry<String, TopicDescription> topic : topics.entrySet()) {
      saved.put(
          topic.getKey(), new SavedTopic(topic.getValue().topicId().toString(), new TreeMap<>()));
    }
    Map<TopicPartition, DataOutputStream> files = new HashMap<>();
    Map<TopicPartition, Long> records = new HashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = partitions(topics);
      for (TopicPartition partition : partitions) {
        files.put(
            partition,
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(partition)))));
      }
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        for (ConsumerRecord<byte[], byte[]> found : consumer.poll(POLL)) {
          TopicPartition partition = new TopicPartition(found.topic(), found.partition());
          write(found, files.get(partition));
          records.merge(partition, 1L, Long::sum);
        }
      }
      for (TopicPartition partition : partitions) {
        saved
            .get(partition.topic())
            .partitions()
            .put(
                partition.partition(),
                new SavedPartition(
                    records.getOrDefault(partition, 0L), consumer.position(partition)));
      }
    } finally {
      for (DataOutputStream file : files.values()) {
        file.close();
      }
    }
    BackupFolder.seal(folder, saved);
    return sum(saved);
  }

  /**
   * Writes every record into the topics of a broker, which have to be there and to be empty.
   *
   * @return how many
   * @throws IllegalStateException when one is missing, or has records
   */
  long putBack() throws IOException {
    Map<String, SavedTopic> saved = saved();
    requireEmpty();
    // Told by the producer's own thread
    List<KafkaException> failures = new CopyOnWriteArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (Map.Entry<String, SavedTopic> topic : saved.entrySet()) {
        for (Map.Entry<Integer, SavedPartition> part : topic.getValue().partitions().entrySet()) {
          TopicPartition partition = new TopicPartition(topic.getKey(), part.getKey());
          try (DataInputStream file = open(partition)) {
            for (long left = part.getValue().records(); left > 0; left--) {
              file.readLong();
              var unused =
                  producer.send(
                      read(partition, file),
                      (sent, failure) -> {
                        if (failure != null) {
                          failures.add(new KafkaException("not put back", failure));
                        }
                      });
            }
          }
        }
      }
      producer.flush();
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
    return sum(saved);
  }

  /** What it has of each topic. */
  Map<String, SavedTopic> saved() throws IOException {
    return BackupFolder.content(folder, TOPICS);
  }

  /** The id that each of some topics has now. */
  Map<String, String> topicIdsNow(Collection<String> topics) {
    Map<String, String> ids = new HashMap<>();
    describe(topics).forEach((topic, described) -> ids.put(topic, described.topicId().toString()));
    return ids;
  }

  /**
   * Where a reader goes on in the records that were put back: they stand there without gaps, from
   * 0.
   *
   * @param topics as {@link #saved} gives them
   * @param position the offset that came next when the backup was taken
   */
  long translated(Map<String, SavedTopic> topics, TopicPartition partition, long position)
      throws IOException {
    SavedPartition saved = topics.get(partition.topic()).partitions().get(partition.partition());
    long read = 0;
    try (DataInputStream file = open(partition)) {
      while (read < saved.records() && file.readLong() < position) {
        read(partition, file);
        read++;
      }
    }
    // What a service had read, and the broker's part does not have, is missing, which has to be
    // seen
    return read + Math.max(0, position - saved.end());
  }

  private void requireEmpty() {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      consumer
          .endOffsets(partitions(describe()))
          .forEach(
              (partition, end) -> {
                if (end > 0) {
                  throw new IllegalStateException(
                      partition + " has records: a backup is put into topics that are empty");
                }
              });
    }
  }

  private static void write(ConsumerRecord<byte[], byte[]> found, DataOutputStream file)
      throws IOException {
    file.writeLong(found.offset());
    file.writeLong(found.timestamp());
    write(found.key(), file);
    write(found.value(), file);
    Header[] headers = found.headers().toArray();
    file.writeInt(headers.length);
    for (Header header : headers) {
      file.writeUTF(header.key());
      write(header.value(), file);
    }
  }

  private static void write(byte[] bytes, DataOutputStream file) throws IOException {
    file.writeInt(bytes == null ? NONE : bytes.length);
    if (bytes != null) {
      file.write(bytes);
    }
  }

  /** What stands behind the offset. */
  private static ProducerRecord<byte[], byte[]> read(TopicPartition partition, DataInputStream file)
      throws IOException {
    long timestamp = file.readLong();
    byte[] key = bytes(file);
    byte[] value = bytes(file);
    List<Header> headers = new ArrayList<>();
    for (int left = file.readInt(); left > 0; left--) {
      String name = file.readUTF();
      headers.add(new RecordHeader(name, bytes(file)));
    }
    return new ProducerRecord<>(
        partition.topic(), partition.partition(), timestamp, key, value, headers);
  }

  private static byte[] bytes(DataInputStream file) throws IOException {
    int length = file.readInt();
    return length == NONE ? null : file.readNBytes(length);
  }

  private DataInputStream open(TopicPartition partition) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file(partition))));
  }

  private Path file(TopicPartition partition) {
    return BackupFolder.part(folder, partition.toString());
  }

  private static List<TopicPartition> partitions(Map<String, TopicDescription> topics) {
    List<TopicPartition> partitions = new ArrayList<>();
    topics.forEach(
        (topic, described) ->
            described
                .partitions()
                .forEach(
                    partition -> partitions.add(new TopicPartition(topic, partition.partition()))));
    return partitions;
  }

  private Map<String, TopicDescription> describe() {
    return describe(Topic.all().stream().map(Topic::topicName).toList());
  }

  private Map<String, TopicDescription> describe(Collection<String> topics) {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.keySet().retainAll(AdminClientConfig.configNames());
    try (Admin admin = Admin.create(settings)) {
      return admin.describeTopics(topics).allTopicNames().get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("the broker does not tell of its topics", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.keySet().retainAll(ConsumerConfig.configNames());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private KafkaProducer<byte[], byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(broker);
    settings.keySet().retainAll(ProducerConfig.configNames());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static long sum(Map<String, SavedTopic> saved) {
    return saved.values().stream()
        .flatMap(topic -> topic.partitions().values().stream())
        .mapToLong(SavedPartition::records)
        .sum();
  }
}
