package org.carepremiums.intake.delivery;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether a source has delivered everything of a feed for a year, and who said otherwise.
 *
 * @param complete whether it has
 * @param on the business day on which notice was taken of that
 * @param deliveryId by which delivery
 * @param bySource whether the source itself took it back
 * @param steps who took it back or said it again, the latest first
 */
public record YearStanding(
    boolean complete, LocalDate on, String deliveryId, boolean bySource, List<Step> steps) {

  /**
   * @param complete whether it was said to be complete again, and not taken back
   * @param by who said so
   */
  public record Step(boolean complete, LocalDate on, String by, String reason) {}

  /** Why it stands like that; {@code null} where a delivery speaks for itself. */
  @Nullable
  public String reason() {
    return steps.stream()
        .findFirst()
        .filter(step -> step.complete() == complete)
        .map(Step::reason)
        .orElse(null);
  }
}
