package org.carepremiums.deploy.local.scenario;

import java.nio.file.Path;

/** What is wrong with a scenario folder, with the file and the line. */
public final class MalformedScenario extends Exception {

  private static final long serialVersionUID = 1L;

  public MalformedScenario(Path file, String problem) {
    super("%s: %s".formatted(file, problem));
  }

  /**
   * @param line from 1
   */
  public MalformedScenario(Path file, int line, String problem) {
    super("%s, line %d: %s".formatted(file, line, problem));
  }
}
