package org.carepremiums.deploy.benchmark.nationyear;

import java.util.List;
import org.carepremiums.deploy.local.stack.ServiceProcess;

/** With which options of Java services are measured; they differ in memory and compiler. */
enum JvmChoice {
  /**
   * As the chart runs an instance: half of a limit of 768 MiB, both compilers, and the collector
   * that Java takes where there is so little memory.
   */
  CHART(List.of("-Xmx384m", "-XX:+UseSerialGC")),
  /** As {@code deploy/local/run} does, which is to start quickly: the first compiler alone. */
  LOCAL(ServiceProcess.USUAL_JVM);

  private final List<String> options;

  JvmChoice(List<String> options) {
    this.options = options;
  }

  List<String> options() {
    return options;
  }
}
