package org.carepremiums.platform.testing.page;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.platform.testing.access.Caller;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page as a service under test shows it. */
public final class ShownPage {

  private static final String HTML = "text/html";
  private static final Pattern CHOSEN_LANGUAGE = Pattern.compile("[?&]language=([a-z]+)");
  private static final Pattern LEFT_OVER = Pattern.compile("\\{[a-z]|\\bnull\\b|NOT_FOUND");

  private static final int LANGUAGES = 4;

  private final Response answer;
  private final Document html;
  private final String path;
  private final String language;

  private ShownPage(String path, Response answer, String language) {
    this.path = path;
    this.answer = answer;
    this.html = Jsoup.parse(answer.asString());
    Matcher chosen = CHOSEN_LANGUAGE.matcher(path);
    this.language = chosen.find() ? chosen.group(1) : language;
  }

  /**
   * Opens a page.
   *
   * @param path below the service's own
   * @param token of whoever opens it
   * @param language ISO 639-1
   */
  public static ShownPage open(String path, String token, String language) {
    return new ShownPage(
        path,
        Caller.with(token).accept(HTML).header("Accept-Language", language).get(path),
        language);
  }

  /**
   * Sends a form, as a browser does from a page of the same site.
   *
   * @param fields names and values
   */
  public static ShownPage send(String path, String token, String language, Map<String, ?> fields) {
    return send(Caller.with(token), path, language, fields);
  }

  /**
   * Sends a form whose login has run out, as a browser does from a page of the same site.
   *
   * @param fields names and values
   */
  public static ShownPage sendAsNobody(String path, String language, Map<String, ?> fields) {
    return send(Caller.asNobody(), path, language, fields);
  }

  private static ShownPage send(
      RequestSpecification caller, String path, String language, Map<String, ?> fields) {
    return new ShownPage(
        path,
        asPage(caller, language)
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParams(fields)
            .post(path),
        language);
  }

  /**
   * Sends a form with files, as a browser does from a page of the same site.
   *
   * @param contentType with the boundary
   * @param body the parts
   */
  public static ShownPage send(
      String path, String token, String language, String contentType, byte[] body) {
    return send(Caller.with(token), path, language, contentType, body);
  }

  /**
   * Sends a form with files whose login has run out, as a browser does from a page of the same
   * site.
   *
   * @param contentType with the boundary
   * @param body the parts
   */
  public static ShownPage sendAsNobody(
      String path, String language, String contentType, byte[] body) {
    return send(Caller.asNobody(), path, language, contentType, body);
  }

  private static ShownPage send(
      RequestSpecification caller, String path, String language, String contentType, byte[] body) {
    return new ShownPage(
        path,
        asPage(caller, language).header("Content-Type", contentType).body(body).post(path),
        language);
  }

  private static RequestSpecification asPage(RequestSpecification caller, String language) {
    return caller
        .accept(HTML)
        .header("Accept-Language", language)
        .header("Sec-Fetch-Site", "same-origin")
        .redirects()
        .follow(false);
  }

  /** What was asked for, below the service's own path. */
  public String path() {
    return path;
  }

  /** The answer itself. */
  public Response answer() {
    return answer;
  }

  public Document html() {
    return html;
  }

  /** What a reader reads, on one line. */
  public String text() {
    return html.body().text();
  }

  /** What is read in the page's own language. */
  public String ownText() {
    Document own = html.clone();
    own.select("body [lang]:not([lang=" + language + "]), [translate=no]").remove();
    return own.title() + " " + own.body().text();
  }

  /** What is wrong with it, whatever it is about; nothing where all is well. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    demand(faults, answer.contentType().startsWith(HTML), "is no page but " + answer.contentType());
    demand(faults, html.select("html").attr("lang").equals(language), "says another language");
    demand(faults, html.select("h1").size() == 1, "has " + html.select("h1").size() + " h1");
    demand(
        faults,
        html.select("h1").stream().noneMatch(heading -> heading.text().isBlank()),
        "has an empty h1");
    demand(faults, !html.title().isBlank(), "has no title");
    demand(faults, html.select("main").size() == 1, "has no main part");
    demand(faults, !LEFT_OVER.matcher(textOfThePage()).find(), "has text that was not filled in");
    demand(faults, header("Content-Security-Policy").startsWith("default-src 'self'"), "is open");
    demand(faults, header("Cache-Control").equals("no-store"), "may be kept");
    demand(faults, header("Content-Language").equals(language), "is announced otherwise");
    demand(
        faults,
        html.select("script:not([src]), style, [style], [onclick], [onload]").isEmpty(),
        "has something inline");
    headingsInOrder(faults);
    labels(faults);
    identifiers(faults);
    forms(faults);
    return faults;
  }

  /** Without what somebody wrote, which may be a file with braces and values that are null. */
  private String textOfThePage() {
    Document own = html.clone();
    own.select("textarea, code").remove();
    return own.text();
  }

  private String header(String name) {
    String value = answer.header(name);
    return value == null ? "" : value;
  }

  private void headingsInOrder(List<String> faults) {
    int level = 0;
    for (Element heading : html.select("main h1, main h2, main h3, main h4, main h5")) {
      int next = heading.tagName().charAt(1) - '0';
      demand(faults, next <= level + 1 || level == 0, "skips a heading before " + heading.text());
      level = next;
    }
  }

  private void labels(List<String> faults) {
    for (Element field : html.select("input:not([type=hidden]), select, textarea")) {
      boolean labelled =
          field.hasAttr("aria-label")
              || field.hasAttr("aria-labelledby")
              || field.closest("label") != null
              || !html.select("label[for=\"" + field.id() + "\"]").isEmpty();
      demand(faults, labelled, "has a field without a label: " + field.attr("name"));
    }
    for (Element link : html.select("a, button")) {
      boolean named =
          !link.text().isBlank()
              || link.hasAttr("aria-label")
              || link.closest("[aria-hidden=true]") != null;
      demand(faults, named, "has a link without a name: " + link.attr("href"));
    }
  }

  /**
   * Whoever changes the language of a form, or whose login runs out meanwhile, loses nothing; and
   * the return key goes on with it.
   */
  private void forms(List<String> faults) {
    for (Element form : html.select("main form[method=post]")) {
      String itself = "button[form=\"" + form.id() + "\"]";
      demand(
          faults,
          html.select(".languages li " + itself + "[formaction^=?language=][formnovalidate]").size()
              == LANGUAGES,
          "forgets the form when its language is changed");
      demand(
          faults,
          html.select(itself + ", #" + form.id() + " button").stream()
              .findFirst()
              .filter(first -> !first.hasAttr("formaction") && !first.hasAttr("name"))
              .isPresent(),
          "does not go on by the return key");
      demand(
          faults,
          withoutQuery(form.attr("action")).isEmpty()
              || withoutQuery(form.attr("action")).endsWith(withoutQuery(path)),
          "is sent elsewhere than where it is shown");
    }
  }

  private static String withoutQuery(String address) {
    return address.replaceFirst("[?#].*", "");
  }

  private void identifiers(List<String> faults) {
    Set<String> seen = new HashSet<>();
    for (Element element : html.select("[id]")) {
      demand(faults, seen.add(element.id()), "has two of the id " + element.id());
    }
  }

  private static void demand(List<String> faults, boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }
}
