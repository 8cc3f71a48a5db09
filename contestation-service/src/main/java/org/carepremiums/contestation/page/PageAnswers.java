package org.carepremiums.contestation.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a form is answered with. */
final class PageAnswers {

  private PageAnswers() {}

  /**
   * It is done; a browser that shows the next page again sends nothing again (303).
   *
   * @param path of that page, from the root of the site
   */
  static Response seeOther(String path) {
    return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
  }

  /** The next page, or the same again. */
  static Response shown(TemplateInstance page) {
    return of(Response.Status.OK, page);
  }

  /** Something in it has to be mended (400). */
  static Response toBeMended(TemplateInstance form) {
    return of(Response.Status.BAD_REQUEST, form);
  }

  /** It is not the time for it (409). */
  static Response notNow(TemplateInstance page) {
    return of(Response.Status.CONFLICT, page);
  }

  private static Response of(Response.Status status, TemplateInstance page) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(page.render())
        .build();
  }
}
