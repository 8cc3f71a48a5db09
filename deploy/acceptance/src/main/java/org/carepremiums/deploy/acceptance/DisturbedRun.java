package org.carepremiums.deploy.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.carepremiums.deploy.local.WorkDirectory;
import org.carepremiums.deploy.local.player.Conduct;
import org.carepremiums.deploy.local.player.PlayLog;
import org.carepremiums.deploy.local.player.ScenarioPlayer;
import org.carepremiums.deploy.local.scenario.Scenario;

/**
 * A scenario played once under the faults of a plan, its records out of order and partly twice, and
 * half of what people do on batches and cases done by two at the same moment.
 *
 * @param played what came of it
 * @param happened how many faults of each kind happened
 * @param resumed how long the system took each time after a fault that happened alone
 */
record DisturbedRun(
    PlayedRun played, Map<FaultKind, Integer> happened, Map<FaultKind, List<Duration>> resumed) {

  /**
   * So long somebody tries again and services are waited for: much longer than a fault lasts and
   * what follows from it, also where the machine is busy. What it costs is measured, not required.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /**
   * Plays it; data and logs are in a directory of their own, of which the logs stay.
   *
   * @param log takes a line for each thing that happens
   */
  static DisturbedRun of(Scenario scenario, FaultPlan plan, Consumer<String> log)
      throws IOException {
    Path directory = Home.target().resolve("faults").resolve("seed-" + plan.seed());
    WorkDirectory.delete(directory);
    Rivals rivals = Rivals.draw(plan.seed(), scenario);
    rivals.rivals().keySet().forEach(action -> log.accept("in two: " + action));
    try (DisturbedSystem system = DisturbedSystem.start(Home.path(), directory, plan.instances());
        FaultInjector faults = new FaultInjector(plan, system, log);
        ScenarioPlayer player =
            new ScenarioPlayer(
                Disorder.of(scenario, plan.seed()).withLongestWait(PATIENCE),
                system.stack(),
                PlayLog.unkept(scenario.name()),
                faults,
                new Conduct(PATIENCE, rivals.rivals()::get))) {
      player.play();
      // What a fault of the last day ended may still start; its metrics are read as well
      system.stack().awaitReady();
      return new DisturbedRun(
          PlayedRun.of(player, system.stack()), faults.happened(), faults.resumed());
    } finally {
      WorkDirectory.delete(directory.resolve("kafka"));
      WorkDirectory.delete(directory.resolve("postgresql"));
    }
  }
}
