package org.carepremiums.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.Service;
import org.carepremiums.deploy.local.player.ObservedOutcome;
import org.carepremiums.deploy.local.player.OutcomeDifferences;
import org.carepremiums.deploy.local.player.PlayObserver;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.carepremiums.deploy.local.scenario.UpstreamLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The same scenario twice: undisturbed, with a record that is followed, and with kills, duplicates
 * and records out of order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServicesIT {

  /** Days with many records for the service that is killed on them. */
  private static final Map<LocalDate, Service> KILLED_ON =
      Map.of(
          LocalDate.parse("2024-01-08"), Service.INTAKE,
          LocalDate.parse("2024-01-15"), Service.ELIGIBILITY,
          LocalDate.parse("2024-03-11"), Service.PAYMENT,
          LocalDate.parse("2025-06-03"), Service.CONTESTATION);

  private static final String FOLLOWED = "50010131";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private Scenario scenario;
  private PlayedRun undisturbed;
  private PlayedRun disturbed;
  private Killer killer;
  private List<TraceCollector.Step> steps;

  @BeforeAll
  void playBoth() throws Exception {
    scenario = ScenarioReader.read(Home.scenario("a-dozen-providers"));
    // The services send their last steps when they stop, which the run waits for
    try (TraceCollector collector = TraceCollector.start()) {
      undisturbed =
          PlayedRun.of(
              "undisturbed",
              scenario.withRecords(scenario.records().stream().map(this::followed).toList()),
              collector.environment(),
              stack -> new PlayObserver() {});
      steps = collector.steps();
    }
    disturbed =
        PlayedRun.of(
            "disturbed",
            Disorder.of(scenario),
            Map.of(),
            stack -> killer = new Killer(stack, KILLED_ON));
    killer
        .resumed()
        .forEach(
            (service, duration) ->
                System.out.printf(
                    "%s was killed, and had caught up %.1f s after its start%n",
                    service, duration.toMillis() / 1000.0));
  }

  /** The application of one provider for 2023 comes with a trace that its sender records. */
  private UpstreamLine followed(UpstreamLine line) {
    if (line.topic() != Topic.PROSANTE_APPLICATIONS
        || line.value() == null
        || !new String(line.value(), StandardCharsets.UTF_8).contains("app-2023-" + FOLLOWED)) {
      return line;
    }
    Map<String, String> headers = new HashMap<>(line.headers());
    headers.put("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
    return new UpstreamLine(line.day(), line.topic(), line.key(), headers, line.value());
  }

  @Test
  @DisplayName("the payout belongs to the trace of the record that began it, and no other payout")
  void payoutBelongsToTheTrace() {
    assertThat(undisturbed.payoutTraces()).containsOnlyKeys(FOLLOWED);
    assertThat(undisturbed.payoutTraces().get(FOLLOWED))
        .allMatch(header -> header.startsWith("00-" + TRACE + "-") && header.endsWith("-01"));
  }

  @Test
  @DisplayName("each service sends its steps of that trace to the collector, up to the payout")
  void stepsOfTheTrace() {
    assertThat(steps)
        .filteredOn(step -> step.traceId().equals(TRACE))
        .extracting(step -> step.service() + ": " + step.name())
        .contains(
            "intake-service: handle upstream.prosante.applications.v1",
            "intake-service: publish intake.facts.v1",
            "eligibility-service: handle intake.facts.v1",
            "eligibility-service: publish eligibility.decisions.v1",
            "payment-service: handle eligibility.decisions.v1",
            "payment-service: publish payment.ledger.v1",
            "payment-service: publish payment.payouts.v1",
            "contestation-service: handle eligibility.decisions.v1",
            "contestation-service: publish contestation.windows.v1");
  }

  @Test
  @DisplayName("every service was killed once, and came back")
  void everyServiceWasKilledOnce() {
    assertThat(killer.resumed()).containsOnlyKeys(Service.values());
  }

  @Test
  @DisplayName("the undisturbed run comes out as derived by hand from the rule book")
  void undisturbedRunComesOutAsExpected() {
    assertThat(OutcomeDifferences.between(scenario.expected(), undisturbed.outcome())).isEmpty();
  }

  @Test
  @DisplayName("the disturbed run comes out as derived by hand, apart from how often records came")
  void disturbedRunComesOutAsExpected() {
    assertThat(OutcomeDifferences.between(scenario.expected().withoutTotals(), disturbed.outcome()))
        .isEmpty();
  }

  @Test
  @DisplayName("decisions and their explanations are the same")
  void decisionsAreTheSame() {
    assertThat(Outcomes.decisions(disturbed.outcome()))
        .isNotEmpty()
        .containsExactlyEntriesOf(Outcomes.decisions(undisturbed.outcome()));
  }

  @Test
  @DisplayName("the ledger is the same")
  void ledgerIsTheSame() {
    assertThat(Outcomes.ledger(disturbed.outcome()))
        .isNotEmpty()
        .containsExactlyEntriesOf(Outcomes.ledger(undisturbed.outcome()));
  }

  @Test
  @DisplayName(
      "payment owes of each premium what eligibility decided, corrections and kills or not")
  void whatIsOwedIsTheSameInBothServices() {
    assertThat(undisturbed.ledgerOwed()).containsKey("physiotherapist-software");
    assertThat(undisturbed.ledgerOwed().get("physiotherapist-software")).isNotEqualTo("0.0");
    assertThat(undisturbed.decidedOwed()).isEqualTo(undisturbed.ledgerOwed());
    assertThat(disturbed.decidedOwed()).isEqualTo(undisturbed.ledgerOwed());
    assertThat(disturbed.ledgerOwed()).isEqualTo(undisturbed.ledgerOwed());
  }

  @Test
  @DisplayName("every payout is there once, with the same amount, account and status")
  void payoutsAreTheSame() {
    assertThat(Outcomes.payouts(disturbed.outcome()))
        .isNotEmpty()
        .containsExactlyEntriesOf(Outcomes.payouts(undisturbed.outcome()));
  }

  @Test
  @DisplayName("the bank gets the same files, to the byte")
  void bankFilesAreTheSame() {
    assertThat(disturbed.bankFiles())
        .isNotEmpty()
        .containsExactlyEntriesOf(undisturbed.bankFiles());
  }

  @Test
  @DisplayName("the contestation windows are the same")
  void windowsAreTheSame() {
    assertThat(Outcomes.windows(disturbed.outcome()))
        .isNotEmpty()
        .containsExactlyEntriesOf(Outcomes.windows(undisturbed.outcome()));
  }

  @Test
  @DisplayName("the cases are the same")
  void casesAreTheSame() {
    assertThat(Outcomes.cases(disturbed.outcome()))
        .isNotEmpty()
        .containsExactlyEntriesOf(Outcomes.cases(undisturbed.outcome()));
  }

  @Test
  @DisplayName("applications are answered the same")
  void applicationsAreTheSame() {
    assertThat(Outcomes.applications(disturbed.outcome()))
        .isNotEmpty()
        .containsExactlyEntriesOf(Outcomes.applications(undisturbed.outcome()));
  }

  @Test
  @DisplayName("the same records are refused for the same reasons")
  void refusalsAreTheSame() {
    assertThat(Outcomes.refused(disturbed.outcome()))
        .isNotEmpty()
        .isEqualTo(Outcomes.refused(undisturbed.outcome()));
  }

  @Test
  @DisplayName("every delivery has a receipt with the same status and count")
  void receiptsAreTheSame() {
    assertThat(statuses(disturbed.outcome()))
        .isNotEmpty()
        .isEqualTo(statuses(undisturbed.outcome()));
  }

  private static List<String> statuses(ObservedOutcome outcome) {
    return outcome.receipts().entrySet().stream()
        .filter(entry -> !entry.getValue().deliveryId().startsWith("day:"))
        .map(
            entry ->
                "%s %s received %d missing %s"
                    .formatted(
                        entry.getKey(),
                        entry.getValue().status(),
                        entry.getValue().received(),
                        entry.getValue().missing()))
        .toList();
  }
}
