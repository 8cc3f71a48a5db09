package org.carepremiums.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is delivered about general practitioners, the social status and the 85 % rule. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class PracticeFactsTest {

  private static final Set<EventType> TYPES =
      Set.of(
          EventType.COMPETENCE,
          EventType.ATTESTED_AMOUNT,
          EventType.ON_CALL_PARTICIPATION,
          EventType.PRACTICE_MEMBERSHIP,
          EventType.FORFAIT_PERIOD,
          EventType.DMG_PATIENT_COUNT,
          EventType.SOFTWARE_ACCEPTANCE,
          EventType.SOCIAL_STATUS_CONTRACT,
          EventType.INACTIVITY_PERIOD,
          EventType.PERSONAL_SHARE_COUNT);

  private Upstream upstream;

  @BeforeEach
  void connect() {
    upstream = new Upstream();
    upstream.openDay();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  static Stream<Topic> feeds() {
    return Stream.concat(
        Topic.all().stream()
            .filter(Topic::isFeed)
            .filter(topic -> TYPES.contains(topic.types().get(0))),
        // The published example of a usage count is one that MyCareNet makes
        Stream.of(Topic.MYCARENET_USAGE_COUNTS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("feeds")
  @DisplayName("The published example of a feed becomes the published example of its fact")
  void exampleBecomesFact(Topic feed) throws IOException {
    String kind = feed.types().get(0).schemaName().replace("upstream.", "").replace(".v1", "");
    Fact expected = ContractJson.mapper().readValue(example("intake.fact.v1." + kind), Fact.class);
    upstream.publish(
        feed, null, new String(example(feed.types().get(0).schemaName()), StandardCharsets.UTF_8));
    upstream.settle();
    assertThat(upstream.facts(expected.subject()))
        .filteredOn(fact -> fact.value().kind() == expected.value().kind())
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.value()).isEqualTo(expected.value());
              assertThat(fact.period()).isEqualTo(expected.period());
              assertThat(fact.source()).isEqualTo(expected.source());
              assertThat(fact.factId()).isEqualTo(expected.factId());
            });
  }

  /**
   * A record that must be refused.
   *
   * @param topic where it is published
   * @param json its data
   * @param code the reason
   * @param field the field that is wrong
   */
  record Wrong(Topic topic, String json, String code, String field) {}

  static Stream<Wrong> wrongRecords() {
    String usage =
        "{\"inamiNumber\":\"10456796003\",\"parameter\":\"%s\",\"year\":2024,"
            + "\"countedFrom\":\"%s\",\"countedThrough\":\"2024-12-31\",\"numerator\":%d,"
            + "%s\"observedOn\":\"2025-02-17\"}";
    String half = "2024-07-01";
    return Stream.of(
        new Wrong(
            Topic.CEBAM_USAGE_COUNTS,
            usage.formatted("CHAPTER_IV", half, 3, "\"denominator\":9,"),
            "wrong-source",
            "parameter"),
        new Wrong(
            Topic.MYCARENET_USAGE_COUNTS,
            usage.formatted("CHAPTER_IV", half, 3, ""),
            "missing-field",
            "denominator"),
        new Wrong(
            Topic.CEBAM_USAGE_COUNTS,
            usage.formatted("EVIDENCE_LINKER", half, 3, "\"denominator\":9,"),
            "invalid-value",
            "denominator"),
        new Wrong(
            Topic.MYCARENET_USAGE_COUNTS,
            usage.formatted("E_ATTEST", half, 10, "\"denominator\":9,"),
            "more-than-all",
            "numerator"),
        new Wrong(
            Topic.MYCARENET_USAGE_COUNTS,
            usage.formatted("E_ATTEST", "2023-07-01", 1, "\"denominator\":9,"),
            "outside-year",
            "countedFrom"),
        new Wrong(
            Topic.INAMI_COMPETENCES,
            "{\"inamiNumber\":\"54263481527\",\"competenceCode\":\"003\",\"from\":\"2019-08-01\","
                + "\"observedOn\":\"2025-02-17\"}",
            "profession-mismatch",
            "inamiNumber"),
        new Wrong(
            Topic.INSURERS_ATTESTED_AMOUNTS,
            "{\"inamiNumber\":\"10456796003\",\"insurer\":\"300\",\"year\":2024,"
                + "\"countedThrough\":\"2024-12-31\",\"amount\":-1,\"observedOn\":\"2025-02-17\"}",
            "invalid-value",
            "amount"),
        new Wrong(
            Topic.INAMI_FORFAIT_PERIODS,
            "{\"inamiNumber\":\"10456796003\",\"from\":\"2021-07-01\",\"to\":\"2021-06-29\","
                + "\"observedOn\":\"2025-02-17\"}",
            "ends-before-it-begins",
            "to"),
        new Wrong(
            Topic.INAMI_INACTIVITY_PERIODS,
            "{\"inamiNumber\":\"10456796003\",\"from\":\"2021-03-01\",\"to\":\"2021-06-13\","
                + "\"observedOn\":\"2021-06-14\"}",
            "profession-mismatch",
            "inamiNumber"),
        new Wrong(
            Topic.INAMI_GROUP_PRACTICES,
            "{\"inamiNumber\":\"10456796003\",\"practiceId\":\"practice-0017\","
                + "\"practiceRegisteredOn\":\"2020-03-03\",\"from\":\"2020-03-02\","
                + "\"registeredOn\":\"2020-03-02\",\"observedOn\":\"2025-02-17\"}",
            "ends-before-it-begins",
            "registeredOn"),
        personalShare("54263481527", "2020-12-31", "85", "more-than-all", "personalShareCollected"),
        personalShare("54263481527", "2020-12-31", "-1", "invalid-value", "personalShareCollected"),
        personalShare("54263481527", "2021-01-01", "84", "outside-year", "countedThrough"),
        personalShare("10456796003", "2020-12-31", "84", "profession-mismatch", "inamiNumber"),
        beneficiaries("85", "more-than-all"),
        beneficiaries("0", "invalid-value"),
        beneficiaries("-1", "invalid-value"),
        beneficiaries("1.5", "invalid-value"),
        new Wrong(
            Topic.INSURERS_PERSONAL_SHARE_COUNTS,
            "{\"inamiNumber\":\"54263481527\",\"insurer\":\"300\",\"year\":2020,"
                + "\"countedThrough\":\"2020-12-31\",\"attestedServices\":84,"
                + "\"personalShareCollected\":84,\"observedOn\":\"2020-12-30\"}",
            "from-the-future",
            "countedThrough"));
  }

  private static Wrong beneficiaries(String beneficiaries, String code) {
    return new Wrong(
        Topic.INSURERS_PERSONAL_SHARE_COUNTS,
        "{\"inamiNumber\":\"54263481527\",\"insurer\":\"300\",\"year\":2020,"
            + "\"countedThrough\":\"2020-12-31\",\"attestedServices\":84,"
            + "\"personalShareCollected\":70,\"beneficiaries\":%s,\"observedOn\":\"2021-10-29\"}"
                .formatted(beneficiaries),
        code,
        "beneficiaries");
  }

  private static Wrong personalShare(
      String number, String countedThrough, String collected, String code, String field) {
    return new Wrong(
        Topic.INSURERS_PERSONAL_SHARE_COUNTS,
        "{\"inamiNumber\":\"%s\",\"insurer\":\"300\",\"year\":2020,\"countedThrough\":\"%s\","
                .formatted(number, countedThrough)
            + "\"attestedServices\":84,\"personalShareCollected\":%s,\"observedOn\":\"2021-10-29\"}"
                .formatted(collected),
        code,
        field);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongRecords")
  @DisplayName("What contradicts itself is refused by the field's name")
  void wrongRecordIsRefused(Wrong wrong) {
    upstream.publish(wrong.topic(), null, wrong.json(), Map.of());
    upstream.settle();
    List<Rejection> rejections = upstream.rejections(wrong.topic(), wrong.json());
    assertThat(rejections).hasSize(1);
    assertThat(rejections.get(0).code()).isEqualTo(wrong.code());
    assertThat(rejections.get(0).field()).isEqualTo(wrong.field());
  }

  private static byte[] example(String name) throws IOException {
    try (InputStream file = ContractJson.class.getResourceAsStream("/examples/" + name + ".json")) {
      return file.readAllBytes();
    }
  }
}
