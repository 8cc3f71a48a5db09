package org.carepremiums.platform.web.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.carepremiums.platform.web.Problem;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Asks for a new login where the last one is too old. Quarkus has a check of its own, which takes a
 * token's issue for a login where {@code auth_time} is absent, so that a refreshed token would
 * pass.
 */
public class RecentLoginFilter {

  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

  private final CurrentIdentityAssociation caller;
  private final RecentLoginRule rule = RecentLoginRule.read();

  @Inject
  RecentLoginFilter(CurrentIdentityAssociation caller) {
    this.caller = caller;
  }

  @RecentLogin
  @ServerRequestFilter
  public Uni<Response> requireRecentLogin() {
    return caller.getDeferredIdentity().map(this::challenge);
  }

  /** None where the login is recent, or where nobody is there whom roles could admit. */
  @Nullable
  private Response challenge(SecurityIdentity identity) {
    if (identity.isAnonymous()) {
      return null;
    }
    Instant now = Instant.now();
    Duration longest = rule.on(now.atZone(BRUSSELS).toLocalDate());
    return isRecent(identity, now, longest) ? null : challenge(longest);
  }

  private static boolean isRecent(SecurityIdentity identity, Instant now, Duration longest) {
    return identity.getPrincipal() instanceof JsonWebToken token
        && token.getClaim(Claims.auth_time) instanceof Number seconds
        && !Instant.ofEpochSecond(seconds.longValue()).plus(longest).isBefore(now);
  }

  private static Response challenge(Duration longest) {
    return AccessProblems.unauthorized(
        "Bearer error=\"insufficient_user_authentication\", error_description=\"A more recent login is required\", max_age=\"%d\""
            .formatted(longest.toSeconds()),
        new Problem(
            "urn:care-premiums:problem:insufficient-user-authentication",
            "More recent login required",
            Response.Status.UNAUTHORIZED.getStatusCode(),
            "this needs a login of the last %d minutes; log in again"
                .formatted(longest.toMinutes()),
            List.of()));
  }
}
