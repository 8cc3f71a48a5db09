package org.carepremiums.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceClient;
import org.carepremiums.deploy.local.stack.ServiceClient.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What somebody meets who types {@code deploy/local/run}; after all who look at a campaign whose
 * batch still waits.
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

  /** Whose approval is awaited on the last day. */
  static final String BATCH = "/batches/batch-2025-10-15";

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
    assertThat(DaysByProgram.page())
        .contains("The open business day is 2025-10-17.")
        .contains("The batch of the cut-off 2025-10-15 waits for somebody to approve it")
        .contains("New data come from CoZo");

    ServiceClient approver = Site.services("payment-approver-1");
    JsonNode batch = approver.get(Service.PAYMENT, BATCH).json().path("batch");
    String sha256 =
        approver.get(Service.PAYMENT, BATCH + "/bank-file/digest").json().path("sha256").asText();
    Answer approved =
        approver.post(
            Service.PAYMENT,
            BATCH + "/approval",
            ContractJson.mapper()
                .createObjectNode()
                .put("lines", batch.path("lines").asInt())
                .put("totalCents", batch.path("totalCents").asLong())
                .put("sha256", sha256));

    assertThat(approved.isSuccess()).as(approved.text()).isTrue();
    await()
        .atMost(LONGEST)
        .untilAsserted(
            () ->
                assertThat(DaysByProgram.page())
                    .doesNotContain("waits for somebody")
                    .contains("The bank of this run books 13 payments"));
  }

  @Test
  @Order(3)
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
                    .startsWith(Site.identity().toString())
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
}
