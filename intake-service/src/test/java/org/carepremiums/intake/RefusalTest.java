package org.carepremiums.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.intake.Upstream.OBSERVED;
import static org.carepremiums.intake.Upstream.activityCount;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newDelivery;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.testing.Stack;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong comes back with its code, field, reason and original bytes. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class RefusalTest {

  private static final Topic COUNTS = Topic.INSURERS_ACTIVITY_COUNTS;
  private static final String NUMBER = "54200135527";

  private Upstream upstream;

  /**
   * A record that must be refused.
   *
   * @param topic where it is published
   * @param json its data
   * @param headers its headers
   * @param code the reason
   * @param field the field or header that is wrong
   */
  record Wrong(Topic topic, String json, Map<String, String> headers, String code, String field) {

    @Override
    public String toString() {
      return code + " " + field + " on " + topic;
    }
  }

  @BeforeEach
  void connect() {
    upstream = new Upstream();
    upstream.openDay();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  static Stream<Wrong> wrongRecords() {
    return Stream.of(
        wrong("this is not JSON", "malformed-json", null),
        wrong("", "malformed-json", null),
        wrong(null, "no-data", null),
        wrong(count(1).replace("\"insurer\":\"300\",", ""), "missing-field", "insurer"),
        wrong(count(2).replace("}", ",\"remark\":\"see letter\"}"), "unknown-field", "remark"),
        wrong(count(3).replace("}", ",\"services\":9}"), "duplicate-field", "services"),
        wrong(
            count(4).replace("\"services\":4", "\"services\":\"4\""), "invalid-value", "services"),
        wrong(count(5).replace(NUMBER, "54200136527"), "invalid-value", "inamiNumber"),
        wrong(count(6).replace("\"300\"", "\"Insurer 300\""), "invalid-value", "insurer"),
        wrong(count(7) + " ".repeat(70_000), "too-large", null),
        wrong(count(8).replace(OBSERVED, "2031-01-01"), "from-the-future", "observedOn"),
        wrong(count(9).replace("2024", "2040"), "implausible-year", "year"),
        wrong(count(10).replace("2024", "2014"), "implausible-year", "year"),
        wrong(count(11).replace("2024-12-31", "2023-12-31"), "outside-year", "countedThrough"),
        header("ce_type", "org.carepremiums.upstream.nonsense.v1", "unknown-type"),
        header("ce_type", EventType.SUMEHR_COUNT.id(), "unknown-type"),
        header("ce_source", "/care-premiums/rsw", "wrong-source"),
        header("ce_specversion", "0.3", "unsupported-specversion"),
        header("ce_time", "yesterday", "invalid-time"),
        header("ce_subject", "12345625", "wrong-subject"),
        header("content-type", "application/xml", "unsupported-content-type"),
        header("content-type", "application/cloudevents+json", "unsupported-content-type"),
        header("ce_sequence", "1", "missing-delivery", "ce_delivery"),
        header("ce_delivery", "d-1", "missing-sequence", "ce_sequence"),
        header("ce_delivery", "no slash/please", "invalid-delivery"),
        new Wrong(
            COUNTS,
            count(30),
            Map.of("ce_delivery", "d-1", "ce_sequence", "first"),
            "invalid-sequence",
            "ce_sequence"),
        new Wrong(
            COUNTS,
            count(31),
            Map.of("ce_delivery", "d-1", "ce_sequence", "0"),
            "invalid-sequence",
            "ce_sequence"),
        registration(
            "\"PHYSIOTHERAPIST\"", "\"GENERAL_PRACTITIONER\"", "profession-mismatch", "profession"),
        registration("\"527\"", "\"003\"", "competence-mismatch", "competenceCode"),
        registration(
            "\"observedOn\"",
            "\"endedOn\":\"2009-01-01\",\"observedOn\"",
            "ends-before-it-begins",
            "endedOn"),
        registration("42012205181", "42012205182", "invalid-value", "niss"),
        convention("M/99", "2024-01-10", "unknown-convention", "convention"),
        convention("M/24", "2025-02-20", "from-the-future", "on"),
        new Wrong(
            Topic.EHEALTH_SOFTWARE_HOMOLOGATIONS,
            """
            {"packageId":"kine-x","name":"X","vendor":"V","version":"1",\
            "homologatedFrom":"2024-05-01","homologatedTo":"2024-04-01","observedOn":"2025-02-17"}""",
            Map.of(),
            "ends-before-it-begins",
            "homologatedTo"),
        new Wrong(
            Topic.COMMISSION_SOFTWARE_APPROVALS,
            """
            {"packageId":"kine-x","approvedFrom":"2024-05-01","approvedTo":"2024-04-01",\
            "observedOn":"2025-02-17"}""",
            Map.of(),
            "ends-before-it-begins",
            "approvedTo"),
        application(Topic.PROSANTE_APPLICATIONS, "FORM", "2025-02-17", "wrong-channel", "channel"),
        application(
            Topic.INAMI_PAPER_APPLICATIONS, "PROSANTE", "2025-02-17", "wrong-channel", "channel"),
        application(
            Topic.PROSANTE_APPLICATIONS,
            "PROSANTE",
            "2025-02-18",
            "from-the-future",
            "submittedOn"),
        new Wrong(
            Topic.PROSANTE_BANK_ACCOUNTS,
            """
            {"inamiNumber":"%s","holder":"Physiotherapist 54200135",\
            "validFrom":"2025-01-01","observedOn":"2025-02-17"}"""
                .formatted(NUMBER),
            Map.of(),
            "missing-field",
            "iban"),
        new Wrong(
            COUNTS,
            "{\"deliveryId\":\"d-2\",\"observedOn\":\"2025-02-17\",\"note\":1}",
            Map.of("ce_type", EventType.DELIVERY_OPENED.id()),
            "unknown-field",
            "note"),
        new Wrong(
            COUNTS,
            "{\"deliveryId\":\"d-3\",\"observedOn\":\"2025-02-17\"}",
            Map.of("ce_type", EventType.DELIVERY_OPENED.id(), "ce_delivery", "d-4"),
            "wrong-delivery",
            "ce_delivery"),
        new Wrong(
            Topic.BUSINESS_DAYS, "{\"day\":\"2025-12-25\"}", Map.of(), "invalid-value", "day"),
        new Wrong(
            Topic.RULINGS,
            """
            {"rulingId":"r-1/1","caseId":"r-1","provider":"54200135",\
            "scheme":"physiotherapist-software","year":2024,\
            "establishes":[{"kind":"software-approval","from":"2022-03-01"}],\
            "on":"2025-11-04"}""",
            Map.of(),
            "not-about-provider",
            "establishes"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongRecords")
  @DisplayName("a wrong record comes back with its reason and its own bytes")
  void wrongRecordIsRefused(Wrong wrong) {
    upstream.publish(wrong.topic(), null, wrong.json(), wrong.headers());
    upstream.settle();
    List<Rejection> rejections =
        upstream.rejections(wrong.topic(), wrong.json()).stream()
            .filter(rejection -> rejection.headers().equals(wrong.headers()))
            .toList();
    assertThat(rejections)
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.code()).isEqualTo(wrong.code());
              assertThat(rejection.field()).isEqualTo(wrong.field());
              assertThat(rejection.reason()).endsWith(".");
              assertThat(rejection.service()).isEqualTo("intake");
              assertThat(rejection.rejectionId())
                  .isEqualTo(
                      "intake:%s/%d/%d"
                          .formatted(rejection.topic(), rejection.partition(), rejection.offset()));
            });
  }

  @Test
  @DisplayName("a key that contradicts the data is refused and kept")
  void wrongKeyIsRefused() {
    String provider = newPhysiotherapist();
    String json = activityCount(provider, "300", 5, OBSERVED);
    upstream.publish(COUNTS, "12345625", json);
    upstream.settle();
    assertThat(upstream.rejections(COUNTS, json))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.code()).isEqualTo("wrong-key");
              assertThat(rejection.field()).isEqualTo("key");
              assertThat(
                      new String(
                          Base64.getDecoder().decode(rejection.key()),
                          java.nio.charset.StandardCharsets.UTF_8))
                  .isEqualTo("12345625");
            });
    assertThat(upstream.facts(key(provider))).isEmpty();
  }

  @Test
  @DisplayName("a record that names another source comes back to who wrote it, and to nobody else")
  void whoWroteItGetsItBack() {
    String json = activityCount(newPhysiotherapist(), "300", 5, OBSERVED);
    upstream.publish(COUNTS, null, json, Map.of("ce_source", "/care-premiums/rsw"));
    upstream.settle();
    assertThat(upstream.rejections(COUNTS, json))
        .singleElement()
        .satisfies(rejection -> assertThat(rejection.field()).isEqualTo("ce_source"));
    assertThat(upstream.topics().all(Topic.rejections(Source.RSW)))
        .noneMatch(found -> new String(found.value(), UTF_8).contains(COUNTS.topicName()));
  }

  @Test
  @DisplayName("bytes that are no text come back as they were")
  void bytesComeBackAsTheyWere() {
    byte[] bytes = {(byte) 0xFF, (byte) 0xFE, 0, 1, (byte) 0x80};
    upstream.topics().publishBytes(COUNTS, null, bytes, Map.of());
    upstream.settle();
    assertThat(
            upstream
                .topics()
                .events(
                    COUNTS.rejections(),
                    Rejection.class,
                    rejection ->
                        Objects.equals(
                            rejection.value(), Base64.getEncoder().encodeToString(bytes))))
        .singleElement()
        .satisfies(rejection -> assertThat(rejection.code()).isEqualTo("malformed-json"));
  }

  @Test
  @DisplayName("a contradiction within one delivery is refused, across batches too")
  void contradictionIsRefused() {
    String provider = newPhysiotherapist();
    String delivery = Upstream.newDelivery();
    String second = activityCount(provider, "300", 11, OBSERVED);
    upstream.publish(
        COUNTS, key(provider), activityCount(provider, "300", 10, OBSERVED), delivery, 1);
    upstream.settle();
    upstream.publish(COUNTS, key(provider), second, delivery, 2);
    upstream.settle();
    assertThat(upstream.rejections(COUNTS, second))
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.code()).isEqualTo("contradictory");
              assertThat(rejection.deliveryId()).isEqualTo(delivery);
              assertThat(rejection.sequence()).isEqualTo(2);
            });
    assertThat(upstream.facts(key(provider))).hasSize(1);
  }

  @Test
  @DisplayName("a contradiction is refused also where the delivery first repeated what was known")
  void contradictionOfARepetitionIsRefused() {
    String provider = newPhysiotherapist();
    String delivery = Upstream.newDelivery();
    String first = activityCount(provider, "300", 10, OBSERVED);
    String second = activityCount(provider, "300", 11, OBSERVED);
    upstream.publish(COUNTS, key(provider), first);
    upstream.settle();
    upstream.publish(COUNTS, key(provider), first, delivery, 1);
    upstream.settle();
    upstream.publish(COUNTS, key(provider), second, delivery, 2);
    upstream.settle();
    assertThat(upstream.rejections(COUNTS, second))
        .singleElement()
        .satisfies(rejection -> assertThat(rejection.code()).isEqualTo("contradictory"));
    assertThat(upstream.facts(key(provider))).hasSize(1);
  }

  @Test
  @DisplayName(
      "a record too long to be kept whole counts in its delivery as refused, not as missing")
  void tooLongToBeKeptIsCounted() {
    String provider = newPhysiotherapist();
    String delivery = newDelivery();
    String good = activityCount(provider, "300", 10, OBSERVED);
    String tooLong = activityCount(provider, "500", 11, OBSERVED) + " ".repeat(300_000);
    upstream.publish(COUNTS, key(provider), good, delivery, 1);
    upstream.publish(COUNTS, key(provider), tooLong, delivery, 2);
    upstream.close(COUNTS, delivery, List.of(good, tooLong));
    upstream.settle();

    List<Receipt> receipts = upstream.receipts(COUNTS, delivery);
    assertThat(receipts.get(receipts.size() - 1))
        .satisfies(
            receipt -> {
              assertThat(receipt.received()).isEqualTo(2);
              assertThat(receipt.accepted()).isEqualTo(1);
              assertThat(receipt.rejected()).isEqualTo(1);
              assertThat(receipt.missing()).isEmpty();
              assertThat(receipt.problems()).noneMatch(problem -> problem.contains("checksum"));
              assertThat(receipt.refusals())
                  .singleElement()
                  .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("too-large"));
            });
  }

  @Test
  @DisplayName("a bad record stops no good one around it")
  void goodRecordsGoOn() {
    String provider = newPhysiotherapist();
    upstream.publish(COUNTS, key(provider), activityCount(provider, "100", 1, OBSERVED));
    upstream.publish(COUNTS, key(provider), "{{{{");
    upstream.publish(COUNTS, key(provider), activityCount(provider, "200", 2, OBSERVED));
    upstream.settle();
    assertThat(upstream.facts(key(provider))).hasSize(2);
  }

  @Test
  @DisplayName("whatever stands in headers and keys stops no good record, and says what it can")
  void strangeHeadersAndKeys() {
    String provider = newPhysiotherapist();
    byte[] good = bytes(activityCount(provider, "100", 1, OBSERVED));
    byte[] other = bytes(activityCount(provider, "200", 2, OBSERVED));
    byte[] third = bytes(activityCount(provider, "400", 3, OBSERVED));
    byte[] nul = {0};
    byte[] noText = {(byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 0xFF};
    String delivery = newDelivery();
    try (KafkaProducer<byte[], byte[]> client =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", Stack.broker().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Header> silent = new ArrayList<>();
      for (String name :
          List.of(
              "ce_id",
              "ce_type",
              "ce_source",
              "ce_time",
              "ce_subject",
              "ce_specversion",
              "ce_delivery",
              "ce_sequence",
              "content-type",
              "traceparent",
              "upload-problem")) {
        silent.add(new RecordHeader(name, bytes("wrong")));
        silent.add(new RecordHeader(name, name.length() % 2 == 0 ? null : nul));
      }
      silent.add(new RecordHeader("", null));
      silent.add(new RecordHeader("a\u0000b", nul));
      send(client, new byte[0], good, silent);
      send(client, null, other, List.of(new RecordHeader("ce_id", bytes("same"))));
      send(client, null, third, List.of(new RecordHeader("ce_id", bytes("same"))));
      send(client, nul, good, List.of());
      send(client, noText, good, List.of(new RecordHeader("", noText)));
      for (byte[] value : List.of(nul, noText, bytes("a\u0000b"))) {
        for (String name :
            List.of("ce_delivery", "ce_sequence", "ce_type", "traceparent", "ce_id")) {
          Header about = new RecordHeader("ce_delivery", bytes(delivery));
          send(client, null, bytes("{" + name), List.of(about, new RecordHeader(name, value)));
        }
      }
    }
    upstream.settle();
    assertThat(upstream.facts(key(provider)))
        .extracting(fact -> ((FactValue.ActivityCount) fact.value()).insurer())
        .containsExactlyInAnyOrder("100", "200", "400");
    assertThat(upstream.rejections(COUNTS, "{ce_delivery")).hasSize(3);
    assertThat(upstream.rejections(COUNTS, new String(good, UTF_8)))
        .extracting(Rejection::code)
        .containsExactly("wrong-key", "wrong-key");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static void send(
      KafkaProducer<byte[], byte[]> client, byte[] key, byte[] value, List<Header> headers) {
    ProducerRecord<byte[], byte[]> sent =
        new ProducerRecord<>(COUNTS.topicName(), 0, key, value, headers);
    try {
      client.send(sent).get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String count(int services) {
    return activityCount(NUMBER, "300", services, OBSERVED);
  }

  private static Wrong wrong(String json, String code, String field) {
    return new Wrong(COUNTS, json, Map.of(), code, field);
  }

  private static Wrong header(String name, String value, String code) {
    return header(name, value, code, name);
  }

  private static Wrong header(String name, String value, String code, String field) {
    return new Wrong(COUNTS, count(20), Map.of(name, value), code, field);
  }

  private static Wrong registration(String from, String to, String code, String field) {
    String json =
        """
        {"inamiNumber":"54200135527","niss":"42012205181","profession":"PHYSIOTHERAPIST",\
        "competenceCode":"527","firstRegisteredOn":"2010-09-01","observedOn":"2025-01-08"}""";
    return new Wrong(Topic.INAMI_PROVIDERS, json.replace(from, to), Map.of(), code, field);
  }

  private static Wrong convention(String convention, String on, String code, String field) {
    String json =
        """
        {"inamiNumber":"%s","convention":"%s","kind":"ADHESION","on":"%s",\
        "observedOn":"2025-02-17"}"""
            .formatted(NUMBER, convention, on);
    return new Wrong(Topic.INAMI_CONVENTIONS, json, Map.of(), code, field);
  }

  private static Wrong application(
      Topic topic, String channel, String submittedOn, String code, String field) {
    String json =
        """
        {"applicationId":"A-1","inamiNumber":"%s","scheme":"physiotherapist-software",\
        "year":2024,"submittedOn":"%s","channel":"%s","observedOn":"2025-02-17"}"""
            .formatted(NUMBER, submittedOn, channel);
    return new Wrong(topic, json, Map.of(), code, field);
  }
}
