package org.carepremiums.deploy.local.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scenario is read from files; what was refused, from events. */
class LikelyCausesTest {

  private static final LocalDate DAY = LocalDate.parse("2025-02-03");
  private static final String CONTESTATION =
      """
      {"day":"%s","data":{"contestationId":"web-1","inamiNumber":"50090996527"}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void actions() throws Exception {
    Files.createDirectories(folder.resolve("upstream"));
    Files.createDirectories(folder.resolve("expected"));
    Files.writeString(folder.resolve("scenario.yaml"), "name: small\n");
    Files.writeString(
        folder.resolve("actions.ndjson"),
        """
        {"day":"2025-02-03","action":"decide-case","caseId":"case-web-1","handler":"handler-1","outcome":"UPHELD","reason":"So."}
        """);
  }

  @Test
  @DisplayName("what was refused of the contestation that is decided is told before all else")
  void refusal() throws Exception {
    contestationOn(DAY);
    assertThat(causes(rejection(1, "{\"contestationId\":\"web-2\"}"), rejection(2, "web-1")))
        .containsExactly(
            "refused by intake: Field 'motivation' is missing."
                + " (upstream.prosante.contestations.v1/0/2, missing-field)");
  }

  @Test
  @DisplayName("that no record names the contestation is told, and that it is named too late")
  void missing() throws Exception {
    assertThat(causes(rejection(1, "web-2")))
        .containsExactly("missing: no record of the scenario names web-1");
    contestationOn(DAY.plusDays(1));
    assertThat(causes())
        .containsExactly(
            "missing: the first record that names web-1 is of 2025-02-04, on"
                + " upstream.prosante.contestations.v1");
  }

  @Test
  @DisplayName("where nothing is about it, whatever was refused is told, ten lines of it")
  void anything() throws Exception {
    contestationOn(DAY);
    assertThat(causes()).isEmpty();
    Rejection[] many = new Rejection[12];
    for (int offset = 0; offset < many.length; offset++) {
      many[offset] = rejection(offset, "web-2");
    }
    assertThat(causes(many)).hasSize(11).endsWith("... and 2 more");
  }

  private void contestationOn(LocalDate day) throws Exception {
    Files.writeString(
        folder.resolve("upstream/upstream.prosante.contestations.v1.ndjson"),
        CONTESTATION.formatted(day));
  }

  private List<String> causes(Rejection... rejections) throws Exception {
    Scenario scenario = ScenarioReader.read(folder);
    ObservedOutcome outcome = new ObservedOutcome(scenario.records().size(), scenario.expected());
    Topic topic =
        ObservedOutcome.TOPICS.stream()
            .filter(one -> one.topicName().equals("upstream.prosante.rejections.v1"))
            .findFirst()
            .orElseThrow();
    for (Rejection rejection : rejections) {
      outcome.take(topic, ContractJson.mapper().writeValueAsBytes(rejection));
    }
    return LikelyCauses.of(scenario, outcome, DAY, scenario.actions().get(0));
  }

  private static Rejection rejection(long offset, String value) {
    String topic = "upstream.prosante.contestations.v1";
    return new Rejection(
        "intake:%s/0/%d".formatted(topic, offset),
        "intake",
        topic,
        0,
        offset,
        null,
        null,
        "missing-field",
        "motivation",
        "Field 'motivation' is missing.",
        null,
        Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)),
        Map.of(),
        null);
  }
}
