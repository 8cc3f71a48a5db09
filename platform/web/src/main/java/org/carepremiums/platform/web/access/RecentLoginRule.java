package org.carepremiums.platform.web.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.file.ParameterYaml;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * How long ago a login may be for what needs a recent one.
 *
 * @param minutes by the days for which they hold (Europe/Brussels)
 */
record RecentLoginRule(DatedValues<Integer> minutes) {

  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
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
   * Whether somebody has logged in so short a while before, as the claim {@code auth_time} says.
   */
  boolean admits(SecurityIdentity identity, Instant now) {
    return identity.getPrincipal() instanceof JsonWebToken token
        && token.getClaim(Claims.auth_time) instanceof Number seconds
        && !Instant.ofEpochSecond(seconds.longValue()).plus(on(now)).isBefore(now);
  }

  /**
   * How long ago a login may be at that moment.
   *
   * @throws IllegalStateException when nothing holds on that day
   */
  Duration on(Instant now) {
    LocalDate day = now.atZone(BRUSSELS).toLocalDate();
    return minutes
        .on(day)
        .map(Duration::ofMinutes)
        .orElseThrow(() -> new IllegalStateException("no age of logins is set for " + day));
  }
}
