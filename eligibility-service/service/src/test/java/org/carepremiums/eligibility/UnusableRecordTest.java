package org.carepremiums.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.event.Scheme.PHYSIOTHERAPIST_SOFTWARE;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@EligibilityStack
@DisplayName("What cannot be used:")
class UnusableRecordTest {

  @Inject Campaign campaign;

  @Test
  @DisplayName("garbage on the fact topic is rejected with its bytes, and the rest goes on")
  void garbageIsRejected() throws SQLException, JsonProcessingException {
    String provider = Providers.next();
    FactStream stream = campaign.begin("2025-06-04");
    Fact good = stream.next(provider, Facts.services(2024, "300", 700));
    String json = new String(json(good), StandardCharsets.UTF_8);
    Garbage garbage = new Garbage(campaign.topics());
    garbage.facts("not json", provider, "malformed-json", null);
    garbage.facts("", provider, "malformed-json", null);
    garbage.facts("[]", provider, "malformed-json", null);
    garbage.facts(
        json.replace("\"services\":700", "\"services\":-1"),
        provider,
        "invalid-value",
        "value.services");
    garbage.facts(
        json.replace("\"services\":700,", ""), provider, "invalid-value", "value.services");
    garbage.facts(
        json.replace("activity-count\",", "nonsense\","), provider, "invalid-value", "value.kind");
    garbage.facts(json.replace("\"2025-", "\"2025/"), provider, "invalid-value", "observedOn");
    garbage.facts(json.replace("\"feed\":\"test\",", ""), provider, "missing-field", "feed");
    garbage.facts(
        json.replace("/insurers/1\"", "/insurers/2\""), provider, "contradictory", "factId");
    garbage.facts(json, Providers.next(), "contradictory", "key");
    String share =
        new String(
            json(stream.next(provider, Facts.personalShares("300", 80, 20))),
            StandardCharsets.UTF_8);
    for (String beneficiaries : List.of("0", "101")) {
      garbage.facts(
          share.replace("\"beneficiaries\":20", "\"beneficiaries\":" + beneficiaries),
          provider,
          "contradictory",
          "value.beneficiaries");
    }
    garbage.facts(
        share.replace("\"personalShareCollected\":80", "\"personalShareCollected\":101"),
        provider,
        "contradictory",
        "value.personalShareCollected");
    garbage.facts(
        json.replace(provider, "12345678"), "12345678", "invalid-inami-number", "subject");
    garbage.facts("x".repeat(70_000), provider, "too-large", null);
    garbage.publish(Topic.BUSINESS_DAYS, "{\"day\":\"2025-06-08\"}", "invalid-value", "day");
    garbage.publish(
        Topic.SOURCE_COMPLETENESS, "{\"source\":\"nobody\"}", "invalid-value", "source");
    garbage.publish(Topic.RE_EVALUATIONS, "{}", "missing-field", "provider");
    campaign
        .topics()
        .publishBytes(
            Topic.FACTS,
            provider,
            json(good),
            Map.of(CloudEventHeaders.TYPE, EventType.DECISION.id()));
    stream.publish(good);

    campaign.settle();

    garbage.expect(Topic.FACTS, "unexpected-type", "ce_type");
    assertThat(campaign.rejections())
        .extracting(found -> found.topic() + " " + found.code() + " " + found.field())
        .containsExactlyInAnyOrderElementsOf(garbage.expected());
    assertThat(campaign.rejections())
        .allSatisfy(
            found -> {
              assertThat(found.reason()).isNotBlank();
              assertThat(found.reason()).doesNotContain("12345678");
            });
    assertThat(campaign.rejections())
        .extracting(Rejection::value)
        .contains(Base64.getEncoder().encodeToString("not json".getBytes(StandardCharsets.UTF_8)));
    assertThat(campaign.latest(provider, PHYSIOTHERAPIST_SOFTWARE, 2024).version()).isEqualTo(1);
  }

  private static byte[] json(Fact fact) throws JsonProcessingException {
    return ContractJson.mapper().writeValueAsBytes(fact);
  }
}
