package org.carepremiums.deploy.local.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.carepremiums.deploy.local.player.DayOpener;
import org.carepremiums.deploy.local.player.NothingObserved;
import org.carepremiums.deploy.local.player.ObservedOutcome;
import org.carepremiums.deploy.local.scenario.MalformedScenario;
import org.carepremiums.deploy.local.scenario.Scenario;
import org.carepremiums.deploy.local.scenario.ScenarioReader;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.Gateway;
import org.carepremiums.deploy.local.stack.Ports;
import org.carepremiums.platform.wording.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The page of business days")
class DaysPagesTest {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final LocalDate FRIDAY = LocalDate.of(2025, 10, 17);
  private static final String MONDAY = "2025-10-20";

  private final Slowly opener = new Slowly();
  private Ports ports;
  private Gateway gateway;
  private DayDesk desk;
  private Scenario scenario;

  /** Opens days when it is told to, and nothing else. */
  private final class Slowly implements DayOpener {

    private final BlockingQueue<Runnable> done = new LinkedBlockingQueue<>();
    private volatile LocalDate last = FRIDAY;

    @Override
    public void openUntil(LocalDate until) {
      desk.opening(until);
      try {
        done.take().run();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
      last = until;
    }

    @Override
    public LocalDate lastDay() {
      return last;
    }

    @Override
    public <T> T look(Function<ObservedOutcome, T> at) {
      return at.apply(NothingObserved.butABatchThatWaits(scenario, LocalDate.of(2025, 10, 15)));
    }
  }

  @BeforeEach
  void start() throws MalformedScenario {
    scenario = ScenarioReader.read(Path.of("scenarios", "a-general-practitioner-of-2024"));
    ports = Ports.own();
    gateway = Gateway.start(Path.of("..", ".."), ports);
    desk = new DayDesk(scenario, 27);
    gateway.serve(new DaysPages(desk, gateway.address()));
  }

  @AfterEach
  void stop() {
    desk.close();
    gateway.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("has a language, a title, one heading, and no blank left, while it waits")
  void whole(Language language) throws Exception {
    desk.take(opener);

    HttpResponse<String> page = get("/local/?language=" + language.code());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("<html lang=\"%s\">".formatted(language.code()))
        .containsPattern("<title>[^<{]+ – Care Premiums</title>")
        .contains("<label for=\"until\">")
        .doesNotContain("<script", "style=", "{page", "NOT_FOUND", "null");
    assertThat(Pattern.compile("<h1>").matcher(page.body()).results()).hasSize(1);
    assertThat(page.headers().firstValue("Content-Language")).hasValue(language.code());
  }

  @Test
  @DisplayName("may load nothing but its own styles, and is kept nowhere")
  void headers() throws Exception {
    desk.take(opener);

    HttpResponse<String> page = get("/local/");

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(get("/local/days.css").headers().firstValue("Content-Type"))
        .hasValue("text/css; charset=utf-8");
  }

  @Test
  @DisplayName("tells how far the campaign is, looks again by itself, and opens nothing yet")
  void whilePlaying() throws Exception {
    desk.opening(LocalDate.of(2025, 9, 15));

    HttpResponse<String> page = get("/local/?language=en");

    assertThat(page.headers().firstValue("Refresh")).hasValue("2");
    assertThat(page.body())
        .contains("The campaign is being played: 27 days in all, 0 of them done.")
        .contains("The services are working on 2025-09-15.")
        .contains("max=\"27\" value=\"0\"")
        .doesNotContain("<form");
    assertThat(post("until=" + MONDAY, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(303);
    assertThat(desk.state().phase()).isEqualTo(DaysState.Phase.PLAYING);
  }

  @Test
  @DisplayName("shows what waits, what is coming, and the next business day to open")
  void whatIsComing() throws Exception {
    desk.take(opener);

    HttpResponse<String> page = get("/local/?language=en");

    assertThat(page.headers().firstValue("Refresh")).isEmpty();
    assertThat(page.body())
        .contains("The open business day is 2025-10-17.")
        .contains("Open the next business day, 2025-10-20")
        .contains("The batch of the cut-off 2025-10-15 waits for somebody to approve it")
        .containsPattern(
            "<time datetime=\"2025-12-05\">2025-12-05</time></th><td>Cut-off: everything");
  }

  @Test
  @DisplayName("opens the days that are asked for, shows how far they are, and then waits again")
  void opens() throws Exception {
    desk.take(opener);

    HttpResponse<String> sent = post("until=2025-10-24", "Sec-Fetch-Site", "same-origin");

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location")).hasValue("/local/");
    awaitPhase(DaysState.Phase.OPENING);
    assertThat(get("/local/?language=en").body())
        .contains("Days are being opened: 5 days in all, 0 of them done.")
        .doesNotContain("<form");
    opener.done.add(() -> {});
    awaitPhase(DaysState.Phase.WAITING);
    assertThat(get("/local/?language=nl").body()).contains("De open werkdag is 24 oktober 2025.");
  }

  @Test
  @DisplayName("says why the run stands still, and opens nothing any more")
  void brokenOff() throws Exception {
    desk.take(opener);
    opener.done.add(
        () -> {
          throw CannotRun.brokenOff("payment-service <ended> by itself.");
        });

    assertThat(post("until=" + MONDAY, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(303);

    awaitPhase(DaysState.Phase.BROKEN_OFF);
    assertThat(get("/local/?language=en").body())
        .contains("The run stands still: payment-service &lt;ended&gt; by itself.")
        .doesNotContain("<form");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tomorrow     | Enter a day as year, month and day",
        "2025-02-30   | Enter a day as year, month and day",
        "''           | Enter a day as year, month and day",
        "2025-10-17   | Enter a day after 2025-10-17, which is open",
        "2024-01-02   | Enter a day after 2025-10-17, which is open",
        "2031-01-02   | Enter a day not later than 2027-12-19: for later ones no cut-offs are known",
      })
  @DisplayName("says beside the field what is wrong with a day, and keeps what was typed")
  void refusesADay(String typed, String problem) throws Exception {
    desk.take(opener);

    HttpResponse<String> page = post("until=" + typed, "Sec-Fetch-Site", "same-origin");

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body())
        .contains("<title>Error: ")
        .contains("<li><a href=\"#until\">" + problem + "</a></li>")
        .contains("<p class=\"wrong-text\" id=\"wrong\">" + problem + "</p>")
        .contains("value=\"" + typed + "\"")
        .contains("aria-invalid=\"true\"");
    assertThat(desk.state().phase()).isEqualTo(DaysState.Phase.WAITING);
  }

  @Test
  @DisplayName("shows what was typed as text, whatever it is")
  void escapes() throws Exception {
    desk.take(opener);

    String page = post("until=%22%3E%3Cscript%3E", "Sec-Fetch-Site", "same-origin").body();

    assertThat(page).contains("value=\"&quot;&gt;&lt;script&gt;\"").doesNotContain("<script");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, none",
    "Origin, http://elsewhere.example",
    "Origin, null",
    "Accept, text/html",
  })
  @DisplayName("takes no form that another site's page makes a browser send")
  void crossSite(String header, String value) throws Exception {
    desk.take(opener);

    assertThat(post("until=" + MONDAY, header, value).statusCode()).isEqualTo(403);
    assertThat(desk.state().phase()).isEqualTo(DaysState.Phase.WAITING);
  }

  @Test
  @DisplayName("takes the form of a browser that says nothing but its origin")
  void olderBrowser() throws Exception {
    desk.take(opener);

    assertThat(post("until=" + MONDAY, "Origin", gateway.address().toString()).statusCode())
        .isEqualTo(303);
    assertThat(desk.state().phase()).isEqualTo(DaysState.Phase.OPENING);
  }

  @Test
  @DisplayName("answers under no other name, which another site's page could take for its own")
  void otherName() throws Exception {
    assertThat(raw("GET /local/ HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421 ");
  }

  @Test
  @DisplayName("takes no form that is longer than one day, or does not say how long it is")
  void longForm() throws Exception {
    desk.take(opener);
    String head =
        "POST /local/days HTTP/1.1\r\nHost: localhost:%d\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n"
            .formatted(ports.gateway());

    assertThat(raw(head + "Content-Length: 100000\r\n\r\n")).startsWith("HTTP/1.1 413 ");
    assertThat(raw(head + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/local/nothing", "/local/days/", "/local/../local/x"})
  @DisplayName("has no other page beside it")
  void noOtherPage(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("keeps the language that was chosen, and otherwise reads the one that is preferred")
  void remembersTheLanguage() throws Exception {
    desk.take(opener);

    assertThat(get("/local/?language=de").headers().firstValue("set-cookie"))
        .hasValue("language=de; Path=/; HTTPOnly; SameSite=Lax");
    assertThat(get("/local/", "Cookie", "language=nl").body()).contains("<html lang=\"nl\">");
    assertThat(get("/local/", "Accept-Language", "it, fr-BE;q=0.8, en;q=0.3").body())
        .contains("<html lang=\"fr\">");
    assertThat(get("/local/", "Accept-Language", "!").body()).contains("<html lang=\"en\">");
  }

  private void awaitPhase(DaysState.Phase phase) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (desk.state().phase() != phase && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(desk.state().phase()).isEqualTo(phase);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String form, String header, String value) throws Exception {
    return CLIENT.send(
        request("/local/days")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept-Language", "en")
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(gateway.address() + path))
        .timeout(Duration.ofSeconds(30));
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", ports.gateway())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      try (InputStream answer = socket.getInputStream()) {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
