package org.carepremiums.intake.convention;

import java.time.LocalDate;

/**
 * An agreement between physiotherapists and insurers (rule book §7).
 *
 * @param name as in {@code M/20}
 * @param firstDay its first day
 * @param lastDay its last day; it is not renewed tacitly (CV7)
 * @param refuseUntil the last day on which a refusal may be transmitted (CV3)
 * @param adherentsStay whether those who adhered on the day before its first day are presumed to
 *     stay while they say nothing (CV9)
 */
public record Convention(
    String name,
    LocalDate firstDay,
    LocalDate lastDay,
    LocalDate refuseUntil,
    boolean adherentsStay) {

  /** Whether a refusal transmitted on that day comes after the deadline and has no effect (CV3). */
  public boolean isTooLateToRefuse(LocalDate transmittedOn) {
    return transmittedOn.isAfter(refuseUntil);
  }
}
