package org.carepremiums.intake.convention;

import java.time.LocalDate;
import org.carepremiums.platform.parameters.SourcedValue;

/**
 * A stretch of days in which a convention may be refused (CV3, CV9); a convention may have several
 * (rule book 12.31).
 *
 * @param opensOn its first day: of the first round the day on which the convention was sent or
 *     published, though a refusal before that day is one of this round too
 * @param refuseUntil its last day, and how well that is founded
 * @param effectiveFrom the day from which a refusal of this round holds; {@code null} where it
 *     holds from the day of transmission (CV4)
 */
public record RefusalRound(
    LocalDate opensOn, SourcedValue<LocalDate> refuseUntil, LocalDate effectiveFrom) {

  /**
   * @throws IllegalArgumentException when it ends before it opens, or takes effect before it ends
   */
  public RefusalRound {
    if (refuseUntil.value().isBefore(opensOn)) {
      throw new IllegalArgumentException(
          "a round of refusals ends on %s, before it opens on %s"
              .formatted(refuseUntil.value(), opensOn));
    }
    if (effectiveFrom != null && effectiveFrom.isBefore(refuseUntil.value())) {
      throw new IllegalArgumentException(
          "refusals hold from %s, before their round ends on %s"
              .formatted(effectiveFrom, refuseUntil.value()));
    }
  }

  /** The day from which a refusal holds that was transmitted on a day of this round. */
  LocalDate effectOf(LocalDate transmittedOn) {
    return effectiveFrom == null ? transmittedOn : effectiveFrom;
  }

  boolean hasPassed(LocalDate day) {
    return day.isAfter(refuseUntil.value());
  }
}
