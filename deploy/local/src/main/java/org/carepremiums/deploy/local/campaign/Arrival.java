package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;

/**
 * When a record reaches the system.
 *
 * @param on the day of arrival; {@code null} for the usual delivery or the usual day
 * @param observedOn the day on which the source established it; {@code null} for the day of arrival
 */
record Arrival(LocalDate on, LocalDate observedOn) {

  static Arrival read(Clause clause) {
    LocalDate on = null;
    LocalDate observedOn = null;
    if (clause.nextStartsWith("@")) {
      String word = clause.word();
      on = new Clause(word.substring(1)).date();
    }
    if (clause.takes("observed")) {
      observedOn = clause.date();
    }
    return new Arrival(on, observedOn);
  }

  boolean isUsual() {
    return on == null;
  }
}
