package org.carepremiums.platform.web.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carepremiums.platform.web.Problem;
import org.carepremiums.platform.web.page.LoginRunOut;
import org.carepremiums.platform.web.page.PageAnswers;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Asks for a new login where the last one is too old: whoever sends the form of a page confirms it
 * with another login and loses nothing, whoever opens a page comes back to it. Quarkus has a check
 * of its own, which takes a token's issue for a login where {@code auth_time} is absent, so that a
 * refreshed token would pass.
 */
public class RecentLoginFilter {

  private final CurrentIdentityAssociation caller;
  private final LoginRunOut loginRunOut;
  private final RecentLoginRule rule = RecentLoginRule.read();

  @Inject
  RecentLoginFilter(CurrentIdentityAssociation caller, LoginRunOut loginRunOut) {
    this.caller = caller;
    this.loginRunOut = loginRunOut;
  }

  @RecentLogin
  @ServerRequestFilter
  public Uni<Response> requireRecentLogin(RoutingContext request) {
    return caller.getDeferredIdentity().chain(identity -> challenge(identity, request));
  }

  /** None where the login is recent, or where nobody is there whom roles could admit. */
  private Uni<Response> challenge(SecurityIdentity identity, RoutingContext request) {
    Instant now = Instant.now();
    if (identity.isAnonymous() || rule.admits(identity, now)) {
      return Uni.createFrom().nullItem();
    }
    if (loginRunOut.concerns(request)) {
      return loginRunOut.keepUntilConfirmed(request, LogInAgainPage.PATH);
    }
    return Uni.createFrom()
        .item(
            loginRunOut.opensPage(request)
                ? PageAnswers.seeOther(LogInAgainPage.onTheWayTo(request))
                : challenge(rule.on(now)));
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
