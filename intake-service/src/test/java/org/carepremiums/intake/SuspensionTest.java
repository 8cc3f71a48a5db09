package org.carepremiums.intake;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.intake.Upstream.newDelivery;
import static org.hamcrest.Matchers.equalTo;

import com.jayway.jsonpath.JsonPath;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Completeness that is taken back, and said again. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class SuspensionTest {

  private static final String OWN = Role.dataProvider(Source.ABRUMET);
  private static final String REASON = "Counts of two hospitals are doubled.";

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

  @Test
  @DisplayName("a source takes its year back with a reason, and its next delivery completes it")
  void bySource() {
    String first = completed(2051);
    step(OWN, 2051, "suspension", " ")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("reason")));
    step(Role.dataProvider(Source.RSW), 2051, "suspension", REASON).statusCode(403);
    step(Role.AUDITOR, 2051, "suspension", REASON).statusCode(403);
    step(OWN, 2050, "suspension", REASON).statusCode(409);
    step(OWN, 2051, "suspension", REASON)
        .statusCode(200)
        .body(hasJsonPath("$.complete", equalTo(false)));
    step(OWN, 2051, "suspension", REASON).statusCode(409);
    assertThat(shown(2051))
        .containsEntry("complete", false)
        .containsEntry("reason", REASON)
        .containsKey("suspendedOn");

    // What had completed it before says nothing new
    upstream.close(Topic.ABRUMET_SUMEHR, first, List.of(), 2051);
    upstream.settle();
    assertThat(shown(2051)).containsEntry("complete", false);

    String second = completed(2051);
    assertThat(shown(2051)).containsEntry("complete", true).containsEntry("deliveryId", second);
    assertThat(said(2051))
        .extracting(SourceCompleteness::complete)
        .containsExactly(true, false, true);
    assertThat(said(2051))
        .extracting(SourceCompleteness::reason)
        .containsExactly(null, REASON, null);
    assertThat(eventIds(2051)).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  @DisplayName("what a case handler takes back, a case handler has to say again")
  void byCaseHandler() {
    String first = completed(2052);
    step(Role.CASE_HANDLER, 2052, "suspension", REASON).statusCode(200);
    completed(2052);
    assertThat(shown(2052)).containsEntry("complete", false);
    step(OWN, 2052, "resumption", "They are right.").statusCode(409);
    step(Role.CASE_HANDLER, 2052, "resumption", "They were counted anew.").statusCode(200);
    step(Role.CASE_HANDLER, 2052, "resumption", "Once more.").statusCode(409);
    upstream.settle();
    assertThat(shown(2052))
        .containsEntry("complete", true)
        .containsEntry("deliveryId", first)
        .containsEntry("reason", "They were counted anew.");
    assertThat(said(2052))
        .extracting(SourceCompleteness::complete)
        .containsExactly(true, false, true);
  }

  private String completed(Integer year) {
    String delivery = newDelivery();
    upstream.close(Topic.ABRUMET_SUMEHR, delivery, List.of(), year);
    upstream.settle();
    return delivery;
  }

  private static ValidatableResponse step(String role, int year, String step, String reason) {
    return Caller.as("person-1", role)
        .contentType("application/json")
        .body(Map.of("reason", reason))
        .post("/completeness/abrumet/sumehr/" + year + "/" + step)
        .then();
  }

  private static Map<String, Object> shown(int year) {
    List<Map<String, Object>> feeds =
        JsonPath.read(
            get("/completeness?year=" + year).asString(),
            "$.feeds[?(@.source == 'abrumet' && @.feed == 'sumehr')]");
    assertThat(feeds).hasSize(1);
    return feeds.get(0);
  }

  private List<SourceCompleteness> said(int year) {
    upstream.settle();
    return upstream
        .topics()
        .events(
            Topic.SOURCE_COMPLETENESS,
            SourceCompleteness.class,
            said -> said.source() == Source.ABRUMET && said.year().value() == year);
  }

  private List<String> eventIds(int year) {
    return upstream.topics().all(Topic.SOURCE_COMPLETENESS).stream()
        .map(SuspensionTest::eventId)
        .filter(id -> id.startsWith("abrumet/sumehr/" + year))
        .toList();
  }

  private static String eventId(ConsumerRecord<String, byte[]> event) {
    return new String(
        event.headers().lastHeader(CloudEventHeaders.ID).value(),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
