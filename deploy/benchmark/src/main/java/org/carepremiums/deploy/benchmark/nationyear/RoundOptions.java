package org.carepremiums.deploy.benchmark.nationyear;

import java.nio.file.Path;
import org.carepremiums.deploy.local.stack.CannotRun;
import picocli.CommandLine.Option;

/** How often something is measured, and what is measured beside it. */
final class RoundOptions {

  @Option(names = "--runs", paramLabel = "N", description = "How many rounds (default: 3).")
  private int runs = 3;

  @Option(
      names = "--kit",
      paramLabel = "DIR",
      description =
          "A copy of the kit of floors and peers that may be written to: its arms for what is measured "
              + "run before each round, at the same size, and are compared with it.")
  private Path kit;

  /**
   * How many rounds.
   *
   * @throws CannotRun when there would be none
   */
  int runs() {
    if (runs < 1) {
      throw CannotRun.notStarted("--runs %d: at least one is needed.".formatted(runs));
    }
    return runs;
  }

  /**
   * The kit.
   *
   * @param log where it says what it does
   * @return {@code null} for none
   */
  PeersKit kit(Path log) {
    return kit == null ? null : new PeersKit(kit.toAbsolutePath(), log);
  }
}
