package org.carepremiums.intake;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasNoJsonPath;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.intake.Upstream.OBSERVED;
import static org.carepremiums.intake.Upstream.activityCount;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newDelivery;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.ReadContext;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.testing.MetricsPage;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.AccessProbe;
import org.carepremiums.platform.testing.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class QueryTest {

  private static final Configuration NOT_YET_COUNTED_IS_NULL =
      Configuration.defaultConfiguration().addOptions(Option.DEFAULT_PATH_LEAF_TO_NULL);

  @Test
  @DisplayName("everything is closed to who has no business there")
  void closedDoors() {
    assertThat(AccessProbe.knockAtAll(Path.of("target", "classes"))).isPositive();
  }

  @Test
  @DisplayName("a source reads its own receipts, and delivers and reads for no other")
  void ownReceipts() {
    String rsw = Role.dataProvider(Source.RSW);
    Caller.as("rsw-1", rsw).get("/receipts?source=rsw").then().statusCode(200);
    Caller.as("rsw-1", rsw).get("/receipts?source=abrumet").then().statusCode(403);
    Caller.as("rsw-1", rsw).get("/receipts").then().statusCode(403);
    Caller.as("rsw-1", rsw)
        .contentType("text/csv")
        .body("")
        .post("/deliveries/abrumet/sumehr/delivery-1")
        .then()
        .statusCode(403);
  }

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
        .body(hasJsonPath("$.asOf", equalTo(first.toString())))
        .body(hasNoJsonPath("$.facts[0].supersededBy"))
        .body(hasJsonPath("$.facts[0].recordedOn", equalTo(first.toString())));

    ReadContext history =
        JsonPath.parse(
            get("/facts/%s?history=true&kind=activity-count".formatted(key(provider))).asString());
    assertThat(history.<List<Object>>read("$.facts[*].standing"))
        .containsExactly("VERSION", "VERSION", "LATE");
    assertThat(history.read("$.facts[0].supersededBy", String.class))
        .isEqualTo(key(provider) + "/activity-count/2024:300/insurers/2");
    assertThat(history.read("$.facts[0].supersededOn", String.class)).isEqualTo(second.toString());
    assertThat(history.read("$.facts[1].supersedes", String.class))
        .isEqualTo(key(provider) + "/activity-count/2024:300/insurers/1");
    assertThat(history.<Map<String, Object>>read("$.facts[2]")).doesNotContainKey("factId");
    assertThat(history.read("$.facts[0].source", String.class)).isEqualTo("insurers");
    assertThat(history.read("$.facts[0].feed", String.class)).isEqualTo(COUNTS.topicName());
    assertThat(history.read("$.facts[0].observedOn", String.class)).isEqualTo("2025-02-10");
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
        .body(hasJsonPath("$.errors[0].field", equalTo("asOf")));
    get("/completeness")
        .then()
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("year")));
  }

  @Test
  @DisplayName("which sources have delivered for a year, and which have not, can be asked")
  void completeness() {
    String complete = newDelivery();
    String open = newDelivery();
    upstream.close(Topic.VZN_SUMEHR, complete, List.of(), 2020);
    upstream.open(Topic.RSW_SUMEHR, open);
    upstream.settle();
    ReadContext answer = JsonPath.parse(get("/completeness?year=2020").asString());
    assertThat(answer.<List<Object>>read("$.feeds")).hasSize(31);
    assertThat(answer.<List<Object>>read("$.feeds[?(@.source == 'vzn')].complete"))
        .containsExactly(true);
    assertThat(answer.<List<Object>>read("$.feeds[?(@.source == 'vzn')].deliveryId"))
        .containsExactly(complete);
    assertThat(answer.<List<Object>>read("$.feeds[?(@.source == 'vzn')].on"))
        .containsExactly(upstream.openDay().toString());
    assertThat(answer.<List<Object>>read("$.feeds[?(@.source == 'rsw')].complete"))
        .containsExactly(false);
    assertThat(answer.<List<Object>>read("$.feeds[?(@.source == 'rsw')].unfinished[*].deliveryId"))
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
        .body(hasJsonPath("$", hasSize(1)))
        .body(hasJsonPath("$[0].status", equalTo("COMPLETE")))
        .body(
            hasJsonPath("$[0].receiptId", equalTo("insurers/activity-counts/" + delivery + "/1")));
    get("/receipts?source=rsw&deliveryId=" + delivery).then().body(hasJsonPath("$", hasSize(0)));
    get("/receipts?limit=0").then().statusCode(400);
  }

  @Test
  @DisplayName("the summary counts every record once, by outcome")
  void summary() {
    ReadContext before = JsonPath.parse(get("/summary").asString());
    count(10, OBSERVED);
    count(10, OBSERVED);
    count(9, "2025-02-01");
    upstream.publish(COUNTS, key(provider), "no JSON");
    upstream.settle();
    ReadContext after = JsonPath.parse(get("/summary").asString());
    assertThat(growth(before, after, "recordsReceived")).isEqualTo(4);
    assertThat(growth(before, after, "accepted")).isEqualTo(1);
    assertThat(growth(before, after, "duplicates")).isEqualTo(1);
    assertThat(growth(before, after, "superseded")).isEqualTo(1);
    assertThat(growth(before, after, "rejected")).isEqualTo(1);
    assertThat(growth(before, after, "rejectedByCode['malformed-json']")).isEqualTo(1);
    assertThat(growth(before, after, "factsByKind['activity-count']")).isEqualTo(1);
    assertThat(get("/q/metrics").asString())
        .contains(
            "care_premiums_intake_records_total{feed=\"activity-counts\",outcome=\"superseded\"");
  }

  @Test
  @DisplayName("every metric is documented, and every documented one is shown")
  void metrics() {
    upstream.publish(COUNTS, key(provider), "no JSON");
    upstream.close(Topic.VZN_SUMEHR, newDelivery(), List.of(), 2020);
    String held = newDelivery();
    upstream.publish(COUNTS, key(provider), "no JSON either", held, 1);
    upstream.close(COUNTS, held, List.of("no JSON either"));
    upstream.publish(
        Topic.PROSANTE_APPLICATIONS,
        key(provider),
        """
        {"applicationId":"%s","inamiNumber":"%s","scheme":"physiotherapist-software","year":2024,\
        "submittedOn":"%s","channel":"PROSANTE","iban":"no IBAN","observedOn":"%s"}"""
            .formatted(newDelivery(), provider, OBSERVED, OBSERVED));
    upstream.settle();
    String shown = get("/q/metrics").asString();
    assertThat(shown)
        .contains(
            "care_premiums_rejections_total{code=\"malformed-json\",source=\"insurers\",topic=\"upstream.insurers.activity-counts.v1\"}");
    MetricsPage.requireDocumented("intake", shown);
  }

  @Test
  @DisplayName("CV10 the quorum is found as it was known on a day, and lists who counts and why")
  void quorum() {
    String adherent = newPhysiotherapist();
    String refuser = newPhysiotherapist();
    String newcomer = newPhysiotherapist();
    BusinessDay before = upstream.openDay();
    ReadContext atFirst = JsonPath.parse(get("/quorum/M-21").asString());
    upstream.nextDay();
    register(adherent, "2010-09-01");
    register(refuser, "2010-09-01");
    register(newcomer, "2020-06-15");
    answer(adherent, "M/21", "SILENCE", "2021-03-03");
    answer(refuser, "M/21", "REFUSAL", "2021-02-15");
    answer(newcomer, "M/20", "REFUSAL", "2020-02-28");
    answer(newcomer, "M/21", "ADHESION", "2021-01-20");
    profile(adherent);
    profile(refuser);
    upstream.settle();

    ReadContext found =
        JsonPath.parse(get("/quorum/M-21").then().statusCode(200).extract().asString());
    assertThat(growth(atFirst, found, "denominator")).isEqualTo(3);
    assertThat(growth(atFirst, found, "numerator")).isEqualTo(2);
    assertThat(growth(atFirst, found, "grounds.PROFILE")).isEqualTo(2);
    assertThat(growth(atFirst, found, "grounds.NUMBER_ISSUED")).isEqualTo(1);
    assertThat(found.read("$.countedOn", String.class)).isEqualTo("2021-03-03");
    assertThat(found.read("$.parameters.profileYear.provenance", String.class))
        .isEqualTo("document");
    assertThat(found.<List<Object>>read("$.incompleteSources"))
        .contains("insurers/activity-counts/2019");
    assertThat(
            growth(
                atFirst, JsonPath.parse(get("/quorum/M-21?on=2021-01-02").asString()), "numerator"))
        .as("silent under M/20, and bound until the refusal of M/21 was transmitted (CV4)")
        .isEqualTo(2);

    assertThat(found.<List<Object>>read("$.readings[*].reading"))
        .containsExactly("LITERAL", "RESTRICTED");
    assertThat(found.<List<Object>>read("$.readings[*].basis.provenance"))
        .containsExactly("document", "default");
    assertThat(found.read("$.readings[1].numerator", Long.class))
        .isEqualTo(found.read("$.numerator", Long.class));
    assertThat(found.read("$.readings[0].numerator", Long.class))
        .isEqualTo(
            found.read("$.numerator", Long.class) + found.read("$.adherentsOutside", Long.class));
    assertThat(found.<List<Object>>read("$.incompleteSources")).contains("inami/conventions/2020");

    ReadContext stated =
        JsonPath.parse(
            Caller.as("case-handler-1", Role.CASE_HANDLER)
                .post("/quorum/M-21/findings")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    assertThat(stated.read("$.statedOn", String.class)).isEqualTo(upstream.openDay().toString());
    Caller.as("auditor-1", Role.AUDITOR).post("/quorum/M-21/findings").then().statusCode(403);
    ReadContext kept = JsonPath.parse(get("/quorum/M-21/findings").asString());
    assertThat(kept.<List<Object>>read("$[*].findingId"))
        .contains(stated.<Object>read("$.findingId"));
    assertThat(kept.<List<Object>>read("$[*].finding.readings[-1].reading")).isNotEmpty();
    assertThat(kept.<Object>read("$[-1].finding")).isEqualTo(stated.<Object>read("$.finding"));

    String csv =
        get("/quorum/M-21/providers?list=denominator").then().statusCode(200).extract().asString();
    assertThat(csv)
        .startsWith("provider,inDenominator,inNumerator,ground,services,")
        .contains(
            key(adherent)
                + ",true,true,PROFILE,640,2010-09-01,2021-01-01,2021-12-31,CV2,"
                + "\"640 services in 2019; adhered from 2021-01-01 (CV2)\"\r\n")
        .contains(key(refuser) + ",true,false,PROFILE,640,2010-09-01,,,,")
        .contains(key(newcomer) + ",true,true,NUMBER_ISSUED,,2020-06-15,2021-01-20,");
    assertThat(get("/quorum/M-21/providers?list=numerator").asString())
        .contains(key(adherent))
        .doesNotContain(key(refuser));
    String lines =
        io.restassured.RestAssured.given()
            .accept("application/x-ndjson")
            .get("/quorum/M-21/providers")
            .then()
            .contentType("application/x-ndjson")
            .extract()
            .asString();
    assertThat(lines.lines().filter(line -> line.contains(key(newcomer))))
        .singleElement()
        .asString()
        .contains("\"inNumerator\":true", "\"ruleId\":\"CV8\"");

    ReadContext then = JsonPath.parse(get("/quorum/M-21?knownOn=" + before).asString());
    assertThat(then.read("$.denominator", Long.class))
        .isEqualTo(atFirst.read("$.denominator", Long.class));
    assertThat(get("/quorum/M-21/providers?knownOn=" + before).asString())
        .doesNotContain(key(adherent));
    get("/quorum/M-18")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body(
            hasJsonPath(
                "$.detail", equalTo("There is a quorum for M-20, M-21, M-22, M-24, M-25 only.")));
    get("/quorum/M-21/providers?knownOn=" + upstream.openDay().next())
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.errors[0].field", equalTo("knownOn")));
    get("/quorum/M-21?on=2020-12-31")
        .then()
        .statusCode(400)
        .body(hasJsonPath("$.detail", equalTo("M/21 holds from 2021-01-01 to 2021-12-31")));
    get("/quorum/M-21/providers?list=all").then().statusCode(400);
  }

  private void register(String number, String firstRegisteredOn) {
    upstream.publish(
        Topic.INAMI_PROVIDERS,
        key(number),
        """
        {"inamiNumber":"%s","niss":"42012205181","profession":"PHYSIOTHERAPIST",\
        "competenceCode":"527","firstRegisteredOn":"%s","observedOn":"%s"}"""
            .formatted(number, firstRegisteredOn, OBSERVED));
  }

  private void answer(String number, String convention, String event, String on) {
    upstream.publish(
        Topic.INAMI_CONVENTIONS,
        key(number),
        """
        {"inamiNumber":"%s","convention":"%s","kind":"%s","on":"%s","observedOn":"%s"}"""
            .formatted(number, convention, event, on, OBSERVED));
  }

  private void profile(String number) {
    upstream.publish(
        COUNTS,
        key(number),
        activityCount(number, "300", 640, OBSERVED)
            .replace("\"year\":2024", "\"year\":2019")
            .replace("2024-12-31", "2019-12-31"));
  }

  private static long growth(ReadContext before, ReadContext after, String count) {
    Number from =
        JsonPath.using(NOT_YET_COUNTED_IS_NULL).parse(before.jsonString()).read("$." + count);
    Number to = after.read("$." + count);
    return to.longValue() - (from == null ? 0 : from.longValue());
  }

  private void count(int services, String observedOn) {
    upstream.publish(COUNTS, key(provider), activityCount(provider, "300", services, observedOn));
    upstream.settle();
  }

  private List<Integer> services(BusinessDay day) {
    return JsonPath.read(
        get("/facts/%s?asOf=%s".formatted(key(provider), day)).asString(),
        "$.facts[*].value.services");
  }
}
