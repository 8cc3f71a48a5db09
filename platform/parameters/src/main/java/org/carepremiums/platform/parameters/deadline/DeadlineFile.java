package org.carepremiums.platform.parameters.deadline;

import org.carepremiums.platform.parameters.file.ParameterYaml;

/**
 * Reads {@code deadlines/sixty-days.yaml}. Contestation decides by it, and eligibility tells a
 * provider until when a decision can be contested.
 */
public final class DeadlineFile {

  private static final String NAME = "deadlines/sixty-days.yaml";

  private DeadlineFile() {}

  /**
   * @throws IllegalArgumentException when the file says something wrong
   */
  public static DeadlineRules read() {
    return ParameterYaml.read(NAME, DeadlineRules.class);
  }
}
