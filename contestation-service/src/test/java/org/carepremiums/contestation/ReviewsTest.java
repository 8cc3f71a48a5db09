package org.carepremiums.contestation;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasNoJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.ReviewQuestion;
import org.carepremiums.contracts.decision.ReviewReading;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("12.26 A review")
class ReviewsTest {

  private static final String ASKED = "2025-09-14";
  private static final String FORFAIT =
      """
      {"kind": "forfait-period", "from": "2024-01-01", "to": "2024-01-31"}
      """;
  private static final Review REGIME =
      new Review(
          ReviewQuestion.REGIME,
          "2024-01-01/2024-03-31",
          List.of(
              new Review.Reading(ReviewReading.A_L_ACTE, Outcome.GRANTED, EuroCents.ofEuros(4_500)),
              new Review.Reading(
                  ReviewReading.AT_FORFAIT, Outcome.GRANTED, EuroCents.ofEuros(1_000))));

  @Inject Campaign campaign;
  private final DataSource dataSource = SchemaOwner.dataSource();

  @BeforeEach
  void startAfresh() {
    campaign.startAfresh();
  }

  @Test
  @DisplayName("comes up with a decision in review, is proposed by one and confirmed by another")
  void settled() {
    InamiNumber provider = Campaign.practitioner(201);
    String review = inReview(provider, 1);
    given()
        .queryParam("status", "OPEN")
        .queryParam("scheme", "gp-integrated-practice")
        .queryParam("year", 2024)
        .get("/reviews")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.total", equalTo(1)))
        .body(hasJsonPath("$.reviews[*].reviewId", contains(review)))
        .body(hasJsonPath("$.reviews[0].question", equalTo("REGIME")))
        .body(hasJsonPath("$.reviews[0].basis", equalTo("2024-01-01/2024-03-31")))
        .body(hasJsonPath("$.reviews[0].readings[*].holds", contains("A_L_ACTE", "AT_FORFAIT")))
        .body(hasJsonPath("$.reviews[0].readings[*].amount", contains(450_000, 100_000)))
        .body(hasNoJsonPath("$.reviews[0].steps"));
    assertThat(campaign.windowEvents(provider)).as("of the application").hasSize(1);

    propose(review, "handler-1", "A_L_ACTE", "", "Nine months of twelve were worked à l'acte.")
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("PROPOSED")));
    confirm(review, "Handler-1", 1)
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("same-person")))
        .body(
            hasJsonPath(
                "$.detail",
                equalTo(review + " was proposed by handler-1: another person has to confirm it.")));
    confirm(review, "handler-2", 2)
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("not-as-shown")));
    campaign.openDay("2025-09-22");
    confirm(review, "handler-2", 1)
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("CONFIRMED")))
        .body(hasJsonPath("$.steps[*].kind", contains("PROPOSED", "CONFIRMED")))
        .body(hasJsonPath("$.steps[*].handler", contains("handler-1", "handler-2")))
        .body(
            hasJsonPath(
                "$.steps[0].reasons", equalTo("Nine months of twelve were worked à l'acte.")))
        .body(hasJsonPath("$.closedOn", equalTo("2025-09-22")));
    campaign.awaitQuiet();

    assertThat(campaign.rulings(provider))
        .containsExactly(
            new Ruling(
                review + "/1",
                review,
                provider.key(),
                Scheme.GP_INTEGRATED_PRACTICE,
                PremiumYear.of(2024),
                List.of(
                    new FactValue.ReviewSettlement(
                        Scheme.GP_INTEGRATED_PRACTICE,
                        PremiumYear.of(2024),
                        ReviewQuestion.REGIME,
                        "2024-01-01/2024-03-31",
                        ReviewReading.A_L_ACTE,
                        "Nine months of twelve were worked à l'acte.")),
                BusinessDay.of("2025-09-22")));
    propose(review, "handler-1", "AT_FORFAIT", "", "Again.")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("already-settled")));
    Caller.with(TestTokens.ofCareProvider(provider.value(), Role.CARE_PROVIDER))
        .get("/providers/" + provider.key() + "/contestations")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.rulings[*].about", contains(review)))
        .body(hasJsonPath("$.rulings[0].establishes[0].holds", equalTo("A_L_ACTE")))
        .body(
            hasJsonPath(
                "$.rulings[0].reasons", equalTo("Nine months of twelve were worked à l'acte.")));
  }

  @Test
  @DisplayName("is settled by facts that bear on the premium, and by no others")
  void settledByFacts() {
    InamiNumber provider = Campaign.practitioner(202);
    String review = inReview(provider, 1);

    propose(review, "handler-1", null, "", "Why not.")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("holds")));
    propose(review, "handler-1", "MEAN_COUNTS", "", "Why not.")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("holds")));
    propose(review, "handler-1", "A_L_ACTE", "", " ")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("reasons")));
    propose(
            review,
            "handler-1",
            null,
            "{\"kind\": \"software-use\", \"packageId\": \"gp-file\", \"from\": \"2026-01-01\"}",
            "It was used.")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("unfounded-fact")));
    propose(review, "handler-1", null, FORFAIT, "Only January was at forfait.").statusCode(200);
    confirm(review, "handler-2", 1).statusCode(200);
    campaign.awaitQuiet();

    assertThat(campaign.rulings(provider))
        .singleElement()
        .extracting(Ruling::establishes)
        .isEqualTo(
            List.of(
                new FactValue.ForfaitPeriod(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31))));
  }

  @Test
  @DisplayName("is sent back with reasons, and proposed anew")
  void sentBack() {
    String review = inReview(Campaign.practitioner(203), 1);
    giveBack(review, "handler-2", "Nothing there yet.")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("not-proposed")));
    propose(review, "handler-1", "AT_FORFAIT", "", "Three months.").statusCode(200);
    propose(review, "handler-2", "A_L_ACTE", "", "Nine months.")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("already-proposed")));
    giveBack(review, "handler-2", " ")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("reasons")));

    giveBack(review, "handler-2", "Three of twelve months decide nothing.")
        .statusCode(200)
        .body(hasJsonPath("$.status", equalTo("OPEN")));
    confirm(review, "handler-2", 1)
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("not-proposed")));
    propose(review, "handler-2", "A_L_ACTE", "", "Nine months.").statusCode(200);
    confirm(review, "handler-1", 3)
        .statusCode(200)
        .body(
            hasJsonPath(
                "$.steps[*].kind", contains("PROPOSED", "RETURNED", "PROPOSED", "CONFIRMED")))
        .body(hasJsonPath("$.steps[1].reasons", equalTo("Three of twelve months decide nothing.")));
  }

  @Test
  @DisplayName("is withdrawn once its decision asks something else, and nobody settles it any more")
  void withdrawn() {
    InamiNumber provider = Campaign.practitioner(204);
    String first = inReview(provider, 1);
    propose(first, "handler-1", "A_L_ACTE", "", "Nine months.").statusCode(200);
    Review other = new Review(REGIME.question(), "2024-01-01/2024-06-30", REGIME.readings());
    campaign.decide(Campaign.inReview(provider, 2, other, ASKED, "2025-09-16"));
    String second = first.replaceAll("1$", "2");

    confirm(first, "handler-2", 1)
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("withdrawn")));
    given()
        .get("/reviews/" + first)
        .then()
        .body(hasJsonPath("$.status", equalTo("WITHDRAWN")))
        .body(hasJsonPath("$.steps[*].kind", contains("PROPOSED", "WITHDRAWN")))
        .body(hasJsonPath("$.closedOn", equalTo("2025-09-16")));
    given().get("/reviews/" + second).then().body(hasJsonPath("$.status", equalTo("OPEN")));

    campaign.decide(
        Campaign.preliminary(
            provider, Scheme.GP_INTEGRATED_PRACTICE, 3, 4_500, ASKED, "2025-09-17"));
    propose(second, "handler-1", "A_L_ACTE", "", "Nine months.")
        .statusCode(409)
        .body(hasJsonPath("$.type", containsString("withdrawn")));
    given().get("/summary").then().body(hasJsonPath("$.reviews.WITHDRAWN", equalTo(2)));
    assertThat(campaign.rulings(provider)).isEmpty();
  }

  @Test
  @DisplayName("is confirmed only by who has logged in a short while ago")
  void recentLogin() {
    String review = inReview(Campaign.practitioner(205), 1);
    propose(review, "handler-1", "A_L_ACTE", "", "Nine months.").statusCode(200);

    Caller.with(TestTokens.loggedIn("handler-2", Duration.ofHours(1), Role.CASE_HANDLER))
        .contentType(ContentType.JSON)
        .body("{\"proposal\": 1}")
        .post("/reviews/" + review + "/confirmation")
        .then()
        .statusCode(401)
        .body(hasJsonPath("$.type", containsString("insufficient-user-authentication")));
    given().get("/reviews/review-nobody").then().statusCode(404);
    propose("review-nobody", "handler-1", "A_L_ACTE", "", "Nine months.").statusCode(404);
    given().queryParam("status", "LOST").get("/reviews").then().statusCode(400);
  }

  @Test
  @DisplayName("hides the words about a person, and loses them after the years that are set")
  void words() throws SQLException {
    String review = inReview(Campaign.practitioner(206), 1);
    propose(review, "handler-1", "A_L_ACTE", "", "Nine months.").statusCode(200);
    confirm(review, "handler-2", 1).statusCode(200);
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet stored =
          statement.executeQuery("select reasons from review_step order by number")) {
        stored.next();
        assertThat(stored.getString(1)).startsWith("sealed:");
      }
      statement.executeUpdate("update review set closed_on = '2015-09-15'");
    }

    Caller.as("platform-1", Role.PLATFORM)
        .post("/personal-data/erasure")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.values['review-reasons']", equalTo(1)));

    given()
        .get("/reviews/" + review)
        .then()
        .body(hasJsonPath("$.steps[*].reasons", contains("", "")))
        .body(hasJsonPath("$.steps[*].handler", contains("handler-1", "handler-2")));
  }

  @Test
  @DisplayName("shows in the metrics, with the age of the oldest that is not settled")
  void metrics() {
    inReview(Campaign.practitioner(207), 1);
    campaign.openDay("2025-09-25");

    await()
        .untilAsserted(
            () ->
                given()
                    .get("/q/metrics")
                    .then()
                    .body(containsString("care_premiums_reviews{status=\"OPEN\"} 1.0"))
                    .body(containsString("care_premiums_oldest_unsettled_review_days 10.0")));
  }

  private String inReview(InamiNumber provider, int version) {
    campaign.openDay("2025-09-15");
    campaign.decide(Campaign.inReview(provider, version, REGIME, ASKED, "2025-09-15"));
    return "review-gp-integrated-practice-2024-%s-1".formatted(provider.key());
  }

  private static ValidatableResponse propose(
      String review, String handler, String holds, String fact, String reasons) {
    return post(
        review,
        "proposal",
        handler,
        "{%s\"establishes\": [%s], \"reasons\": \"%s\"}"
            .formatted(holds == null ? "" : "\"holds\": \"%s\", ".formatted(holds), fact, reasons));
  }

  private static ValidatableResponse giveBack(String review, String handler, String reasons) {
    return post(review, "return", handler, "{\"reasons\": \"%s\"}".formatted(reasons));
  }

  private static ValidatableResponse confirm(String review, String handler, int proposal) {
    return post(review, "confirmation", handler, "{\"proposal\": %d}".formatted(proposal));
  }

  private static ValidatableResponse post(String review, String step, String handler, String body) {
    return Caller.as(handler, Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/reviews/" + review + "/" + step)
        .then();
  }
}
