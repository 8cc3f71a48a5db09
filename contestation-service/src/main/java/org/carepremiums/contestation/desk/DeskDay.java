package org.carepremiums.contestation.desk;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.carepremiums.contestation.ruling.HandlingRules;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.web.desk.Tone;

/** The business day on which somebody sits at the desk, and what is left until another. */
@ApplicationScoped
class DeskDay {

  /** So many days before its last one something is pressing. */
  private static final int PRESSING = 7;

  private final OpenDay openDay;
  private final HandlingRules handling;

  @Inject
  DeskDay(OpenDay openDay, HandlingRules handling) {
    this.openDay = openDay;
    this.handling = handling;
  }

  /**
   * A day, and within how many days something is to be done that comes up on it.
   *
   * @param day the open business day; {@code null} before the first
   */
  record Reckoning(@Nullable LocalDate day, int handlingDays) {

    /** How many days are left; {@code null} where none can be said. */
    @Nullable
    Long left(@Nullable LocalDate until) {
      return day == null || until == null ? null : ChronoUnit.DAYS.between(day, until);
    }

    Tone tone(@Nullable LocalDate until) {
      Long left = left(until);
      if (left == null || left > PRESSING) {
        return Tone.PLAIN;
      }
      return left < 0 ? Tone.BAD : Tone.WAIT;
    }
  }

  Reckoning now() throws SQLException {
    LocalDate day = openDay.current().map(BusinessDay::value).orElse(null);
    return new Reckoning(day, day == null ? 0 : handling.on(day));
  }
}
