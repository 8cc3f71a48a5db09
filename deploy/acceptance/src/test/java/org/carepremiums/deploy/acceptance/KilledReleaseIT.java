package org.carepremiums.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.ReEvaluation;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.platform.testing.Broker;
import org.carepremiums.platform.testing.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A law changes, everybody is asked again (ADR 8), and {@code kill -9} ends the service in the
 * middle of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledReleaseIT {

  private static final BusinessDay DAY_BEFORE =
      new BusinessDay(LawOfTomorrow.KNOWN_FROM.minusDays(1));
  private static final BusinessDay DAY = new BusinessDay(LawOfTomorrow.KNOWN_FROM);
  private static final PremiumYear YEAR = PremiumYear.of(2024);
  private static final int PROVIDERS = 2000;

  /** Versions of decisions by their ids, by provider. */
  private final Map<String, Map<String, Decision>> decisions = new TreeMap<>();

  /** Ids of the questions of releases, by whom they ask for. */
  private final Map<String, Set<String>> questions = new TreeMap<>();

  private final Set<String> everybody = new TreeSet<>();
  private JsonNode releasesBefore;
  private JsonNode releases;
  private EligibilityAlone.Progress whenKilled;

  @BeforeAll
  void changeTheLawAndKill() throws Exception {
    Path application =
        LawOfTomorrow.writtenInto(
            Files.createTempDirectory(Home.target(), "law"),
            Service.ELIGIBILITY.packagedIn(Home.path()));
    try (Broker broker = Stack.newBroker();
        EligibilityAlone eligibility = new EligibilityAlone(application, broker)) {
      eligibility.start();
      eligibility.awaitQuiet();
      publish(broker, whatIsKnown());
      eligibility.awaitQuiet();
      releasesBefore = eligibility.releases();

      publish(broker, List.of(opening(DAY)));
      whenKilled = eligibility.killWhenDecidedOn(PROVIDERS / 4);
      eligibility.start();
      eligibility.awaitQuiet();

      releases = eligibility.releases();
      eligibility.topics().readAll(List.of(Topic.RE_EVALUATIONS, Topic.DECISIONS), this::collect);
    }
    System.out.printf(
        "the release had asked %d and decided on %d of %d when it was killed%n",
        whenKilled.asked(), whenKilled.decided(), PROVIDERS);
  }

  @Test
  @DisplayName("the kill came when some had been decided on again, and others had not been asked")
  void killCameInTheMiddle() {
    assertThat(releasesBefore).isEmpty();
    assertThat(whenKilled.decided()).isPositive();
    assertThat(whenKilled.asked()).isLessThan(PROVIDERS);
  }

  @Test
  @DisplayName("after the restart the release that was under way finishes, and no other begins")
  void releaseFinishes() {
    assertThat(releases).hasSize(1);
    JsonNode release = releases.get(0);
    assertThat(release.path("state").asText()).isEqualTo("FINISHED");
    assertThat(release.path("finishedOn").asText()).isEqualTo(DAY.toString());
    assertThat(release.path("asked").asInt()).isEqualTo(PROVIDERS);
    assertThat(release.path("decided").asInt()).isEqualTo(PROVIDERS);
    assertThat(release.path("failed").asInt()).isZero();
    assertThat(release.path("toAsk").asInt()).isZero();
  }

  @Test
  @DisplayName("the release counts every raised amount once")
  void effectIsCountedOnce() {
    JsonNode changes = releases.get(0).path("changes");
    assertThat(changes).hasSize(1);
    assertThat(changes.get(0).path("outcomeBefore").asText()).isEqualTo("GRANTED");
    assertThat(changes.get(0).path("outcome").asText()).isEqualTo("GRANTED");
    assertThat(changes.get(0).path("decisions").asInt()).isEqualTo(PROVIDERS);
    assertThat(changes.get(0).path("amountCentsDifference").asLong())
        .isEqualTo(PROVIDERS * EuroCents.ofEuros(LawOfTomorrow.RAISED_BY_EUROS).value());
  }

  @Test
  @DisplayName("everybody is asked by one question, however often it is published")
  void everybodyIsAskedOnce() {
    assertThat(questions.keySet()).isEqualTo(everybody);
    assertThat(questions.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
  }

  @Test
  @DisplayName("everybody has one version under the law before and one under the law after")
  void everybodyIsDecidedOnOnce() {
    assertThat(decisions.keySet()).isEqualTo(everybody);
    decisions.forEach(
        (provider, versions) -> {
          assertThat(versions).containsOnlyKeys(version(provider, 1), version(provider, 2));
          Decision before = versions.get(version(provider, 1));
          Decision after = versions.get(version(provider, 2));
          assertThat(before.decidedOn()).isEqualTo(DAY_BEFORE);
          assertThat(after.decidedOn()).isEqualTo(DAY);
          assertThat(after.amount().value() - before.amount().value())
              .isEqualTo(EuroCents.ofEuros(LawOfTomorrow.RAISED_BY_EUROS).value());
        });
  }

  private static String version(String provider, int version) {
    return Decision.id(Scheme.PHYSIOTHERAPIST_QUALITY, YEAR, new InamiKey(provider), version);
  }

  /** What intake says of everybody who has all that the quality premium asks. */
  private List<ProducerRecord<String, byte[]>> whatIsKnown() {
    List<ProducerRecord<String, byte[]>> known = new ArrayList<>();
    known.add(opening(DAY_BEFORE));
    FactValue registered =
        new FactValue.Registration(
            Profession.PHYSIOTHERAPIST, "527", LocalDate.parse("2010-09-01"), null);
    FactValue listed =
        new FactValue.QualityCriteria(
            YEAR,
            LocalDate.parse("2021-03-14"),
            true,
            true,
            true,
            true,
            LocalDate.parse("2025-02-13"));
    for (int number = 520_001; number <= 520_000 + PROVIDERS; number++) {
      String provider = "%06d%02d".formatted(number, 97 - number % 97);
      everybody.add(provider);
      known.add(fact(provider, Source.INAMI, registered));
      known.add(fact(provider, Source.PRO_Q_KINE, listed));
    }
    return known;
  }

  private static ProducerRecord<String, byte[]> fact(
      String provider, Source source, FactValue value) {
    Fact fact =
        new Fact(
            Fact.id(provider, value, source, 1),
            provider,
            1,
            Period.since(LocalDate.parse("2018-01-01")),
            value,
            source,
            "upload",
            "delivery-1",
            DAY_BEFORE.value(),
            DAY_BEFORE,
            null);
    return new ProducerRecord<>(Topic.FACTS.topicName(), provider, json(fact));
  }

  private static ProducerRecord<String, byte[]> opening(BusinessDay day) {
    return new ProducerRecord<>(
        Topic.BUSINESS_DAYS.topicName(), "belgium", json(new BusinessDayOpened(day)));
  }

  private static void publish(Broker broker, List<ProducerRecord<String, byte[]>> records)
      throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      records.forEach(one -> sent.add(producer.send(one)));
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
  }

  private void collect(Topic topic, ConsumerRecord<String, byte[]> found) {
    if (topic == Topic.DECISIONS) {
      Decision decision = read(found.value(), Decision.class);
      Decision before =
          decisions
              .computeIfAbsent(found.key(), first -> new TreeMap<>())
              .putIfAbsent(decision.decisionId(), decision);
      if (before != null) {
        assertThat(decision).as("a version that is published again").isEqualTo(before);
      }
    } else if (read(found.value(), ReEvaluation.class).releaseId() != null) {
      byte[] id = found.headers().lastHeader(CloudEventHeaders.ID).value();
      questions
          .computeIfAbsent(found.key(), first -> new TreeSet<>())
          .add(new String(id, StandardCharsets.UTF_8));
    }
  }

  private static byte[] json(Object data) {
    try {
      return ContractJson.mapper().writeValueAsBytes(data);
    } catch (IOException unwritable) {
      throw new IllegalArgumentException(unwritable);
    }
  }

  private static <T> T read(byte[] data, Class<T> type) {
    try {
      return ContractJson.mapper().readValue(data, type);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }
}
