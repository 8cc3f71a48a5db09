package org.carepremiums.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.player.OutcomeDifferences;
import org.carepremiums.deploy.local.player.PlayObserver;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.carepremiums.deploy.local.scenario.UpstreamLine;
import org.carepremiums.deploy.local.stack.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The same scenario twice: undisturbed, with a record that is followed, and under every kind of
 * fault, with duplicates and records out of order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

  private static final long SEED = 172_400;
  private static final int FAULTS = 22;
  private static final int INSTANCES = 2;

  private static final String FOLLOWED = "50010131";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private Scenario scenario;
  private PlayedRun undisturbed;
  private FaultPlan plan;
  private DisturbedRun disturbed;
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
    plan = FaultPlan.draw(SEED, FAULTS, scenario, INSTANCES);
    disturbed = DisturbedRun.of(scenario, plan, System.out::println);
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
  @DisplayName("everything that can happen did, and every service was killed")
  void everythingHappened() {
    assertThat(disturbed.happened()).containsOnlyKeys(FaultKind.values());
    assertThat(plan.faults())
        .filteredOn(fault -> fault.kind() == FaultKind.KILL)
        .extracting(fault -> fault.target().service())
        .contains(Service.values());
  }

  @Test
  @DisplayName("the same seed draws the same plan, and another seed another one")
  void planFollowsFromTheSeed() {
    assertThat(FaultPlan.draw(SEED, FAULTS, scenario, INSTANCES)).isEqualTo(plan);
    assertThat(FaultPlan.draw(SEED + 1, FAULTS, scenario, INSTANCES).faults())
        .isNotEqualTo(plan.faults());
  }

  @Test
  @DisplayName("the undisturbed run comes out as derived by hand from the rule book")
  void undisturbedRunComesOutAsExpected() {
    assertThat(OutcomeDifferences.between(scenario.expected(), undisturbed.outcome())).isEmpty();
  }

  @Test
  @DisplayName("the disturbed run comes out as derived by hand, apart from how often records came")
  void disturbedRunComesOutAsExpected() {
    assertThat(
            OutcomeDifferences.between(
                scenario.expected().withoutTotals(), disturbed.played().outcome()))
        .isEmpty();
  }

  @Test
  @DisplayName(
      "facts, decisions with their explanations, ledger, batches, payouts, bank files, windows,"
          + " cases, answers, refusals and receipts are the same")
  void everythingIsTheSame() {
    assertThat(Outcomes.of(undisturbed)).allSatisfy((what, all) -> assertThat(all).isNotEmpty());
    assertThat(Outcomes.differences(undisturbed, disturbed.played()))
        .as(
            "again: deploy/acceptance/faults --seed %d --faults %d --instances %d",
            SEED, FAULTS, INSTANCES)
        .isEmpty();
  }

  @Test
  @DisplayName(
      "payment owes of each premium what eligibility decided, corrections and kills or not")
  void whatIsOwedIsTheSameInBothServices() {
    assertThat(undisturbed.ledgerOwed()).containsKey("physiotherapist-software");
    assertThat(undisturbed.ledgerOwed().get("physiotherapist-software")).isNotEqualTo("0.0");
    assertThat(undisturbed.decidedOwed()).isEqualTo(undisturbed.ledgerOwed());
    assertThat(disturbed.played().decidedOwed()).isEqualTo(undisturbed.ledgerOwed());
  }
}
