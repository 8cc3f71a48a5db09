package org.carepremiums.deploy.local.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.scenario.Expected;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is expected is read from files, as a scenario has it; what is found, from events. */
class OutcomeDifferencesTest {

  private static final String PREMIUM =
      "\"provider\":\"10010103\",\"scheme\":\"gp-integrated-practice\",\"year\":2024";

  @TempDir private Path folder;

  private final List<Event> events = new ArrayList<>();

  private record Event(Topic topic, String data) {}

  @BeforeEach
  void head() throws Exception {
    Files.createDirectories(folder.resolve("expected"));
    Files.writeString(folder.resolve("scenario.yaml"), "name: small\n");
    decision(1, "PRELIMINARY", "PENDING", 0, "2025-09-10");
    decision(2, "PRELIMINARY", "GRANTED", 450_000, "2025-09-15");
    decision(3, "FINAL", "GRANTED", 600_000, "2025-10-06");
  }

  @Test
  @DisplayName("without a day the last version is compared")
  void lastVersion() throws Exception {
    expect("decisions", "{%s,\"status\":\"FINAL\",\"amountCents\":600000}");
    assertThat(differences()).isEmpty();

    expect("decisions", "{%s,\"amountCents\":450000,\"note\":\"gp-standard\"}");
    assertThat(differences())
        .containsExactly(
            new OutcomeDifference(
                "decision 10010103 gp-integrated-practice 2024",
                "amount 4500.00 EUR",
                "amount 6000.00 EUR",
                "gp-standard"));
  }

  @Test
  @DisplayName("with a day, the version that stood when it ended, also between two of them")
  void earlierVersions() throws Exception {
    expect(
        "decisions",
        "{%s,\"on\":\"2025-09-14\",\"outcome\":\"PENDING\"}",
        "{%s,\"on\":\"2025-09-15\",\"amountCents\":450000}",
        "{%s,\"on\":\"2025-10-05\",\"status\":\"PRELIMINARY\",\"amountCents\":450000}",
        "{%s,\"on\":\"2026-01-01\",\"status\":\"FINAL\"}");
    assertThat(differences()).isEmpty();

    expect("decisions", "{%s,\"on\":\"2025-09-14\",\"outcome\":\"GRANTED\"}");
    assertThat(differences())
        .extracting(OutcomeDifference::toString)
        .containsExactly(
            "decision 10010103 gp-integrated-practice 2024 on 2025-09-14: expected outcome GRANTED,"
                + " but outcome PENDING");
  }

  @Test
  @DisplayName("nothing was decided by a day, or at all")
  void noDecision() throws Exception {
    String other = PREMIUM.replace("10010103", "10020296");
    expect(
        "decisions", "{%s,\"on\":\"2025-09-09\",\"none\":true}", "{" + other + ",\"none\":true}");
    assertThat(differences()).isEmpty();

    expect("decisions", "{%s,\"on\":\"2025-09-10\",\"none\":true}");
    assertThat(differences())
        .extracting(OutcomeDifference::found)
        .containsExactly("PRELIMINARY PENDING 0.00 EUR");
    expect("decisions", "{" + other + ",\"outcome\":\"GRANTED\"}");
    assertThat(differences())
        .extracting(OutcomeDifference::found)
        .containsExactly("it is not there");
  }

  @Test
  @DisplayName("an outcome can be excluded, and an amount be known only nearly")
  void excludedAndNearly() throws Exception {
    expect(
        "decisions",
        "{%s,\"outcomeIsNot\":\"REFUSED\",\"amountCents\":599990,\"toleranceCents\":10}");
    assertThat(differences()).isEmpty();

    expect(
        "decisions",
        "{%s,\"outcomeIsNot\":\"GRANTED\",\"amountCents\":599989,\"toleranceCents\":10}");
    assertThat(differences())
        .extracting(OutcomeDifference::expected)
        .containsExactly("outcome other than GRANTED", "amount 5999.89 EUR ± 0.10 EUR");
  }

  @Test
  @DisplayName("a payout goes to an account, on a day")
  void payouts() throws Exception {
    event(
        Topic.PAYOUTS,
        """
        {"payoutId":"PPI-2024-10010103-1","batchId":"batch-2025-10-15",%s,"amount":600000,
         "iban":"BE17001123456121","holder":"General practitioner","executionDate":"2025-10-17",
         "status":"ORDERED","on":"2025-10-15"}
        """);
    event(
        Topic.PAYOUTS,
        """
        {"payoutId":"PPI-2024-10010103-1","batchId":"batch-2025-10-15",%s,"amount":600000,
         "executionDate":"2025-10-17","status":"BOOKED","on":"2025-10-17"}
        """);
    expect(
        "payouts",
        "{%s,\"paidTo\":\"BE17001123456121\",\"status\":\"BOOKED\",\"statusOn\":\"2025-10-17\"}",
        "{\"payoutId\":\"PPI-2024-10010103-2\",\"none\":true}");
    assertThat(differences()).isEmpty();

    expect(
        "payouts",
        "{\"payoutId\":\"PPI-2024-10010103-1\",\"paidTo\":\"BE06001123456222\"}",
        "{%s,\"none\":true}");
    assertThat(differences())
        .extracting(OutcomeDifference::found)
        .containsExactly("paid to BE17********6121", "PPI-2024-10010103-1 BOOKED 6000.00 EUR");
  }

  @Test
  @DisplayName("a window is counted from an act, and ends twice")
  void windows() throws Exception {
    event(
        Topic.CONTESTATION_WINDOWS,
        """
        {"windowId":"gp-integrated-practice/2024/10010103/window/1","countedFrom":"APPLICATION",
         "act":"app-1","actOn":"2025-09-12",%s,"start":"2025-09-12","rawEnd":"2025-11-11",
         "rolledEnd":"2025-11-12","status":"CLOSED","definitive":true,"on":"2025-11-13"}
        """);
    expect(
        "windows",
        "{%s,\"countedFrom\":\"APPLICATION\",\"act\":\"app-1\",\"rawEnd\":\"2025-11-11\",\"rolledEnd\":\"2025-11-12\"}",
        "{%s,\"number\":2,\"none\":true}");
    assertThat(differences()).isEmpty();

    expect("windows", "{%s,\"rawEnd\":\"2025-11-12\"}", "{%s,\"none\":true}");
    assertThat(differences())
        .extracting(OutcomeDifference::found)
        .containsExactly("day 60 2025-11-11", "APPLICATION until 2025-11-12");
  }

  @Test
  @DisplayName("a contestation waits first, and says why")
  void contestations() throws Exception {
    contestation("WAITING", "waits-for-final-decision", "2025-09-22");
    contestation("UPHELD", null, "2025-11-10");
    expect(
        "cases",
        "{\"contestationId\":\"C-1\",\"on\":\"2025-09-21\",\"none\":true}",
        "{\"contestationId\":\"C-1\",\"on\":\"2025-11-07\",\"status\":\"WAITING\",\"explanation\":\"waits-for-final-decision\"}",
        "{\"contestationId\":\"C-1\",\"status\":\"UPHELD\",\"byTolerance\":false}");
    assertThat(differences()).isEmpty();

    expect("cases", "{\"contestationId\":\"C-1\",\"status\":\"WAITING\",\"byTolerance\":true}");
    assertThat(differences()).hasSize(2);
  }

  @Test
  @DisplayName("a sentence stands in a statement wherever its lines break")
  void statements() throws Exception {
    expect(
        "statements",
        "{%s,\"language\":\"fr\",\"contains\":[\"Vous recevez 6 000 EUR\"],\"lacks\":[\"refusée\"]}");
    Scenario scenario = ScenarioReader.read(folder);
    Expected.Statement asked = scenario.expected().statements().get(0);
    ObservedOutcome outcome = outcome(scenario);
    outcome.read(asked, "Décision\n\nVous recevez\n  6\u202f000 EUR.");
    assertThat(OutcomeDifferences.between(scenario.expected(), outcome)).isEmpty();

    outcome.read(asked, "Elle est refusée.");
    assertThat(OutcomeDifferences.between(scenario.expected(), outcome))
        .extracting(OutcomeDifference::expected)
        .containsExactly("«Vous recevez 6 000 EUR»", "no «refusée»");
  }

  @Test
  @DisplayName(
      "every difference is in the file, one object a line, and none stays of an earlier run")
  void everyDifferenceIsWritten() throws Exception {
    Path file = folder.resolve("differences.ndjson");
    List<OutcomeDifference> many = new ArrayList<>();
    for (int place = 1; place <= 50; place++) {
      many.add(
          new OutcomeDifference("decision " + place, "status FINAL", "status PRELIMINARY", null));
    }
    DifferencesFile.write(many, file);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(50);
    JsonNode last = ContractJson.mapper().readTree(lines.get(49));
    assertThat(last.path("about").asText()).isEqualTo("decision 50");
    assertThat(last.path("expected").asText()).isEqualTo("status FINAL");
    assertThat(last.path("found").asText()).isEqualTo("status PRELIMINARY");

    DifferencesFile.write(List.of(), file);
    assertThat(file).doesNotExist();
  }

  @Test
  @DisplayName("what a source is told of a delivery, in its last receipt or in an earlier one")
  void deliveries() throws Exception {
    receipt(1, "INCOMPLETE", "2025-09-22", "2024: those counted come to 6000");
    receipt(2, "COMPLETE", "2025-11-24", "");
    String delivery = "\"source\":\"vitalink\",\"feed\":\"sumehr\",\"deliveryId\":\"a\"";
    expect(
        "deliveries",
        "{" + delivery + ",\"status\":\"COMPLETE\",\"receiptOn\":\"2025-11-24\"}",
        "{" + delivery + ",\"version\":1,\"status\":\"INCOMPLETE\",\"contains\":[\"6000\"]}");
    assertThat(differences()).isEmpty();

    expect(
        "deliveries",
        "{" + delivery + ",\"contains\":[\"6000\"]}",
        "{" + delivery + ",\"version\":1,\"receiptOn\":\"2025-11-24\"}",
        "{" + delivery + ",\"version\":3,\"status\":\"COMPLETE\"}");
    assertThat(differences())
        .extracting(OutcomeDifference::toString)
        .containsExactly(
            "receipt of vitalink/sumehr/a: expected «6000», but it says «»",
            "receipt of vitalink/sumehr/a, version 1: expected receipt on 2025-11-24, but receipt"
                + " on 2025-09-22",
            "receipt of vitalink/sumehr/a, version 3: expected is there, but it is not there");
  }

  private void receipt(int version, String status, String on, String problem) {
    Topic topic =
        ObservedOutcome.TOPICS.stream()
            .filter(one -> one.topicName().equals("upstream.vitalink.receipts.v1"))
            .findFirst()
            .orElseThrow();
    event(
        topic,
        """
        {"receiptId":"vitalink/sumehr/a/%1$d","source":"vitalink","feed":"sumehr",
         "deliveryId":"a","version":%1$d,"status":"%2$s","received":0,"accepted":0,"rejected":0,
         "duplicates":0,"superseded":0,"missing":[],"problems":["%4$s"],"notes":[],"on":"%3$s"}
        """
            .formatted(version, status, on, problem));
  }

  private void expect(String name, String... lines) throws Exception {
    List<String> written = new ArrayList<>();
    for (String line : lines) {
      written.add(line.replace("%s", PREMIUM));
    }
    Files.write(folder.resolve("expected").resolve(name + ".ndjson"), written);
  }

  private void decision(int version, String status, String outcome, long cents, String on) {
    event(
        Topic.DECISIONS,
        """
        {"decisionId":"gp-integrated-practice/2024/10010103/%1$d",%%s,"version":%1$d,
         "status":"%2$s","outcome":"%3$s","amount":%4$d,"conditions":[],"pendingOn":[],
         "changes":[],"parameterVersion":"x","payee":{"kind":"PROVIDER"},"decidedOn":"%5$s"}
        """
            .formatted(version, status, outcome, cents, on));
  }

  private void contestation(String status, String explanation, String on) {
    event(
        Topic.CASES,
        """
        {"caseId":"case-C-1","contestationId":"C-1",%%s,"introducedOn":"2025-09-22",
         "byTolerance":false,"contestedCriteria":["PPI-13.2"],"status":"%s",%s"on":"%s"}
        """
            .formatted(
                status,
                explanation == null
                    ? ""
                    : "\"explanation\":{\"phrase\":\"%s\"},".formatted(explanation),
                on));
  }

  private void event(Topic topic, String data) {
    events.add(new Event(topic, data.replace("%s", PREMIUM)));
  }

  private List<OutcomeDifference> differences() throws Exception {
    Scenario scenario = ScenarioReader.read(folder);
    return OutcomeDifferences.between(scenario.expected(), outcome(scenario));
  }

  private ObservedOutcome outcome(Scenario scenario) throws JsonProcessingException {
    ObservedOutcome outcome = new ObservedOutcome(0, scenario.expected());
    for (Event event : events) {
      byte[] data =
          ContractJson.mapper().readTree(event.data()).toString().getBytes(StandardCharsets.UTF_8);
      outcome.take(event.topic(), data);
    }
    outcome.complete();
    return outcome;
  }
}
