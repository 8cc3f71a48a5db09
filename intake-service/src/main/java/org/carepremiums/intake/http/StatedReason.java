package org.carepremiums.intake.http;

import org.carepremiums.platform.web.RequestRefused;

/**
 * Why somebody takes a step.
 *
 * @param reason in words, without personal data
 */
public record StatedReason(String reason) {

  private static final int LONGEST = 500;

  /**
   * @throws RequestRefused where none is given, or more than 500 characters
   */
  static String required(StatedReason given) {
    String reason = given == null || given.reason() == null ? "" : given.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST) {
      throw RequestRefused.invalid("reason", "a reason of 1 to %d characters".formatted(LONGEST));
    }
    return reason;
  }
}
