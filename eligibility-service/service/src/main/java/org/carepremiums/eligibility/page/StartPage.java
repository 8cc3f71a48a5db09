package org.carepremiums.eligibility.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.Pages;

/** Where everybody begins; about nobody. */
@Path("/start")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
public class StartPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "premiums")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance start(Page page);
  }

  private final Pages pages;

  @Inject
  StartPage(Pages pages) {
    this.pages = pages;
  }

  /** What one can do here, and the way in. */
  @GET
  public TemplateInstance start() {
    return Templates.start(pages.titled(PremiumsPhrase.START_TITLE));
  }
}
