package org.carepremiums.contestation.ruling;

import java.time.LocalDate;
import org.carepremiums.platform.parameters.DatedValues;

/**
 * How rulings on contestations are given.
 *
 * @param secondPerson whether one that establishes facts holds only once another person than the
 *     one who proposed it has confirmed it (rule book 12.26), by business day
 */
public record RulingRules(DatedValues<Boolean> secondPerson) {

  /**
   * Whether a ruling of a day needs a second person.
   *
   * @throws IllegalArgumentException when nothing is known for that day
   */
  public boolean needSecondPersonOn(LocalDate day) {
    return secondPerson
        .on(day)
        .orElseThrow(
            () -> new IllegalArgumentException("how rulings are given is not known for " + day));
  }
}
