package org.carepremiums.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.carepremiums.contracts.json.ContractJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What somebody meets who types {@code deploy/local/run} and opens the page of business days: after
 * all who look at the campaign's last day.
 */
@Order(Order.DEFAULT + 1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("The small campaign")
class SmallCampaignIT {

  private static final Pattern SHOWN =
      Pattern.compile(
          "<!-- what deploy/local/run prints[^>]* -->\\n```\\n(.*?)```", Pattern.DOTALL);
  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String ADDRESS = Site.address();

  @Test
  @Order(1)
  @DisplayName("is what is played where nothing else is asked for, and comes out as expected")
  void isPlayed() {
    assertThat(Site.output())
        .contains("Playing 'small-campaign'")
        .contains("The outcome is the expected one")
        .contains("Open business days from here: " + ADDRESS + "/local/");
  }

  @Test
  @Order(1)
  @DisplayName("is summed up as the README shows it")
  void isWhatTheReadmeShows() throws IOException {
    Matcher shown = SHOWN.matcher(Files.readString(Site.home().resolve("README.md")));
    assertThat(shown.find()).isTrue();
    List<String> said = Site.output().lines().map(String::stripTrailing).toList();

    assertThat(shown.group(1).lines())
        .filteredOn(line -> !line.strip().equals("..."))
        .allSatisfy(
            line -> {
              String asSaid = line.replace("http://localhost:8080", ADDRESS);
              assertThat(said)
                  .anyMatch(
                      one ->
                          asSaid.endsWith(" ...")
                              ? one.startsWith(asSaid.substring(0, asSaid.length() - 3))
                              : one.equals(asSaid));
            });
  }

  @Test
  @Order(2)
  @DisplayName("leaves a batch that a second person approves, and whose day of payment is told")
  void batchIsApproved() throws Exception {
    assertThat(page())
        .contains("The open business day is 2025-10-17.")
        .contains("The batch of the cut-off 2025-10-15 waits for somebody to approve it")
        .contains("New data come from CoZo");

    JsonNode batch =
        json(get("/payment/batches/batch-2025-10-15", "payment-approver-1")).path("batch");
    HttpResponse<String> approved =
        CLIENT.send(
            request("/payment/batches/batch-2025-10-15/approval", "payment-approver-1")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofString(
                        "{\"lines\":%d,\"totalCents\":%d}"
                            .formatted(
                                batch.path("lines").asInt(), batch.path("totalCents").asInt())))
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
    await()
        .atMost(LONGEST)
        .untilAsserted(
            () ->
                assertThat(page())
                    .doesNotContain("waits for somebody")
                    .contains("The bank of this run books 13 payments"));
  }

  @Test
  @Order(3)
  @DisplayName("goes on day by day from its page: what was late arrives, and what is due is paid")
  void daysAreOpened() throws Exception {
    assertThat(practicePremium("10002777").path("status").asText()).isEqualTo("PRELIMINARY");

    HttpResponse<String> sent =
        CLIENT.send(
            HttpRequest.newBuilder(URI.create(ADDRESS + "/local/days"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(
                    BodyPublishers.ofString(
                        "until=" + URLEncoder.encode("2025-10-21", StandardCharsets.UTF_8)))
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(sent.statusCode()).isEqualTo(303);
    await()
        .atMost(LONGEST)
        .untilAsserted(() -> assertThat(page()).contains("The open business day is 2025-10-21."));
    assertThat(Site.output()).contains("Opened 2025-10-20: ").contains("Opened 2025-10-21: ");
    JsonNode decided = practicePremium("10002777");
    assertThat(decided.path("status").asText()).isEqualTo("FINAL");
    assertThat(decided.path("amount").asLong()).isEqualTo(600_000);
    JsonNode lines = json(get("/payment/batches/batch-2025-10-15", "auditor-1")).path("lines");
    assertThat(lines).hasSize(13);
    assertThat(lines).allSatisfy(line -> assertThat(line.toString()).contains("BOOKED"));
  }

  @Test
  @Order(4)
  @DisplayName(
      "keeps a browser's session to pages: elsewhere it counts for nothing, and where it cannot be read a login begins")
  void sessionIsForPages() throws Exception {
    String unreadable = "q_session_pages=of-another-run";
    HttpResponse<String> program = withCookie("/eligibility/decisions/10002777", unreadable);
    HttpResponse<String> page = withCookie("/eligibility/my/premiums", unreadable);

    assertThat(program.statusCode()).isEqualTo(401);
    assertThat(program.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location"))
        .hasValueSatisfying(
            login ->
                assertThat(login)
                    .startsWith(Site.tokens().resolve("/").toString())
                    .contains("code_challenge_method=S256"));
    assertThat(page.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("q_session_pages=; Max-Age=0;"))
        .allMatch(cookie -> cookie.contains("Path=/"));
  }

  private static HttpResponse<String> withCookie(String path, String cookie) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create(ADDRESS + path)).header("Cookie", cookie).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode practicePremium(String provider) throws Exception {
    JsonNode decisions =
        json(get("/eligibility/decisions/" + provider, "care-provider-" + provider));
    Optional<JsonNode> found =
        StreamSupport.stream(decisions.spliterator(), false)
            .filter(decision -> decision.path("year").asInt() == 2024)
            .findFirst();
    return found.orElseThrow();
  }

  private static String page() throws Exception {
    return CLIENT
        .send(
            HttpRequest.newBuilder(URI.create(ADDRESS + "/local/?language=en")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String get(String path, String login) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(request(path, login).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static HttpRequest.Builder request(String path, String login) throws Exception {
    return HttpRequest.newBuilder(URI.create(ADDRESS + path))
        .header("Authorization", "Bearer " + token(login));
  }

  private static String token(String login) throws Exception {
    String issued =
        CLIENT
            .send(
                HttpRequest.newBuilder(Site.tokens())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(
                        BodyPublishers.ofString(
                            "grant_type=password&client_id=curl&password=any&username=" + login))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    return json(issued).path("access_token").asText();
  }

  private static JsonNode json(String body) throws IOException {
    return ContractJson.mapper().readTree(body);
  }
}
