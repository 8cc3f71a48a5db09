package org.carepremiums.platform.web.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.carepremiums.platform.web.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps what stands in a form whose login has run out by the time it is sent: the answer is a page
 * that holds it, beside a link to the login, and sends it again afterwards, only to be shown. It is
 * nowhere else meanwhile.
 */
@ApplicationScoped
public class LoginRunOut {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "page")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance loginRunOut(
        Page page, String text, String login, String encoding, List<Field> fields);
  }

  /** What stands in a field of the form, or in one of several of that name. */
  public record Field(String name, String value) {}

  private static final int TOO_LARGE = Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode();

  private final Pages pages;
  private final long maxBytes;

  /**
   * @param maxBytes what may be kept of a form at most
   */
  @Inject
  LoginRunOut(
      Pages pages,
      @ConfigProperty(name = "care-premiums.http.max-body-bytes", defaultValue = "1048576")
          long maxBytes) {
    this.pages = pages;
    this.maxBytes = maxBytes;
  }

  /** Whether a person opens a page. */
  public boolean opensPage(RoutingContext request) {
    return request.request().method().equals(HttpMethod.GET) && ofPerson(request);
  }

  /** Whether a person sends the form of a page. */
  public boolean concerns(RoutingContext request) {
    return request.request().method().equals(HttpMethod.POST)
        && ofPerson(request)
        && encoding(request).isPresent();
  }

  /** Programs may ask for the paths of pages as well, and scripts for parts of pages. */
  private boolean ofPerson(RoutingContext request) {
    return request.request().getHeader(HtmxRequests.HEADER) == null
        && Pages.hasLogin(pages.service(), request.normalizedPath())
        && request.parsedHeaders().accept().stream()
            .findFirst()
            .map(MIMEHeader::value)
            .filter(MediaType.TEXT_HTML::equals)
            .isPresent();
  }

  private static Optional<String> encoding(RoutingContext request) {
    String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
    return Stream.of(MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA)
        .filter(known -> type != null && type.toLowerCase(Locale.ROOT).startsWith(known))
        .findFirst();
  }

  /** The page that keeps the form (401), or says that it is too large to be kept (413). */
  public Uni<Response> keep(RoutingContext request) {
    return keep(
        request, FramePhrase.LOGIN_RUN_OUT, FramePhrase.LOGIN_RUN_OUT_TEXT, LoggedInPage.PATH);
  }

  /**
   * The page that keeps a form of somebody whose login is too old for it (401), or says that it is
   * too large to be kept (413).
   *
   * @param login where one logs in once more, below the service's own path
   */
  public Uni<Response> keepUntilConfirmed(RoutingContext request, String login) {
    return keep(request, FramePhrase.RECENT_LOGIN, FramePhrase.RECENT_LOGIN_TEXT, login);
  }

  private Uni<Response> keep(
      RoutingContext request, FramePhrase title, FramePhrase text, String login) {
    Page page = pages.titled(title);
    String encoding = encoding(request).orElseThrow();
    return new UnknownForm(request.request(), maxBytes)
        .read()
        .map(
            form -> {
              AfterLogin left =
                  form.hasFiles() || AfterLogin.WITHOUT_FILES.equals(page.afterLogin())
                      ? AfterLogin.WITHOUT_FILES
                      : AfterLogin.TYPED;
              return PageAnswers.loginRunOut(
                  Templates.loginRunOut(
                      page.with(left),
                      page.text(text.alone()),
                      pages.service() + login,
                      encoding,
                      form.fields()));
            })
        .onFailure(UnknownForm.TooLarge.class)
        .recoverWithItem(() -> tooLarge(request));
  }

  private Response tooLarge(RoutingContext request) {
    request.addEndHandler(answered -> request.request().connection().close());
    return Response.status(TOO_LARGE)
        .type(Problem.MEDIA_TYPE)
        .entity(
            Problem.of(
                TOO_LARGE,
                "body-too-large",
                "Body too large",
                "the fields of this form may have at most %d bytes".formatted(maxBytes)))
        .build();
  }
}
