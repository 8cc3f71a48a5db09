package org.carepremiums.platform.web.access;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.carepremiums.platform.web.page.FramePhrase;
import org.carepremiums.platform.web.page.LoggedInPage;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.ProblemPages;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Where whoever is logged in logs in once more, for what needs a recent login. The session ends
 * first; the login that follows is told not to trust an earlier one ({@link FreshLogin}).
 */
@Path(LogInAgainPage.PATH)
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class LogInAgainPage {

  /** Below the service's own path. */
  static final String PATH = "/my/log-in-again";

  /** Pages of desks, of any service, and of no other site. */
  private static final Pattern WAY_BACK = Pattern.compile("/[a-z]+/desk/[A-Za-z0-9/_.-]*");

  private final Pages pages;
  private final SecurityIdentity caller;
  private final RecentLoginRule rule = RecentLoginRule.read();

  @Inject
  LogInAgainPage(Pages pages, SecurityIdentity caller) {
    this.pages = pages;
    this.caller = caller;
  }

  /** The address that leads back to what is asked for now. */
  static String onTheWayTo(RoutingContext request) {
    String path = request.normalizedPath();
    String service = path.substring(0, path.indexOf('/', 1));
    return address(service, "to", path);
  }

  private static String address(String service, String parameter, String value) {
    return "%s%s?%s=%s"
        .formatted(service, PATH, parameter, URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /**
   * Goes on where the login is recent; otherwise ends the session, and comes here again.
   *
   * @param to where to go on, from the root of the site; {@code null} for the form in another
   *     window
   * @param ended whether the session was ended before
   */
  @GET
  public Response again(
      @RestQuery @Nullable String to, @RestQuery @Nullable String ended, RoutingContext request) {
    String wayBack = to == null || !WAY_BACK.matcher(to).matches() ? "" : to;
    if (rule.admits(caller, Instant.now())) {
      return PageAnswers.seeOther(
          wayBack.isEmpty() ? pages.service() + LoggedInPage.PATH : wayBack);
    }
    if (ended != null) {
      return PageAnswers.forbidden(
          ProblemPages.of(
              pages.titled(FramePhrase.RECENT_LOGIN_FAILED), FramePhrase.RECENT_LOGIN_FAILED_TEXT));
    }
    PageSession.forget(request);
    return PageAnswers.seeOther(address(pages.service(), "to", wayBack) + "&ended=yes");
  }
}
