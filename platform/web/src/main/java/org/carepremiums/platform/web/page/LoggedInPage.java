package org.carepremiums.platform.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where a login ends that was needed while a form waits in another window. */
@Path(LoggedInPage.PATH)
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class LoggedInPage {

  /** Below the service's own path. */
  public static final String PATH = "/my/logged-in";

  /** That one goes on there. */
  @CheckedTemplate(basePath = "page")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance loggedIn(Page page);
  }

  private final Pages pages;

  @Inject
  LoggedInPage(Pages pages) {
    this.pages = pages;
  }

  /** That one is logged in, and goes on with the form in the other window. */
  @GET
  public TemplateInstance loggedIn() {
    return Templates.loggedIn(pages.titled(FramePhrase.LOGGED_IN));
  }
}
