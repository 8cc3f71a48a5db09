package org.carepremiums.eligibility.page;

import io.quarkus.security.Authenticated;
import io.quarkus.security.ForbiddenException;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.carepremiums.platform.web.page.Destination;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;

/** Where people who work with the system log in: each comes to the own desk. */
@Path("/desk")
@Authenticated
@Produces(MediaType.TEXT_HTML)
public class DeskPage {

  private final Pages pages;

  @Inject
  DeskPage(Pages pages) {
    this.pages = pages;
  }

  /** Leads to where somebody with these roles begins. */
  @GET
  public Response begin() {
    return Destination.firstOf(pages.reader())
        .map(destination -> PageAnswers.seeOther(destination.path()))
        .orElseThrow(() -> new ForbiddenException("no role in the access token has a page"));
  }
}
