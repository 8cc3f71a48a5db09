package org.carepremiums.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.player.OutcomeDifferences;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.carepremiums.deploy.local.scenario.UpstreamLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A scenario among records and files that no honest source sends; a record of its own is followed
 * to its payout.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileIT {

  private static final long SEED = 7;
  private static final int RECORDS = 3_000;

  private static final String FOLLOWED = "50010131";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private Scenario scenario;
  private HostileRun run;
  private List<TraceCollector.Step> steps;

  @BeforeAll
  void play() throws Exception {
    scenario = ScenarioReader.read(Home.scenario("a-dozen-providers"));
    // The services send their last steps when they stop, which the run waits for
    try (TraceCollector collector = TraceCollector.start()) {
      run =
          HostileRun.of(
              scenario.withRecords(scenario.records().stream().map(this::followed).toList()),
              SEED,
              RECORDS,
              collector.environment());
      steps = collector.steps();
    }
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
  @DisplayName("every kind of hostile record was sent, and files were taken and refused")
  void everythingWasTried() {
    assertThat(run.sent()).containsOnlyKeys(Hostility.values());
    assertThat(run.uploads()).containsKeys("200", "400", "415");
    assertThat(run.asked()).isPositive();
  }

  @Test
  @DisplayName(
      "accepted, rejected and duplicate records are as many as were sent, on every topic, and"
          + " services answered throughout")
  void allAreAccountedFor() {
    assertThat(run.violations())
        .as("again: deploy/acceptance/faults --faults 0 --hostile %d --seed %d", RECORDS, SEED)
        .isEmpty();
  }

  @Test
  @DisplayName("whoever is known to the scenario gets what was derived by hand from the rule book")
  void nothingElseCameOut() {
    assertThat(
            OutcomeDifferences.between(scenario.expected().withoutTotals(), run.played().outcome()))
        .isEmpty();
  }

  @Test
  @DisplayName(
      "facts, decisions with their explanations, ledger, batches, payouts, bank files, windows,"
          + " cases, answers, refusals and receipts of the scenario are those approved")
  void everythingIsAsApproved() throws Exception {
    assertThat(Outcomes.differencesOfKnown(ApprovedOutcome.of(scenario), run.played()))
        .as("an intended change is approved with deploy/acceptance/faults --faults 0 --approve")
        .isEmpty();
  }

  @Test
  @DisplayName("the payout belongs to the trace of the record that began it, and no other payout")
  void payoutBelongsToTheTrace() {
    assertThat(run.played().payoutTraces()).containsOnlyKeys(FOLLOWED);
    assertThat(run.played().payoutTraces().get(FOLLOWED))
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
}
