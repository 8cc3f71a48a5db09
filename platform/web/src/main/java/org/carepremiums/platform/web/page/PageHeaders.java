package org.carepremiums.platform.web.page;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * What every page says to the browser that shows it: to run nothing but this site's own files, to
 * keep no copy, and in which language it is. It sees answers of whatever part of the service.
 */
@ApplicationScoped
class PageHeaders {

  /** Before the framework asks who it is: redirects to the login pass here as well. */
  private static final int FIRST = 9_500;

  /** What a part of a page is answered where nobody is logged in any more. */
  private static final Set<Integer> LOGIN_RUN_OUT = Set.of(401, 499);

  private static final long A_YEAR = 366L * 24 * 60 * 60;

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; form-action 'self'";

  void watch(@Observes Filters filters) {
    filters.register(this::watch, FIRST);
  }

  private void watch(RoutingContext request) {
    request.addHeadersEndHandler(
        answered -> {
          String type = request.response().headers().get(HttpHeaders.CONTENT_TYPE);
          if (type != null && type.startsWith("text/html")) {
            protect(request);
          }
          if (request.request().getHeader(HtmxRequests.HEADER) != null
              && LOGIN_RUN_OUT.contains(request.response().getStatusCode())) {
            request.response().putHeader("HX-Refresh", "true");
          }
        });
    request.next();
  }

  private void protect(RoutingContext request) {
    request
        .response()
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "same-origin")
        .putHeader("Cache-Control", "no-store")
        .putHeader("Content-Language", Pages.language(request).code());
    Pages.asked(request)
        .ifPresent(
            chosen ->
                request
                    .response()
                    .addCookie(
                        Cookie.cookie(Pages.LANGUAGE, chosen.code())
                            .setPath("/")
                            .setMaxAge(A_YEAR)
                            .setHttpOnly(true)
                            .setSecure(request.request().isSSL())
                            .setSameSite(CookieSameSite.LAX)));
  }
}
