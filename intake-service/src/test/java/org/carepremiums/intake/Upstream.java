package org.carepremiums.intake;

import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.messaging.http.Progress;
import org.carepremiums.platform.testing.Quiescence;
import org.carepremiums.platform.testing.Stack;
import org.carepremiums.platform.testing.TestTopics;

/** Speaks to the running service as data providers do, and reads its answers. */
final class Upstream implements AutoCloseable {

  /** Before any day that a test opens. */
  static final String OBSERVED = "2025-02-17";

  private static final BusinessDay FIRST_DAY = BusinessDay.of("2025-03-03");
  private static final AtomicInteger NEXT_NUMBER = new AtomicInteger(542_700);
  private static final AtomicInteger NEXT_DELIVERY = new AtomicInteger(1);

  private final TestTopics topics = new TestTopics(Stack.broker().bootstrapServers());
  private final Quiescence quiet =
      new Quiescence(
          Stack.broker().bootstrapServers(),
          Source.INTAKE,
          () -> CDI.current().select(Progress.class).get().status());

  /** The 11 digits of a physiotherapist that no other test knows. */
  static String newPhysiotherapist() {
    return number(NEXT_NUMBER.getAndIncrement(), "527");
  }

  static String number(int base, String competence) {
    return "%06d%02d%s".formatted(base, 97 - base % 97, competence);
  }

  static String key(String inamiNumber) {
    return inamiNumber.substring(0, 8);
  }

  static String newDelivery() {
    return "delivery-" + NEXT_DELIVERY.getAndIncrement();
  }

  static String activityCount(String inamiNumber, String insurer, int services, String observedOn) {
    return """
        {"inamiNumber":"%s","insurer":"%s","year":2024,"countedThrough":"2024-12-31",\
        "services":%d,"mValues":%d,"observedOn":"%s"}"""
        .formatted(inamiNumber, insurer, services, services * 24, observedOn);
  }

  /** Publishes a record outside any delivery. */
  void publish(Topic topic, String key, String json) {
    publish(topic, key, json, Map.of());
  }

  void publish(Topic topic, String key, String json, Map<String, String> headers) {
    topics.publishBytes(
        topic, key, json == null ? null : json.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Publishes a numbered record of a delivery. */
  void publish(Topic topic, String key, String json, String delivery, int number) {
    publish(topic, key, json, inDelivery(delivery, number));
  }

  static Map<String, String> inDelivery(String delivery, int number) {
    return Map.of(
        CloudEventHeaders.DELIVERY, delivery, CloudEventHeaders.SEQUENCE, Integer.toString(number));
  }

  void open(Topic topic, String delivery) {
    publish(
        topic,
        delivery,
        "{\"deliveryId\":\"%s\",\"observedOn\":\"%s\"}".formatted(delivery, OBSERVED),
        Map.of(CloudEventHeaders.TYPE, EventType.DELIVERY_OPENED.id()));
  }

  void close(Topic topic, String delivery, List<String> records, Integer... years) {
    close(topic, delivery, records.size(), checksum(records), years);
  }

  void close(Topic topic, String delivery, int count, String checksum, Integer... years) {
    publish(
        topic,
        delivery,
        """
        {"deliveryId":"%s","count":%d,"period":{"from":"2024-01-01","to":"2024-12-31"},\
        "checksum":"%s","completesYears":%s,"observedOn":"%s"}"""
            .formatted(delivery, count, checksum, List.of(years), OBSERVED),
        Map.of(CloudEventHeaders.TYPE, EventType.DELIVERY_CLOSED.id()));
  }

  static String checksum(List<String> records) {
    byte[] checksum = new byte[32];
    for (String record : records) {
      byte[] hash = sha256(record.getBytes(StandardCharsets.UTF_8));
      IntStream.range(0, 32).forEach(index -> checksum[index] ^= hash[index]);
    }
    return HexFormat.of().formatHex(checksum);
  }

  /** Waits until the service has handled everything and published what follows. */
  void settle() {
    quiet.await();
  }

  /** Makes sure that some business day is open. */
  BusinessDay openDay() {
    String open = quiet.status().path("openDay").textValue();
    return open == null ? openDay(FIRST_DAY) : BusinessDay.of(open);
  }

  /** Opens the business day after the one that is open. */
  BusinessDay nextDay() {
    return openDay(openDay().next());
  }

  private BusinessDay openDay(BusinessDay day) {
    topics.publish(Topic.BUSINESS_DAYS, "belgium", new BusinessDayOpened(day));
    settle();
    return day;
  }

  List<Fact> facts(String subject) {
    return topics.events(Topic.FACTS, Fact.class, fact -> fact.subject().equals(subject));
  }

  List<Fact> accounts(String subject) {
    return topics.events(
        Topic.BANK_ACCOUNT_FACTS, Fact.class, fact -> fact.subject().equals(subject));
  }

  List<Receipt> receipts(Topic topic, String delivery) {
    return topics.events(
        Topic.receipts(topic.source()),
        Receipt.class,
        receipt -> receipt.feed().equals(topic.feed()) && receipt.deliveryId().equals(delivery));
  }

  /** The refusals of the topic's records with exactly these bytes, as its source reads them. */
  List<Rejection> rejections(Topic topic, String value) {
    String base64 =
        value == null
            ? null
            : java.util.Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    return topics.events(
        topic.rejections(),
        Rejection.class,
        rejection ->
            rejection.topic().equals(topic.topicName())
                && java.util.Objects.equals(rejection.value(), base64));
  }

  TestTopics topics() {
    return topics;
  }

  private static byte[] sha256(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    quiet.close();
    topics.close();
  }
}
