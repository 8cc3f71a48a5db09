package org.carepremiums.deploy.benchmark.nationyear;

import picocli.CommandLine.Option;

/** In which virtual machines services run. */
final class JvmOption {

  @Option(
      names = "--jvm",
      paramLabel = "local|chart",
      description =
          "With which options of Java services run: as deploy/local/run does (default), which compiles "
              + "for a quick start, or as the chart runs an instance.")
  private JvmChoice jvm = JvmChoice.LOCAL;

  JvmChoice jvm() {
    return jvm;
  }
}
