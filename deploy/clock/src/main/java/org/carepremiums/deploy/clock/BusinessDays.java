package org.carepremiums.deploy.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;

/** The topic on which business days open, for its only writer. */
final class BusinessDays {

  private static final String TOPIC = Topic.BUSINESS_DAYS.topicName();
  private static final String KEY = "belgium";
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Properties broker;

  BusinessDays(Properties broker) {
    this.broker = broker;
  }

  /**
   * Opens every business day that is missing up to today, in order. A second run on the same day
   * finds nothing to open; after a kill in the middle the next run goes on where it ended.
   *
   * @param first where to begin while no day was ever opened; today where it is empty
   * @return what was opened
   */
  List<BusinessDay> openUntil(LocalDate today, Optional<LocalDate> first) {
    Found found = find();
    List<BusinessDay> missing =
        found
            .last()
            .map(last -> MissingDays.after(last, today))
            .orElseGet(
                () ->
                    MissingDays.from(
                        BusinessDay.onOrAfter(
                            // Days that the broker no longer keeps count as passed where they were
                            // skipped; they do not open again
                            found.everOpened() ? today : first.orElse(today)),
                        today));
    publish(missing);
    return missing;
  }

  /**
   * What the topic says.
   *
   * @param last the latest day that it still has
   * @param everOpened whether anything was ever published, kept or not
   */
  private record Found(Optional<BusinessDay> last, boolean everOpened) {}

  private Found find() {
    Properties settings = new Properties();
    settings.putAll(broker);
    settings.keySet().retainAll(ConsumerConfig.configNames());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(found -> new TopicPartition(TOPIC, found.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      List<BusinessDay> days = new ArrayList<>();
      long deadline = System.nanoTime() + LONGEST.toNanos();
      while (partitions.stream().anyMatch(place -> consumer.position(place) < end.get(place))) {
        if (System.nanoTime() > deadline) {
          throw new IllegalStateException("the days on " + TOPIC + " cannot be read to their end");
        }
        consumer.poll(POLL).forEach(opened -> day(opened).ifPresent(days::add));
      }
      return new Found(
          days.stream().max(BusinessDay::compareTo),
          end.values().stream().anyMatch(next -> next > 0));
    }
  }

  /** Empty where a record is not a business day: services reject it, and it opened nothing. */
  private static Optional<BusinessDay> day(ConsumerRecord<byte[], byte[]> opened) {
    try {
      return Optional.ofNullable(opened.value())
          .map(BusinessDays::read)
          .map(BusinessDayOpened::day);
    } catch (IllegalArgumentException noDay) {
      return Optional.empty();
    }
  }

  private static BusinessDayOpened read(byte[] json) {
    try {
      return ContractJson.mapper().readValue(json, BusinessDayOpened.class);
    } catch (IOException malformed) {
      throw new IllegalArgumentException(malformed);
    }
  }

  private void publish(List<BusinessDay> days) {
    Properties settings = new Properties();
    settings.putAll(broker);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (BusinessDay day : days) {
        producer.send(event(day)).get();
      }
    } catch (ExecutionException refused) {
      throw new IllegalStateException("a day could not be opened", refused.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while opening days", stopped);
    }
  }

  private static ProducerRecord<String, byte[]> event(BusinessDay day) {
    try {
      ProducerRecord<String, byte[]> event =
          new ProducerRecord<>(
              TOPIC, KEY, ContractJson.mapper().writeValueAsBytes(new BusinessDayOpened(day)));
      Map.of(
              CloudEventHeaders.SPEC_VERSION,
              CloudEventHeaders.SPEC_VERSION_VALUE,
              CloudEventHeaders.ID,
              "day-" + day,
              CloudEventHeaders.TYPE,
              EventType.BUSINESS_DAY_OPENED.id(),
              CloudEventHeaders.SOURCE,
              CloudEventHeaders.source(Source.SCHEDULER),
              CloudEventHeaders.CONTENT_TYPE,
              CloudEventHeaders.JSON)
          .forEach(
              (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      return event;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("not writable: " + day, impossible);
    }
  }
}
