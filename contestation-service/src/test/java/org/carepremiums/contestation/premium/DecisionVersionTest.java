package org.carepremiums.contestation.premium;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Notification;
import org.carepremiums.contracts.decision.NotificationChannel;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.messaging.record.EventReader;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What contestation needs to know is read from")
class DecisionVersionTest {

  @Test
  @DisplayName("the final decision that the contract publishes as its example")
  void finalDecision() throws IOException, InvalidRecord {
    assertThat(read(example()))
        .isEqualTo(
            new DecisionVersion(
                "physiotherapist-software/2024/54263481/2",
                Scheme.PHYSIOTHERAPIST_SOFTWARE,
                PremiumYear.of(2024),
                new InamiKey("54263481"),
                2,
                DecisionStatus.FINAL,
                Outcome.GRANTED,
                EuroCents.ofEuros(800),
                null,
                null,
                new Notification(NotificationChannel.PROSANTE, LocalDate.of(2025, 10, 6)),
                new AnsweredApplication(
                    "PS-2025-000123", LocalDate.of(2025, 9, 14), ApplicationChannel.PROSANTE),
                BusinessDay.of("2025-10-06")));
  }

  @Test
  @DisplayName("a preliminary decision, which lacks what only final ones have")
  void preliminaryDecision() throws IOException, InvalidRecord {
    ObjectNode preliminary = example();
    preliminary.put("status", "PRELIMINARY");
    preliminary.remove(List.of("notification", "application", "payBefore"));

    DecisionVersion decision = read(preliminary);

    assertThat(decision.status()).isEqualTo(DecisionStatus.PRELIMINARY);
    assertThat(decision.notification()).isNull();
    assertThat(decision.application()).isNull();
  }

  private static DecisionVersion read(JsonNode decision) throws IOException, InvalidRecord {
    ReceivedRecord received =
        new ReceivedRecord(
            Topic.DECISIONS.topicName(),
            0,
            0,
            0,
            null,
            ContractJson.mapper().writeValueAsBytes(decision),
            Map.of());
    return EventReader.read(received, EventType.DECISION, DecisionVersion.class);
  }

  private static ObjectNode example() throws IOException {
    try (InputStream file =
        EventType.class.getResourceAsStream("/examples/eligibility.decision.v1.json")) {
      return (ObjectNode) ContractJson.mapper().readTree(file);
    }
  }
}
