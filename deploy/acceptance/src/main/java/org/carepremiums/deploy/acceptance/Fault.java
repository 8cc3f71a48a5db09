package org.carepremiums.deploy.acceptance;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One fault of a plan.
 *
 * @param day the day of the scenario on which it happens
 * @param moment at which step of the day
 * @param delayMillis how long after that step began
 * @param kind what happens
 * @param target to what
 * @param lastsMillis how long it lasts: how long something is down, paused or cut off
 * @param strength see {@link FaultKind#drawStrength}
 */
record Fault(
    LocalDate day,
    Moment moment,
    int delayMillis,
    FaultKind kind,
    Target target,
    int lastsMillis,
    int strength) {

  /** The steps of a day. */
  enum Moment {
    OPENING,
    PUBLISHING,
    ACTING
  }

  @Override
  public String toString() {
    return "%s %s +%d ms: %s %s for %d ms%s"
        .formatted(
            day,
            moment.name().toLowerCase(Locale.ROOT),
            delayMillis,
            target,
            kind,
            lastsMillis,
            switch (kind) {
              case DELAY -> ", %d ms each".formatted(strength);
              case SLOW -> ", %d bytes/s".formatted(strength);
              default -> "";
            });
  }
}
