package org.carepremiums.platform.web.access;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import org.carepremiums.platform.web.Problem;
import org.carepremiums.platform.web.page.LoginRunOut;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers who is not known, and who may not, with RFC 9457 problem details. */
public class AccessProblems {

  private static final Logger LOG = Logger.getLogger(AccessProblems.class);

  private static final int UNAUTHORIZED = Response.Status.UNAUTHORIZED.getStatusCode();
  private static final int FORBIDDEN = Response.Status.FORBIDDEN.getStatusCode();

  private final LoginRunOut loginRunOut;

  @Inject
  AccessProblems(LoginRunOut loginRunOut) {
    this.loginRunOut = loginRunOut;
  }

  /**
   * Who asks for a page is led to the login, but not with a form; programs are told that a token is
   * missing.
   */
  @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
  public Uni<Response> nobody(UnauthorizedException nobody, RoutingContext request) {
    return loginOr(
        request,
        () ->
            unauthorized(
                "Bearer",
                problem(
                    "unauthorized", "Unauthorized", UNAUTHORIZED, "an access token is missing")));
  }

  private Uni<Response> loginOr(RoutingContext request, Supplier<Response> refusal) {
    if (loginRunOut.concerns(request)) {
      return loginRunOut.keep(request);
    }
    HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
    return authenticator
        .getChallenge(request)
        .map(
            challenge ->
                challenge != null && challenge.status == Response.Status.FOUND.getStatusCode()
                    ? login(challenge)
                    : refusal.get());
  }

  /** Without the identity server nobody can be let in. */
  @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
  public Response noIdentityServer(OIDCException unavailable) {
    LOG.error("nobody can log in", unavailable);
    return answer(
            problem(
                "no-login",
                "Logins unavailable",
                Response.Status.SERVICE_UNAVAILABLE.getStatusCode(),
                "nobody can log in at present; try again in a few minutes"))
        .build();
  }

  private static Response login(ChallengeData challenge) {
    Response.ResponseBuilder answer = Response.status(challenge.status);
    challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
    return answer.build();
  }

  /**
   * Who comes with a session that cannot be read any more, as after its key has changed, logs in
   * again; whoever comes without one is refused, so that a login that fails does not begin anew for
   * ever.
   */
  @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
  public Uni<Response> unknown(AuthenticationFailedException unknown, RoutingContext request) {
    return PageSession.forget(request)
        ? loginOr(request, AccessProblems::unknown)
        : Uni.createFrom().item(unknown());
  }

  private static Response unknown() {
    return unauthorized(
        "Bearer error=\"invalid_token\"",
        problem(
            "invalid-token",
            "Unauthorized",
            UNAUTHORIZED,
            "the access token is expired, of another issuer or audience, or not a token"));
  }

  @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
  public Response refused(ForbiddenException refused) {
    String detail =
        refused instanceof NotAllowed reason
            ? reason.getMessage()
            : "no role in the access token allows this";
    return answer(problem("forbidden", "Forbidden", FORBIDDEN, detail)).build();
  }

  static Response unauthorized(String challenge, Problem problem) {
    return answer(problem).header(HttpHeaders.WWW_AUTHENTICATE, challenge).build();
  }

  private static Problem problem(String kind, String title, int status, String detail) {
    return new Problem("urn:care-premiums:problem:" + kind, title, status, detail, List.of());
  }

  private static Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
  }
}
