package org.carepremiums.deploy.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carepremiums.deploy.local.player.OutcomeDifferences;
import org.carepremiums.deploy.local.player.PlayObserver;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A network's feed with a third of its counts missing, as in the autumn of 2025. */
class AutumnOf2025IT {

  @Test
  @DisplayName(
      "a feed with a third of its counts missing is caught on the day it arrives, and decides about"
          + " nobody until it is mended")
  void caughtOnTheDay() throws Exception {
    Scenario scenario = ScenarioReader.read(Home.scenario("the-autumn-of-2025"));

    PlayedRun run = PlayedRun.of("autumn", scenario, Map.of(), stack -> new PlayObserver() {});

    assertThat(OutcomeDifferences.between(scenario.expected(), run.outcome())).isEmpty();
  }
}
