package org.carepremiums.platform.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where a log-out ends. */
@Path("/logged-out")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class LoggedOutPage {

  /** That it is done. */
  @CheckedTemplate(basePath = "page")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance loggedOut(Page page);
  }

  private final Pages pages;

  @Inject
  LoggedOutPage(Pages pages) {
    this.pages = pages;
  }

  /** That nobody is logged in any more; about nobody, and for everybody. */
  @GET
  public TemplateInstance loggedOut() {
    return Templates.loggedOut(pages.titled(FramePhrase.LOGGED_OUT));
  }
}
