package org.carepremiums.platform.web.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a form that was sent is answered with. */
public final class PageAnswers {

  private static final int RETRY_AFTER_SECONDS = 5;

  /** By which htmx knows that the page around a part is to be loaded again. */
  private static final String LOAD_AGAIN = "HX-Refresh";

  private PageAnswers() {}

  /**
   * It is done; a browser that shows the next page again sends nothing again (303).
   *
   * @param path of that page, from the root of the site
   */
  public static Response seeOther(String path) {
    return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
  }

  /** The next page, or the same again. */
  public static Response shown(TemplateInstance page) {
    return page(Response.Status.OK, page).build();
  }

  /**
   * How far long work is, for a page that is open.
   *
   * @param over whether it is over, so that the page has something else to show
   */
  public static Response progress(TemplateInstance part, boolean over) {
    Response.ResponseBuilder answer = page(Response.Status.OK, part);
    return over ? answer.header(LOAD_AGAIN, "true").build() : answer.build();
  }

  /** Something in it has to be mended (400). */
  public static Response toBeMended(TemplateInstance form) {
    return page(Response.Status.BAD_REQUEST, form).build();
  }

  /** Its login has run out; it can be sent again after another (401). */
  static Response loginRunOut(TemplateInstance form) {
    return page(Response.Status.UNAUTHORIZED, form)
        .header(HttpHeaders.WWW_AUTHENTICATE, "OIDC")
        .build();
  }

  /** Whoever asks may not (403). */
  public static Response forbidden(TemplateInstance page) {
    return page(Response.Status.FORBIDDEN, page).build();
  }

  /** It is not the time for it (409). */
  public static Response notNow(TemplateInstance page) {
    return page(Response.Status.CONFLICT, page).build();
  }

  /** It is on its way, and nobody knows yet what becomes of it (503). */
  public static Response notHandledYet(TemplateInstance form) {
    return page(Response.Status.SERVICE_UNAVAILABLE, form)
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  private static Response.ResponseBuilder page(Response.Status status, TemplateInstance page) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(page.render());
  }
}
