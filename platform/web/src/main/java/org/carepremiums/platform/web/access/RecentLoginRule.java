package org.carepremiums.platform.web.access;

import java.time.Duration;
import java.time.LocalDate;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/**
 * How long ago a login may be for what needs a recent one.
 *
 * @param minutes by the days for which they hold (Europe/Brussels)
 */
record RecentLoginRule(DatedValues<Integer> minutes) {

  private static final String FILE = "access/recent-login.yaml";

  RecentLoginRule {
    minutes
        .inOrder()
        .forEach(
            value -> {
              if (value.value() < 1) {
                throw new IllegalArgumentException("a login is recent for at least a minute");
              }
            });
  }

  static RecentLoginRule read() {
    return ParameterYaml.read(FILE, RecentLoginRule.class);
  }

  /**
   * @throws IllegalStateException when nothing holds on that day
   */
  Duration on(LocalDate day) {
    return minutes
        .on(day)
        .map(Duration::ofMinutes)
        .orElseThrow(() -> new IllegalStateException("no age of logins is set for " + day));
  }
}
