package org.carepremiums.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carepremiums.deploy.local.player.OutcomeDifferences;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.carepremiums.deploy.local.stack.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A scenario under every kind of fault, with duplicates and records out of order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

  private static final long SEED = 119_986;
  private static final int FAULTS = 20;
  private static final int INSTANCES = 2;

  private Scenario scenario;
  private Map<String, Map<String, String>> approved;
  private FaultPlan plan;
  private DisturbedRun disturbed;

  @BeforeAll
  void play() throws Exception {
    scenario = ScenarioReader.read(Home.scenario("a-dozen-providers"));
    approved = ApprovedOutcome.of(scenario);
    plan = FaultPlan.draw(SEED, FAULTS, scenario, INSTANCES);
    disturbed = DisturbedRun.of(scenario, plan, System.out::println);
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
          + " cases, answers, refusals and receipts are those of an undisturbed play")
  void everythingIsTheSame() {
    assertThat(approved).allSatisfy((what, all) -> assertThat(all).isNotEmpty());
    assertThat(Outcomes.differences(approved, disturbed.played()))
        .as(
            "again: deploy/acceptance/faults --seed %d --faults %d --instances %d",
            SEED, FAULTS, INSTANCES)
        .isEmpty();
  }

  @Test
  @DisplayName(
      "payment owes of each premium what eligibility decided, corrections and kills or not")
  void whatIsOwedIsTheSameInBothServices() {
    assertThat(approved.get("owed by decisions")).isEqualTo(approved.get("owed by the ledger"));
    assertThat(approved.get("owed by the ledger").get("physiotherapist-software"))
        .isNotIn(null, "0.0");
    assertThat(disturbed.played().decidedOwed()).isEqualTo(disturbed.played().ledgerOwed());
  }
}
