package org.carepremiums.platform.messaging.day;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.web.RequestRefused;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The day of what somebody does through a page, as an application (Europe/Brussels). It is the
 * calendar day, closed days included; where a run plays other days than today's, it is the business
 * day that is open. Rules never read it: it becomes a field of the act's record.
 */
@ApplicationScoped
public class ActDay {

  /** Which day somebody acts on who acts now. */
  public enum Reckoning {
    /** Today. */
    CALENDAR_DAY,
    /** The business day that is open, whatever day it is outside. */
    OPEN_BUSINESS_DAY
  }

  private final OpenDay openDay;
  private final Reckoning reckoning;

  @Inject
  ActDay(
      OpenDay openDay,
      @ConfigProperty(name = "care-premiums.acts-on", defaultValue = "calendar-day")
          Reckoning reckoning) {
    this.openDay = openDay;
    this.reckoning = reckoning;
  }

  /**
   * The day of an act that is done now.
   *
   * @throws RequestRefused before the first business day opens, where the open one counts
   */
  public LocalDate today() throws SQLException {
    return switch (reckoning) {
      case CALENDAR_DAY -> LocalDate.now(BusinessDay.ZONE);
      case OPEN_BUSINESS_DAY -> openDay.required().value();
    };
  }

  /**
   * The day of what was done earlier.
   *
   * @param at when
   * @param openThen the business day that was open; {@code null} before the first
   */
  public LocalDate dayOf(Instant at, LocalDate openThen) {
    return reckoning == Reckoning.OPEN_BUSINESS_DAY && openThen != null
        ? openThen
        : LocalDate.ofInstant(at, BusinessDay.ZONE);
  }
}
