package org.carepremiums.platform.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.carepremiums.platform.web.Problem;

/**
 * Refuses what a page of another site makes a browser send here (403). A browser says where a
 * request comes from, in {@code Sec-Fetch-Site} or at least in {@code Origin}; what says neither
 * comes from no browser, and may change something only if it has no cookie, and so no login.
 */
@ApplicationScoped
class SameSite {

  /** After the headers of pages, before the framework asks who it is. */
  private static final int SECOND = 9_400;

  private static final int FORBIDDEN = 403;
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final ObjectMapper json;

  @Inject
  SameSite(ObjectMapper json) {
    this.json = json;
  }

  void watch(@Observes Filters filters) {
    filters.register(this::watch, SECOND);
  }

  private void watch(RoutingContext request) {
    if (READING.contains(request.request().method().name()) || isFromHere(request.request())) {
      request.next();
      return;
    }
    request
        .response()
        .setStatusCode(FORBIDDEN)
        .putHeader("Content-Type", Problem.MEDIA_TYPE)
        .end(Buffer.buffer(refusal()));
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

  private byte[] refusal() {
    try {
      return json.writeValueAsBytes(
          Problem.of(
              FORBIDDEN,
              "other-site",
              "Forbidden",
              "the request comes from a page of another site; nothing was done"));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
