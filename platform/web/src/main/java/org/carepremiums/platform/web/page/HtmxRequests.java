package org.carepremiums.platform.web.page;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells requests that a script makes for a part of a page: a login cannot be shown inside a part,
 * so that the browser is told to open the whole page anew ({@link PageHeaders}).
 */
@ApplicationScoped
class HtmxRequests implements JavaScriptRequestChecker {

  static final String HEADER = "HX-Request";

  @Override
  public boolean isJavaScriptRequest(RoutingContext request) {
    return request.request().getHeader(HEADER) != null;
  }
}
