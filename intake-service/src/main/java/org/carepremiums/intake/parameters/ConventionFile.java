package org.carepremiums.intake.parameters;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.parameter.SourcedValue;
import org.carepremiums.intake.convention.Convention;

/**
 * One convention as its file describes it.
 *
 * @param name as in {@code M/20}
 * @param firstDay its first day
 * @param lastDay its last day
 * @param refuseUntil the last day for transmitting a refusal
 * @param adherentsStay whether adherents of the convention before are presumed to stay
 */
record ConventionFile(
    String name,
    SourcedValue<LocalDate> firstDay,
    SourcedValue<LocalDate> lastDay,
    SourcedValue<LocalDate> refuseUntil,
    SourcedValue<Boolean> adherentsStay) {

  /**
   * @throws IllegalArgumentException when a value holds on other days than the convention
   */
  ConventionFile {
    for (SourcedValue<?> value : List.of(firstDay, lastDay, refuseUntil, adherentsStay)) {
      if (!firstDay.value().equals(value.validFrom()) || !lastDay.value().equals(value.validTo())) {
        throw new IllegalArgumentException(
            "a value of %s (%s) does not hold for its days".formatted(name, value.ruleId()));
      }
    }
  }

  Convention convention() {
    return new Convention(
        name, firstDay.value(), lastDay.value(), refuseUntil.value(), adherentsStay.value());
  }
}
