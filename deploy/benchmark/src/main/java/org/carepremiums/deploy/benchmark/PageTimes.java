package org.carepremiums.deploy.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * How long pages take on a local run that is up (goal: 95 of 100 within 100 ms on the recorded
 * campaign), and what they weigh. Each person of the login page logs in as a browser does: care
 * providers open every page in each language, everybody else each kind of page to which the menu of
 * their desk leads, and a few of each kind.
 *
 * <p>Argument: the address of the run, as in {@code http://localhost:8080}.
 */
public final class PageTimes {

  private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");
  private static final int ROUNDS = 2;
  private static final String PREMIUMS = "/eligibility/my/premiums";
  private static final List<String> PAGES =
      List.of(
          PREMIUMS, "/payment/my/payments", "/contestation/my/contestations", "/intake/my/data");

  private static final String DESK = "/eligibility/desk";
  private static final String PROVIDERS = "care-provider";
  private static final Pattern ONE_OF_MANY = Pattern.compile("/[^/?]*[0-9][^/?]*");
  private static final int OF_EACH_KIND = 5;

  private final URI site;
  private final Map<String, List<Long>> micros = new LinkedHashMap<>();
  private final Map<String, Integer> bytes = new LinkedHashMap<>();

  private PageTimes(URI site) {
    this.site = site;
  }

  /** Prints a line per kind of page. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    PageTimes times = new PageTimes(URI.create(arguments[0]));
    List<Element> people = times.people();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Element person : people) {
        if (person.select("[name=username]").val().startsWith(PROVIDERS)) {
          times.visit(person);
        } else {
          times.visitDesk(person);
        }
      }
      if (round == 0) {
        // The first round warms up
        times.micros.clear();
      }
    }
    times.print(people.size());
  }

  private List<Element> people() throws IOException, InterruptedException {
    HttpResponse<String> login = get(browser(), site.resolve(PREMIUMS), "en");
    Document page = Jsoup.parse(login.body());
    return page.select("#en form:has(button[data-login])");
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .cookieHandler(new CookieManager())
        .followRedirects(HttpClient.Redirect.ALWAYS)
        .connectTimeout(Duration.ofSeconds(10))
        .build();
  }

  private void visit(Element person) throws IOException, InterruptedException {
    HttpClient browser = browser();
    HttpResponse<String> premiums = login(browser, person, PREMIUMS);
    List<String> decisions =
        Jsoup.parse(premiums.body()).select("article a[href^=" + PREMIUMS + "/]").eachAttr("href");
    for (String language : LANGUAGES) {
      for (String page : PAGES) {
        measured(browser, page, page, language);
      }
      for (String decision : decisions) {
        measured(browser, PREMIUMS + "/{scheme}/{year}", decision, language);
      }
    }
  }

  /** Follows the menu and what it leads to, in each language in its turn. */
  private void visitDesk(Element person) throws IOException, InterruptedException {
    HttpClient browser = browser();
    Deque<String> toOpen = new ArrayDeque<>(pages(login(browser, person, DESK).body()));
    Set<String> known = new HashSet<>();
    Map<String, Integer> kinds = new HashMap<>();
    while (!toOpen.isEmpty()) {
      String path = toOpen.remove();
      String kind = ONE_OF_MANY.matcher(path.replaceFirst("[?].*", "")).replaceAll("/*");
      if (known.add(path) && kinds.merge(kind, 1, Integer::sum) <= OF_EACH_KIND) {
        String language = LANGUAGES.get(known.size() % LANGUAGES.size());
        toOpen.addAll(pages(measured(browser, kind, path, language)));
      }
    }
  }

  private static List<String> pages(String page) {
    return Jsoup.parse(page).select("a[href*=/desk/]:not([download])").eachAttr("href").stream()
        .filter(address -> address.startsWith("/"))
        .toList();
  }

  private HttpResponse<String> login(HttpClient browser, Element person, String path)
      throws IOException, InterruptedException {
    URI login = get(browser, site.resolve(path), "en").uri();
    String form =
        "username=%s&claims=%s"
            .formatted(
                encoded(person.select("[name=username]").val()),
                encoded(person.select("[name=claims]").val()));
    return browser.send(
        HttpRequest.newBuilder(login)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String measured(HttpClient browser, String kind, String path, String language)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    HttpResponse<String> page = get(browser, site.resolve(path), language);
    long took = (System.nanoTime() - begun) / 1_000;
    if (page.statusCode() != 200) {
      throw new IllegalStateException(path + " answers " + page.statusCode());
    }
    micros.computeIfAbsent(kind, first -> new ArrayList<>()).add(took);
    bytes.merge(kind, page.body().length(), Math::max);
    return page.body();
  }

  private static HttpResponse<String> get(HttpClient browser, URI address, String language)
      throws IOException, InterruptedException {
    return browser.send(
        HttpRequest.newBuilder(address)
            .header("Accept", "text/html")
            .header("Accept-Language", language)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private void print(int people) {
    System.out.printf("%d people, ms at the gateway:%n", people);
    micros.forEach(
        (kind, all) -> {
          List<Long> sorted = all.stream().sorted().toList();
          System.out.printf(
              Locale.ENGLISH,
              "%-40s %6d times  p50 %6.1f  p95 %6.1f  p99 %6.1f  largest %,d characters%n",
              kind,
              sorted.size(),
              at(sorted, 50),
              at(sorted, 95),
              at(sorted, 99),
              bytes.get(kind));
        });
  }

  private static double at(List<Long> sorted, int percent) {
    return sorted.get((sorted.size() - 1) * percent / 100) / 1_000.0;
  }
}
