package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * When a record that is not part of a usual delivery reaches the system.
 *
 * @param on the day of arrival
 * @param observedOn the day on which the source established it; {@code null} for the day of arrival
 */
record ArrivalDay(LocalDate on, @MayBeAbsent LocalDate observedOn) {

  /** As the page writes it. */
  @Override
  public String toString() {
    return observedOn == null ? "@" + on : "@%s observed %s".formatted(on, observedOn);
  }
}
