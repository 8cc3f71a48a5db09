package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.platform.parameters.DatedValues;

/**
 * Which portal is in use (rule book 12.21).
 *
 * @param inUse the portal of each period
 */
public record Portals(DatedValues<Portal> inUse) {

  /**
   * The portal of a day.
   *
   * @throws IllegalArgumentException when none is known
   */
  public Portal on(LocalDate day) {
    return inUse
        .on(day)
        .orElseThrow(() -> new IllegalArgumentException("no portal is known for " + day));
  }
}
