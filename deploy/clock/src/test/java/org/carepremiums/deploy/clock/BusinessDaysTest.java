package org.carepremiums.deploy.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.testing.Broker;
import org.carepremiums.platform.testing.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One story on one real broker: a start, a normal morning, a weekend, an outage. */
@TestMethodOrder(OrderAnnotation.class)
@DisplayName("Business days")
class BusinessDaysTest {

  private static final LocalDate THURSDAY = LocalDate.parse("2026-04-02");
  private static Broker broker;

  @BeforeAll
  static void start() {
    broker = Stack.newBroker();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  @Order(1)
  @DisplayName("begin on the first day that is asked for, while none was ever opened")
  void beginOnTheFirstDay() {
    assertThat(open(THURSDAY, Optional.of(LocalDate.parse("2026-03-31"))))
        .extracting(BusinessDay::toString)
        .containsExactly("2026-03-31", "2026-04-01", "2026-04-02");
  }

  @Test
  @Order(2)
  @DisplayName("do not open a second time on the same day, whatever the first day is")
  void doNotOpenTwice() {
    assertThat(open(THURSDAY, Optional.of(LocalDate.parse("2026-01-05")))).isEmpty();
  }

  @Test
  @Order(3)
  @DisplayName("do not open on Easter's weekend and Monday")
  void doNotOpenWhenNobodyWorks() {
    assertThat(open(LocalDate.parse("2026-04-03"), Optional.empty())).hasSize(1);
    assertThat(open(LocalDate.parse("2026-04-04"), Optional.empty())).isEmpty();
    assertThat(open(LocalDate.parse("2026-04-06"), Optional.empty())).isEmpty();
  }

  @Test
  @Order(4)
  @DisplayName(
      "that were missed open one by one, although a record that nobody can read lies between")
  void missedDaysOpen() throws Exception {
    Properties settings = settings();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topic.BUSINESS_DAYS.topicName(), "{".getBytes(StandardCharsets.UTF_8)))
          .get();
    }
    assertThat(open(LocalDate.parse("2026-04-10"), Optional.empty()))
        .extracting(BusinessDay::toString)
        .containsExactly("2026-04-07", "2026-04-08", "2026-04-09", "2026-04-10");
  }

  @Test
  @Order(5)
  @DisplayName("are events of the contract, each with its own id, in the order of their dates")
  void areEventsOfTheContract() {
    List<ConsumerRecord<String, String>> published =
        all().stream().filter(found -> "belgium".equals(found.key())).toList();
    assertThat(published)
        .extracting(ConsumerRecord::value)
        .hasSize(8)
        .startsWith("{\"day\":\"2026-03-31\"}")
        .endsWith("{\"day\":\"2026-04-10\"}")
        .isSorted();
    assertThat(published)
        .extracting(ConsumerRecord::partition)
        .containsOnly(published.get(0).partition());
    assertThat(published.get(0).headers())
        .extracting(
            header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
        .containsExactlyInAnyOrder(
            "ce_specversion=1.0",
            "ce_id=day-2026-03-31",
            "ce_type=" + Topic.BUSINESS_DAYS.types().get(0).id(),
            "ce_source=/care-premiums/scheduler",
            "content-type=application/json");
  }

  @Test
  @DisplayName("are opened with the broker settings of the environment")
  void settingsOfTheEnvironment() {
    assertThat(
            ClockBrokerSettings.of(
                Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS", "broker:9093",
                    "KAFKA_SECURITY_PROTOCOL", "SSL",
                    "KAFKA_SASL_MECHANISM", "",
                    "KAFKA_KEYSTORE_LOCATION", "/user.p12",
                    "KAFKA_HOME", "/opt/kafka")))
        .containsOnly(
            entry("bootstrap.servers", "broker:9093"),
            entry("security.protocol", "SSL"),
            entry("ssl.keystore.location", "/user.p12"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClockBrokerSettings.of(Map.of()))
        .withMessageContaining("KAFKA_BOOTSTRAP_SERVERS");
  }

  private static List<BusinessDay> open(LocalDate today, Optional<LocalDate> first) {
    return new BusinessDays(settings()).openUntil(today, first);
  }

  private static Properties settings() {
    return ClockBrokerSettings.of(Map.of("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers()));
  }

  private static List<ConsumerRecord<String, String>> all() {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.BUSINESS_DAYS.topicName()).stream()
              .map(found -> new TopicPartition(found.topic(), found.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(place -> consumer.position(place) < end.get(place))) {
        consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
      }
    }
    return records;
  }
}
