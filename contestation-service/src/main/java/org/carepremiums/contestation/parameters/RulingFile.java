package org.carepremiums.contestation.parameters;

import org.carepremiums.contestation.ruling.HandlingRules;
import org.carepremiums.contestation.ruling.RulingRules;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/** Reads {@code rulings/second-person.yaml} and {@code rulings/handling-days.yaml}. */
public final class RulingFile {

  private RulingFile() {}

  /**
   * @throws IllegalArgumentException when the file says something wrong
   */
  public static RulingRules read() {
    return ParameterYaml.read("rulings/second-person.yaml", RulingRules.class);
  }

  /**
   * @throws IllegalArgumentException when the file says something wrong
   */
  public static HandlingRules handling() {
    return ParameterYaml.read("rulings/handling-days.yaml", HandlingRules.class);
  }
}
