package org.carepremiums.intake;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newDelivery;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;

import com.jayway.jsonpath.JsonPath;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.ReceiptStatus;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is done on a closed day, while the business day before it is still open. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class NoticeTest {

  private static final Topic COUNTS = Topic.INSURERS_ACTIVITY_COUNTS;

  private Upstream upstream;
  private String provider;
  private BusinessDay open;
  private LocalDate closedDay;
  private BusinessDay noticed;

  /** Opens days until the day after the open one is closed. */
  @BeforeEach
  void connect() {
    upstream = new Upstream();
    open = upstream.openDay();
    while (open.next().value().equals(open.value().plusDays(1))) {
      open = upstream.nextDay();
    }
    closedDay = open.value().plusDays(1);
    noticed = open.next();
    provider = newPhysiotherapist();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  @Test
  @DisplayName(
      "a request of a closed day is one of that day, and recorded on the next business day")
  void requestOfAClosedDay() {
    upstream.publish(
        Topic.PROSANTE_APPLICATIONS,
        key(provider),
        """
        {"applicationId":"PS-closed","inamiNumber":"%s","scheme":"physiotherapist-software",\
        "year":2024,"submittedOn":"%s","channel":"PROSANTE","iban":"BE68539007547034",\
        "observedOn":"%s"}"""
            .formatted(provider, closedDay, closedDay));
    upstream.settle();

    List<Fact> facts = upstream.facts(key(provider));
    facts = new java.util.ArrayList<>(facts);
    facts.addAll(upstream.accounts(key(provider)));
    assertThat(facts).hasSize(2);
    assertThat(facts)
        .allSatisfy(
            fact -> {
              assertThat(fact.observedOn()).isEqualTo(closedDay);
              assertThat(fact.recordedOn()).isEqualTo(noticed);
            });
    assertThat(((FactValue.Application) facts.get(0).value()).submittedOn()).isEqualTo(closedDay);
    assertThat(((FactValue.BankAccount) facts.get(1).value()).validFrom()).isEqualTo(closedDay);

    String question = "/facts/" + key(provider) + "?kind=application";
    assertThat(JsonPath.<List<Object>>read(get(question + "&asOf=" + open).asString(), "$.facts"))
        .isEmpty();
    assertThat(
            JsonPath.<List<Object>>read(get(question + "&asOf=" + noticed).asString(), "$.facts"))
        .hasSize(1);
    assertThat(JsonPath.<List<Object>>read(get(question).asString(), "$.facts")).hasSize(1);
    assertThat(JsonPath.<String>read(get(question).asString(), "$.asOf"))
        .isEqualTo(noticed.toString());
  }

  @Test
  @DisplayName("a delivery of a closed day is receipted, and completes its years, on the next one")
  void deliveryOfAClosedDay() {
    String delivery = newDelivery();
    List<String> records =
        List.of(
            Upstream.activityCount(provider, "100", 612, closedDay.toString()),
            Upstream.activityCount(provider, "200", 20, open.toString()));
    upstream.publish(COUNTS, key(provider), records.get(0), delivery, 1);
    closedOn(open.value(), delivery, records, 2018);
    upstream.settle();
    upstream.publish(COUNTS, key(provider), records.get(1), delivery, 2);
    upstream.settle();

    List<Receipt> receipts = upstream.receipts(COUNTS, delivery);
    assertThat(receipts)
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.status()).isEqualTo(ReceiptStatus.COMPLETE);
              assertThat(receipt.on()).as("not before the last of its records").isEqualTo(noticed);
            });
    assertThat(upstream.facts(key(provider)))
        .extracting(Fact::recordedOn)
        .containsExactly(noticed, open);
    assertThat(completeness(delivery)).extracting(SourceCompleteness::on).containsOnly(noticed);
    assertThat(
            JsonPath.<List<String>>read(
                get("/completeness?year=2018").asString(),
                "$.feeds[?(@.feed == 'activity-counts')].on"))
        .containsExactly(noticed.toString());
  }

  @Test
  @DisplayName("a closed day's records outside any delivery are those of the next business day")
  void dailyRecordsOfAClosedDay() {
    String day = "day:" + noticed;
    int before = upstream.receipts(Topic.COZO_SUMEHR, day).size();
    String doctor = Upstream.number(100_900 + open.value().getDayOfYear(), "003");
    upstream.publish(
        Topic.COZO_SUMEHR,
        key(doctor),
        "{\"inamiNumber\":\"%s\",\"year\":2024,\"patients\":7,\"observedOn\":\"%s\"}"
            .formatted(doctor, closedDay));
    upstream.settle();

    assertThat(upstream.receipts(Topic.COZO_SUMEHR, "day:" + open)).isEmpty();
    assertThat(upstream.receipts(Topic.COZO_SUMEHR, day)).hasSize(before);
    assertThat(upstream.nextDay()).isEqualTo(noticed);
    assertThat(upstream.receipts(Topic.COZO_SUMEHR, day))
        .singleElement()
        .satisfies(
            receipt -> {
              assertThat(receipt.received()).isEqualTo(1);
              assertThat(receipt.on()).isEqualTo(noticed);
            });
  }

  @Test
  @DisplayName("the days of adhesion that follow from a closed day's event are known the next day")
  void conventionEventOfAClosedDay() {
    upstream.publish(
        Topic.INAMI_CONVENTIONS,
        key(provider),
        """
        {"inamiNumber":"%s","convention":"M/22","kind":"ADHESION","on":"2022-09-10",\
        "observedOn":"%s"}"""
            .formatted(provider, closedDay));
    upstream.settle();

    Fact status = upstream.facts(key(provider)).get(0);
    assertThat(status.recordedOn()).isEqualTo(noticed);
    assertThat(((FactValue.ConventionStatus) status.value()).intervals().get(0).from())
        .as("the Saturday on which it was transmitted")
        .isEqualTo("2022-09-10");
  }

  private void closedOn(LocalDate day, String delivery, List<String> records, int year) {
    upstream.publish(
        COUNTS,
        delivery,
        """
        {"deliveryId":"%s","count":%d,"period":{"from":"2018-01-01","to":"2018-12-31"},\
        "checksum":"%s","completesYears":[%d],"observedOn":"%s"}"""
            .formatted(delivery, records.size(), Upstream.checksum(records), year, day),
        Map.of(CloudEventHeaders.TYPE, EventType.DELIVERY_CLOSED.id()));
  }

  private List<SourceCompleteness> completeness(String delivery) {
    return upstream
        .topics()
        .events(
            Topic.SOURCE_COMPLETENESS,
            SourceCompleteness.class,
            completeness -> completeness.deliveryId().equals(delivery));
  }
}
