package org.carepremiums.intake;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.intake.Upstream.OBSERVED;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newDelivery;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.ReceiptStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The autumn of 2025, a year earlier: a Flemish feed with a third of its counts missing. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class PlausibleDeliveryTest {

  private static final int DOCTORS = 30;

  private Upstream upstream;

  @BeforeEach
  void connect() {
    upstream = new Upstream();
    upstream.openDay();
    register(0, DOCTORS);
  }

  private void register(int from, int to) {
    List<String> doctors =
        IntStream.range(from, to).mapToObj(PlausibleDeliveryTest::doctor).toList();
    doctors.forEach(
        doctor ->
            upstream.publish(
                Topic.INAMI_PROVIDERS,
                key(doctor),
                """
                {"inamiNumber":"%s","niss":"42012205181","profession":"GENERAL_PRACTITIONER",\
                "competenceCode":"003","firstRegisteredOn":"2010-09-01","observedOn":"%s"}"""
                    .formatted(doctor, OBSERVED)));
    upstream.settle();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  @Test
  @DisplayName("a third of the counts is missing: caught at once, until the mended figures come")
  void aThirdOfTheCounts() {
    Topic feed = Topic.VITALINK_SUMEHR;
    deliver(feed, 2022, 300, DOCTORS, "2023-02-01");
    String low = deliver(feed, 2023, 200, DOCTORS, "2024-02-01");

    assertThat(completed(low)).isEmpty();
    Receipt receipt = lastReceipt(feed, low);
    assertThat(receipt.status()).isEqualTo(ReceiptStatus.INCOMPLETE);
    assertThat(receipt.rejected()).isZero();
    assertThat(receipt.problems())
        .hasSize(2)
        .last()
        .asString()
        .startsWith(
            "2023: those counted in both years come to 6000, and came to 9000 in 2022: 33.33 % less,"
                + " and the limit is 25; as in ");
    plausibility(feed, low)
        .body(hasJsonPath("$.held", equalTo(true)))
        .body(hasJsonPath("$.found", hasSize(1)))
        .body(hasJsonPath("$.found[0].kind", equalTo("FELL")))
        .body(hasJsonPath("$.found[0].number", equalTo(6000)))
        .body(hasJsonPath("$.found[0].outOf", equalTo(9000)))
        .body(hasJsonPath("$.found[0].examples", hasSize(3)));
    assertThat(held(feed, "fell")).isEqualTo(1);

    String mended = deliver(feed, 2023, 301, DOCTORS, "2024-02-15");
    assertThat(lastReceipt(feed, mended).status()).isEqualTo(ReceiptStatus.COMPLETE);
    assertThat(completed(mended)).hasSize(1);
    plausibility(feed, low).body(hasJsonPath("$.now", hasSize(0)));
    assertThat(lastReceipt(feed, low).status()).isEqualTo(ReceiptStatus.COMPLETE);
    assertThat(completed(low)).isEmpty();
    assertThat(held(feed, "fell")).isZero();
  }

  @Test
  @DisplayName("figures come before most of the register: held only until the rest of it is there")
  void figuresBeforeTheRegister() {
    Topic feed = Topic.COZO_SUMEHR;
    String early = deliver(feed, 2019, 300, 130, "2020-02-01");
    assertThat(completed(early)).isEmpty();
    plausibility(feed, early)
        .body(hasJsonPath("$.found[*].kind", equalTo(List.of("UNREGISTERED"))));

    register(DOCTORS, 130);

    assertThat(completed(early)).hasSize(1);
    assertThat(lastReceipt(feed, early).status()).isEqualTo(ReceiptStatus.COMPLETE);
    plausibility(feed, early)
        .body(hasJsonPath("$.held", equalTo(false)))
        .body(hasJsonPath("$.found", hasSize(0)));
    assertThat(held(feed, "unregistered")).isZero();
  }

  @Test
  @DisplayName("a third of the doctors is missing: a case handler stands by it with a reason")
  void aThirdOfTheDoctors() {
    Topic feed = Topic.RSW_SUMEHR;
    IntStream.range(0, DOCTORS)
        .mapToObj(PlausibleDeliveryTest::doctor)
        .forEach(
            doctor ->
                upstream.publish(
                    Topic.INSURERS_DMG_PATIENTS,
                    key(doctor),
                    """
                    {"inamiNumber":"%s","insurer":"100","year":2023,"patients":1000,\
                    "observedOn":"%s"}"""
                        .formatted(doctor, OBSERVED)));
    deliver(feed, 2022, 300, DOCTORS, "2023-02-01");
    String few = deliver(feed, 2023, 300, DOCTORS - 10, "2024-02-01");

    assertThat(completed(few)).isEmpty();
    plausibility(feed, few)
        .body(hasJsonPath("$.found[*].kind", equalTo(List.of("ABSENT"))))
        .body(hasJsonPath("$.found[0].number", equalTo(10)))
        .body(hasJsonPath("$.found[0].outOf", equalTo(DOCTORS)));
    Caller.as("handler-1", Role.CASE_HANDLER)
        .contentType("application/json")
        .body(Map.of("reason", "Ten doctors left the network."))
        .post("/deliveries/rsw/sumehr/" + few + "/confirmation")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("COMPLETE")))
        .body(
            hasJsonPath(
                "$.problems",
                hasItem(org.hamcrest.Matchers.endsWith("Ten doctors left the network."))));
    upstream.settle();
    assertThat(completed(few)).containsExactly("Ten doctors left the network.");
    assertThat(held(feed, "absent")).isZero();
  }

  @Test
  @DisplayName("the users of one package have lost their counts: it is named, with all others")
  void usersOfOnePackage() {
    Topic feed = Topic.ABRUMET_SUMEHR;
    int doctors = 80;
    register(DOCTORS, doctors);
    for (int user = 0; user < 22; user++) {
      String withdrawn = user < 20 ? "" : "\"withdrawn\":\"Another doctor.\",";
      upstream.publish(
          Topic.PROSANTE_SOFTWARE_USE,
          key(doctor(user)),
          """
          {"inamiNumber":"%s","packageId":"lost-counts","usedFrom":"2016-01-01",%s\
          "observedOn":"%s"}"""
              .formatted(doctor(user), withdrawn, OBSERVED));
    }
    deliver(feed, 2020, doctor -> 300, doctors, "2021-02-01");
    String lost = deliver(feed, 2021, doctor -> doctor < 7 ? 0 : 300, doctors, "2022-02-01");

    assertThat(completed(lost)).isEmpty();
    plausibility(feed, lost)
        .body(hasJsonPath("$.found[*].kind", equalTo(List.of("PACKAGE_ZEROS", "PACKAGE_FELL"))))
        .body(
            hasJsonPath(
                "$.found[*].apart.packageId", equalTo(List.of("lost-counts", "lost-counts"))))
        .body(hasJsonPath("$.found[0].number", equalTo(7)))
        .body(hasJsonPath("$.found[0].outOf", equalTo(20)))
        .body(hasJsonPath("$.found[0].apart.others", equalTo(0)))
        .body(hasJsonPath("$.found[0].apart.othersOutOf", equalTo(60)))
        .body(hasJsonPath("$.found[1].number", equalTo(3900)))
        .body(hasJsonPath("$.found[1].outOf", equalTo(6000)));
    assertThat(held(feed, "package-zeros")).isEqualTo(1);
    assertThat(lastReceipt(feed, lost).problems())
        .last()
        .asString()
        .startsWith(
            "2021: the users of package lost-counts come to 3900, and came to 6000 in 2020");

    String mended = deliver(feed, 2021, doctor -> 301, doctors, "2022-02-15");
    assertThat(completed(mended)).hasSize(1);
  }

  private String deliver(Topic feed, Integer year, int patients, int doctors, String observedOn) {
    return deliver(feed, year, doctor -> patients, doctors, observedOn);
  }

  /** A whole delivery in which each of the first doctors has so many patients. */
  private String deliver(
      Topic feed, Integer year, IntUnaryOperator patients, int doctors, String observedOn) {
    String delivery = newDelivery();
    List<String> records =
        IntStream.range(0, doctors)
            .mapToObj(
                number ->
                    """
                    {"inamiNumber":"%s","year":%d,"patients":%d,"observedOn":"%s"}"""
                        .formatted(doctor(number), year, patients.applyAsInt(number), observedOn))
            .toList();
    for (int index = 0; index < records.size(); index++) {
      upstream.publish(feed, key(doctor(index)), records.get(index), delivery, index + 1);
    }
    upstream.settle();
    upstream.close(feed, delivery, records, year);
    upstream.settle();
    return delivery;
  }

  private static String doctor(int number) {
    return Upstream.number(190_100 + number, "003");
  }

  private static ValidatableResponse plausibility(Topic feed, String delivery) {
    return get("/deliveries/%s/%s/%s/plausibility".formatted(feed.source(), feed.feed(), delivery))
        .then()
        .statusCode(200);
  }

  private static long held(Topic feed, String why) {
    return io.restassured.RestAssured.given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("care_premiums_deliveries_held{"))
        .filter(line -> line.contains("source=\"" + feed.source() + "\""))
        .filter(line -> line.contains("why=\"" + why + "\""))
        .mapToLong(line -> Math.round(Double.parseDouble(line.substring(line.indexOf(' ') + 1))))
        .sum();
  }

  private Receipt lastReceipt(Topic feed, String delivery) {
    List<Receipt> receipts = upstream.receipts(feed, delivery);
    assertThat(receipts).as("receipts of %s", delivery).isNotEmpty();
    return receipts.get(receipts.size() - 1);
  }

  /** Of each year that it completed, the reason for which it is stood by; empty without one. */
  private List<String> completed(String delivery) {
    return upstream
        .topics()
        .events(
            Topic.SOURCE_COMPLETENESS,
            SourceCompleteness.class,
            completeness -> completeness.deliveryId().equals(delivery))
        .stream()
        .map(completeness -> completeness.reason() == null ? "" : completeness.reason())
        .toList();
  }
}
