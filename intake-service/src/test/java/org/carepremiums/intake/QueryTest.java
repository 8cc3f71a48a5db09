package org.carepremiums.intake;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.intake.Upstream.OBSERVED;
import static org.carepremiums.intake.Upstream.activityCount;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newDelivery;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.carepremiums.contracts.stack.StackTestResource;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class QueryTest {

  private static final Topic COUNTS = Topic.INSURERS_ACTIVITY_COUNTS;

  private Upstream upstream;
  private String provider;

  @BeforeEach
  void connect() {
    upstream = new Upstream();
    upstream.openDay();
    provider = newPhysiotherapist();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  @Test
  @DisplayName("what was known at the end of a day does not change when more becomes known")
  void asOf() {
    BusinessDay before = upstream.openDay();
    BusinessDay first = upstream.nextDay();
    count(480, "2025-02-10");
    BusinessDay second = upstream.nextDay();
    count(520, "2025-02-17");
    count(500, "2025-02-12");

    assertThat(services(before)).isEmpty();
    assertThat(services(first)).containsExactly(480);
    assertThat(services(second)).containsExactly(520);
    get("/facts/%s?asOf=%s".formatted(key(provider), first))
        .then()
        .statusCode(200)
        .body("asOf", equalTo(first.toString()))
        .body("facts[0].supersededBy", equalTo(null))
        .body("facts[0].recordedOn", equalTo(first.toString()));

    JsonPath history =
        get("/facts/%s?history=true&kind=activity-count".formatted(key(provider))).jsonPath();
    assertThat(history.getList("facts.standing")).containsExactly("VERSION", "VERSION", "LATE");
    assertThat(history.getString("facts[0].supersededBy"))
        .isEqualTo(key(provider) + "/activity-count/2024:300/insurers/2");
    assertThat(history.getString("facts[0].supersededOn")).isEqualTo(second.toString());
    assertThat(history.getString("facts[1].supersedes"))
        .isEqualTo(key(provider) + "/activity-count/2024:300/insurers/1");
    assertThat(history.getString("facts[2].factId")).isNull();
    assertThat(history.getString("facts[0].source")).isEqualTo("insurers");
    assertThat(history.getString("facts[0].feed")).isEqualTo(COUNTS.topicName());
    assertThat(history.getString("facts[0].observedOn")).isEqualTo("2025-02-10");
  }

  @Test
  @DisplayName("an account is shown masked")
  void accountIsMasked() {
    upstream.publish(
        Topic.PROSANTE_BANK_ACCOUNTS,
        key(provider),
        """
        {"inamiNumber":"%s","iban":"BE68539007547034","holder":"Practice 1",\
        "validFrom":"2024-01-01","observedOn":"2024-01-02"}"""
            .formatted(provider));
    upstream.settle();
    String answer = get("/facts/" + provider).then().statusCode(200).extract().asString();
    assertThat(answer).contains("BE68********7034").doesNotContain("539007547034");
  }

  @Test
  @DisplayName("a date that is none is refused by the parameter's name")
  void wrongDate() {
    get("/facts/" + key(provider) + "?asOf=yesterday")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].field", equalTo("asOf"));
    get("/completeness").then().statusCode(400).body("errors[0].field", equalTo("year"));
  }

  @Test
  @DisplayName("which sources have delivered for a year, and which have not, can be asked")
  void completeness() {
    String complete = newDelivery();
    String open = newDelivery();
    upstream.close(Topic.VZN_SUMEHR, complete, List.of(), 2020);
    upstream.open(Topic.RSW_SUMEHR, open);
    upstream.settle();
    JsonPath answer = get("/completeness?year=2020").jsonPath();
    assertThat(answer.getList("feeds")).hasSize(30);
    assertThat(answer.getBoolean("feeds.find { it.source == 'vzn' }.complete")).isTrue();
    assertThat(answer.getString("feeds.find { it.source == 'vzn' }.deliveryId"))
        .isEqualTo(complete);
    assertThat(answer.getString("feeds.find { it.source == 'vzn' }.on"))
        .isEqualTo(upstream.openDay().toString());
    assertThat(answer.getBoolean("feeds.find { it.source == 'rsw' }.complete")).isFalse();
    assertThat(
            answer.getList("feeds.find { it.source == 'rsw' }.unfinished.deliveryId", String.class))
        .contains(open);
    assertThat(get("/q/metrics").asString())
        .contains(
            "care_premiums_deliveries_missing{feed=\"sumehr\",source=\"vzn\",year=\"2020\"} 0.0")
        .contains(
            "care_premiums_deliveries_missing{feed=\"sumehr\",source=\"rsw\",year=\"2020\"} 1.0");
  }

  @Test
  @DisplayName("receipts can be asked by source, feed and delivery")
  void receipts() {
    String delivery = newDelivery();
    upstream.close(COUNTS, delivery, List.of());
    upstream.settle();
    get("/receipts?source=insurers&feed=activity-counts&deliveryId=" + delivery)
        .then()
        .statusCode(200)
        .body("$", hasSize(1))
        .body("[0].status", equalTo("COMPLETE"))
        .body("[0].receiptId", equalTo("insurers/activity-counts/" + delivery + "/1"));
    get("/receipts?source=rsw&deliveryId=" + delivery).then().body("$", hasSize(0));
    get("/receipts?limit=0").then().statusCode(400);
  }

  @Test
  @DisplayName("the summary counts every record once, by outcome")
  void summary() {
    JsonPath before = get("/summary").jsonPath();
    count(10, OBSERVED);
    count(10, OBSERVED);
    count(9, "2025-02-01");
    upstream.publish(COUNTS, key(provider), "no JSON");
    upstream.settle();
    JsonPath after = get("/summary").jsonPath();
    assertThat(growth(before, after, "recordsReceived")).isEqualTo(4);
    assertThat(growth(before, after, "accepted")).isEqualTo(1);
    assertThat(growth(before, after, "duplicates")).isEqualTo(1);
    assertThat(growth(before, after, "superseded")).isEqualTo(1);
    assertThat(growth(before, after, "rejected")).isEqualTo(1);
    assertThat(growth(before, after, "rejectedByCode.'malformed-json'")).isEqualTo(1);
    assertThat(growth(before, after, "factsByKind.'activity-count'")).isEqualTo(1);
    assertThat(get("/q/metrics").asString())
        .contains(
            "care_premiums_intake_records_total{feed=\"activity-counts\",outcome=\"superseded\"");
  }

  private static long growth(JsonPath before, JsonPath after, String count) {
    Number from = before.get(count);
    Number to = after.get(count);
    return to.longValue() - (from == null ? 0 : from.longValue());
  }

  private void count(int services, String observedOn) {
    upstream.publish(COUNTS, key(provider), activityCount(provider, "300", services, observedOn));
    upstream.settle();
  }

  private List<Integer> services(BusinessDay day) {
    return get("/facts/%s?asOf=%s".formatted(key(provider), day))
        .jsonPath()
        .getList("facts.value.services", Integer.class);
  }
}
