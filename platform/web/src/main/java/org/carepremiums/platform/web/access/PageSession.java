package org.carepremiums.platform.web.access;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The session of who has logged in to pages: cookies of the browser, and nothing on a server. */
final class PageSession {

  /** What the names of its cookies begin with. */
  private static final String COOKIES = "q_session_pages";

  private PageSession() {}

  /** Has the browser forget it, in however many cookies it is; whether there was one. */
  static boolean forget(RoutingContext request) {
    List<Cookie> session =
        request.request().cookies().stream()
            .filter(cookie -> cookie.getName().startsWith(COOKIES))
            .toList();
    session.forEach(
        cookie ->
            request
                .response()
                .addCookie(Cookie.cookie(cookie.getName(), "").setPath("/").setMaxAge(0)));
    return !session.isEmpty();
  }
}
