package org.carepremiums.platform.parameters.deadline;

import org.carepremiums.platform.parameters.file.ParameterYaml;

/** Reads {@code deadlines/cut-offs.yaml}. */
public final class PaymentCalendarFile {

  private static final String NAME = "deadlines/cut-offs.yaml";

  private PaymentCalendarFile() {}

  /**
   * @throws IllegalArgumentException when the file says something wrong
   */
  public static PaymentCalendar read() {
    return ParameterYaml.read(NAME, PaymentCalendar.class);
  }
}
