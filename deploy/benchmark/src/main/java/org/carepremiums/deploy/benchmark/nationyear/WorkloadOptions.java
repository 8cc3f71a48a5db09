package org.carepremiums.deploy.benchmark.nationyear;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which premium year services go through, and where it is told how they did. */
final class WorkloadOptions {

  @Option(
      names = "--scale",
      paramLabel = "X",
      description =
          "How many providers: 1 for the whole country, at most 12 (default: ${DEFAULT-VALUE}).")
  private double scale;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "What the records are drawn from (default: 42).")
  private long seed = 42;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Append an object for each thing that was measured, one a line.")
  private Path json;

  /**
   * @param scale that is taken where none is given
   */
  WorkloadOptions(double scale) {
    this.scale = scale;
  }

  /**
   * How large it is.
   *
   * @throws org.carepremiums.deploy.local.stack.CannotRun when nobody or too many would be in it
   */
  NationYearSize size() {
    return new NationYearSize(scale, seed);
  }

  /** Where results are appended; {@code null} where nowhere. */
  Path json() {
    return json;
  }
}
