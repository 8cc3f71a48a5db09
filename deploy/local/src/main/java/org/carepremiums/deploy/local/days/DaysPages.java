package org.carepremiums.deploy.local.days;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.carepremiums.deploy.local.html.HtmlTemplate;
import org.carepremiums.platform.wording.text.Language;

/**
 * Answers below {@code /local} of the one address: the page of business days, and the form on it.
 * Who reaches the address of this machine may open days, whoever that is; what another site's page
 * makes a browser send is refused.
 */
public final class DaysPages implements Handler<HttpServerRequest> {

  private static final String PAGE = "/local/";
  private static final String FORM = "/local/days";
  private static final String STYLES = "/local/days.css";
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String LANGUAGE = "language";

  /** A form that names one day is shorter. */
  private static final int LONGEST_FORM = 1_000;

  private static final int SECONDS_BETWEEN_LOOKS = 2;

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final DayDesk desk;
  private final Set<String> hosts;
  private final DaysPageWriter writer = new DaysPageWriter();
  private final byte[] styles = HtmlTemplate.resource("days/days.css");

  /**
   * @param address the one address: under another name nothing is answered, or a page of another
   *     site could take that name for its own
   */
  public DaysPages(DayDesk desk, URI address) {
    this.desk = desk;
    this.hosts = Set.of("localhost:" + address.getPort(), "127.0.0.1:" + address.getPort());
  }

  @Override
  public void handle(HttpServerRequest request) {
    if (!hosts.contains(String.valueOf(request.authority()).toLowerCase(Locale.ROOT))) {
      refuse(request, 421, "This address answers to the name localhost alone.");
      return;
    }
    switch (asked(request)) {
      case "GET " + PAGE -> page(request, 200, null);
      case "GET " + STYLES ->
          answer(request, 200)
              .putHeader("Content-Type", "text/css; charset=utf-8")
              .end(new String(styles, StandardCharsets.UTF_8));
      case "POST " + FORM -> open(request);
      // Where a browser goes that is sent back to the form
      case "GET " + FORM, "GET /local" -> redirect(request);
      default -> refuse(request, 404, "There is no such page.");
    }
  }

  /** Method and path; what is asked for its head alone is answered as what is read. */
  private static String asked(HttpServerRequest request) {
    String method = request.method().name();
    return (method.equals("HEAD") ? "GET" : method) + " " + request.path();
  }

  private void open(HttpServerRequest request) {
    if (!isFromOwnPage(request)) {
      refuse(request, 403, "Days are opened from the page of this run alone.");
      return;
    }
    if (length(request) > LONGEST_FORM) {
      // Nothing more of it is read
      answer(request, 413)
          .putHeader("Content-Type", PLAIN)
          .end("The form is too long.")
          .onComplete(sent -> request.connection().close());
      return;
    }
    request.setExpectMultipart(true);
    request.exceptionHandler(broken -> request.connection().close());
    request.endHandler(
        all -> open(request, Objects.requireNonNullElse(request.getFormAttribute("until"), "")));
  }

  private void open(HttpServerRequest request, String until) {
    if (desk.state().phase() != DaysState.Phase.WAITING || desk.state().lastDay() == null) {
      redirect(request);
      return;
    }
    Optional<WrongEntry> wrong = WrongEntry.of(until.strip(), desk);
    if (wrong.isPresent()) {
      page(request, 422, wrong.get());
      return;
    }
    desk.openUntil(LocalDate.parse(until.strip()));
    redirect(request);
  }

  /** As long as it says it is; a body of unknown length is none of a browser's form. */
  private static long length(HttpServerRequest request) {
    try {
      return Long.parseLong(request.getHeader("Content-Length"));
    } catch (NumberFormatException unknown) {
      return Long.MAX_VALUE;
    }
  }

  /** Browsers say where a form comes from, older ones in another header. */
  private static boolean isFromOwnPage(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null
        ? ("http://" + request.authority()).equals(request.getHeader("Origin"))
        : site.equals("same-origin");
  }

  /** Off the event loop: what is coming is looked up on the topics. */
  private void page(HttpServerRequest request, int status, WrongEntry entry) {
    Language language = language(request);
    Vertx.currentContext()
        .executeBlocking(() -> writer.write(desk, language, entry), false)
        .onSuccess(
            page -> {
              HttpServerResponse response =
                  answer(request, status)
                      .putHeader("Content-Type", "text/html; charset=utf-8")
                      .putHeader("Content-Language", language.code());
              if (isMoving()) {
                response.putHeader("Refresh", Integer.toString(SECONDS_BETWEEN_LOOKS));
              }
              remember(request, response, language);
              response.end(page);
            })
        .onFailure(failure -> refuse(request, 500, "The page cannot be shown: " + failure));
  }

  private boolean isMoving() {
    DaysState.Phase phase = desk.state().phase();
    return phase == DaysState.Phase.PLAYING || phase == DaysState.Phase.OPENING;
  }

  private static void remember(
      HttpServerRequest request, HttpServerResponse response, Language language) {
    if (request.getParam(LANGUAGE) != null) {
      response.addCookie(
          Cookie.cookie(LANGUAGE, language.code())
              .setPath("/")
              .setHttpOnly(true)
              .setSameSite(CookieSameSite.LAX));
    }
  }

  /** As asked for, as asked for before, as the browser prefers, or English. */
  private static Language language(HttpServerRequest request) {
    Cookie before = request.getCookie(LANGUAGE);
    return Optional.ofNullable(request.getParam(LANGUAGE))
        .flatMap(Language::of)
        .or(() -> Optional.ofNullable(before).map(Cookie::getValue).flatMap(Language::of))
        .or(() -> preferred(request.getHeader("Accept-Language")))
        .orElse(Language.ENGLISH);
  }

  private static Optional<Language> preferred(String accepted) {
    if (accepted == null) {
      return Optional.empty();
    }
    try {
      return Locale.LanguageRange.parse(accepted).stream()
          .map(range -> range.getRange().split("-", 2)[0])
          .map(Language::of)
          .flatMap(Optional::stream)
          .findFirst();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static void redirect(HttpServerRequest request) {
    answer(request, 303).putHeader("Location", PAGE).end();
  }

  private static void refuse(HttpServerRequest request, int status, String sentence) {
    answer(request, status).putHeader("Content-Type", PLAIN).end(sentence);
  }

  private static HttpServerResponse answer(HttpServerRequest request, int status) {
    return request
        .response()
        .setStatusCode(status)
        .putHeader("Cache-Control", "no-store")
        .putHeader("Content-Security-Policy", POLICY)
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "same-origin");
  }
}
