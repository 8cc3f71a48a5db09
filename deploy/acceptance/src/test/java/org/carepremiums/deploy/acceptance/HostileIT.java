package org.carepremiums.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.carepremiums.deploy.local.player.OutcomeDifferences;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A scenario among records and files that no honest source sends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileIT {

  private static final long SEED = 7;
  private static final int RECORDS = 3_000;

  private Scenario scenario;
  private HostileRun run;

  @BeforeAll
  void play() throws Exception {
    scenario = ScenarioReader.read(Home.scenario("a-dozen-providers"));
    run = HostileRun.of(scenario, SEED, RECORDS);
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
}
