package org.carepremiums.platform.web.page;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Nullable;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.carepremiums.platform.web.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what a page of another site makes a browser send here (403). A browser says where a
 * request comes from, in {@code Sec-Fetch-Site} or at least in {@code Origin}; what says neither
 * comes from no browser, and may change something only if it has no cookie, and so no login.
 */
public class SameSite {

  static final String KIND = "other-site";

  private static final int FORBIDDEN = Response.Status.FORBIDDEN.getStatusCode();
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** Before anything of the request is looked at; none where it goes on. */
  @ServerRequestFilter(preMatching = true)
  @Nullable
  public Response refuseOtherSites(HttpServerRequest request) {
    return READING.contains(request.method().name()) || isFromHere(request)
        ? null
        : Response.status(FORBIDDEN)
            .type(Problem.MEDIA_TYPE)
            .entity(
                Problem.of(
                    FORBIDDEN,
                    KIND,
                    "Forbidden",
                    "the request comes from a page of another site; nothing was done"))
            .build();
  }

  private static boolean isFromHere(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    if (origin != null) {
      return origin.equals(request.scheme() + "://" + request.authority());
    }
    return request.getHeader("Cookie") == null;
  }
}
