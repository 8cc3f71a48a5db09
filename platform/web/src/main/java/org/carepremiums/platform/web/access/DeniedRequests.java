package org.carepremiums.platform.web.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Counts every request that is answered with 401 or 403, wherever it was refused: at an endpoint,
 * or by a rule for paths before any. The audit record holds who was refused, where that is known.
 */
@ApplicationScoped
public class DeniedRequests {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  /** Before the framework asks who it is. */
  private static final int FIRST = 10_000;

  private final Counter unauthorized;
  private final Counter forbidden;

  @Inject
  DeniedRequests(MeterRegistry metrics) {
    this.unauthorized = counter(metrics, UNAUTHORIZED);
    this.forbidden = counter(metrics, FORBIDDEN);
  }

  void watch(@Observes Filters filters) {
    filters.register(this::watch, FIRST);
  }

  private void watch(RoutingContext request) {
    request.addHeadersEndHandler(
        answered -> {
          switch (request.response().getStatusCode()) {
            case UNAUTHORIZED -> unauthorized.increment();
            case FORBIDDEN -> forbidden.increment();
            default -> {
              // Not denied
            }
          }
        });
    request.next();
  }

  private static Counter counter(MeterRegistry metrics, int status) {
    return Counter.builder("care_premiums_denied_requests")
        .description("requests that were refused")
        .tag("status", Integer.toString(status))
        .register(metrics);
  }
}
