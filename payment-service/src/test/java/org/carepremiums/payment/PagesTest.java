package org.carepremiums.payment;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.Campaign.KQP;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.ReadContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.InamiKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Lists come in parts, each of which names the next. */
@QuarkusTest
@PaymentStack
class PagesTest {

  private static final int PROVIDERS = 5;
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @Inject Campaign campaign;
  private final List<String> providers = new ArrayList<>();

  @BeforeEach
  void begin() throws Exception {
    campaign.begin();
    campaign.open("2025-02-03");
    for (int i = 0; i < PROVIDERS; i++) {
      providers.add(Providers.next().value());
    }
  }

  @Test
  @DisplayName("Following the parts of what is held gives each row once, in order")
  void holds() {
    for (String provider : providers) {
      campaign.decide(new InamiKey(provider), KSW, 2024, 1, SOFTWARE_CENTS);
    }
    campaign.settle();

    assertThat(follow("/holds?limit=2", "provider"))
        .containsExactlyElementsOf(providers.stream().sorted().toList());
  }

  @Test
  @DisplayName("Following the parts of batches, their lines and recoveries gives each row once")
  void batchesLinesAndRecoveries() {
    for (String provider : providers) {
      campaign.nameAccount(new InamiKey(provider), 1, "2025-01-06");
      campaign.decide(new InamiKey(provider), KSW, 2022, 1, SOFTWARE_CENTS);
    }
    campaign.settle();
    campaign.open("2025-02-17");
    campaign.pay("batch-2025-02-15");
    for (String provider : providers) {
      campaign.bankSays("KSW-2022-" + provider + "-1", BankStatusKind.BOOKED, null, "2025-02-19");
      campaign.decide(new InamiKey(provider), KSW, 2022, 2, 0);
    }
    campaign.settle();
    assertThat(followBody("/recoveries", "open[*].provider", 2))
        .containsExactlyElementsOf(providers.stream().sorted().toList());
    for (String provider : providers) {
      campaign.decide(new InamiKey(provider), KQP, 2023, 1, 2 * SOFTWARE_CENTS);
    }
    campaign.settle();
    campaign.open("2025-04-15");

    assertThat(follow("/batches?limit=1", "batchId"))
        .containsExactly("batch-2024-12-19", "batch-2025-02-15", "batch-2025-04-15");
    assertThat(followBody("/batches/batch-2025-04-15", "lines[*].provider", 2))
        .containsExactlyElementsOf(providers.stream().sorted().toList());
    assertThat(followBody("/batches/batch-2025-04-15", "netting[*].provider", 2))
        .containsExactlyInAnyOrderElementsOf(providers);
    assertThat(followBody("/recoveries", "netted[*].provider", 2))
        .containsExactlyInAnyOrderElementsOf(providers);
  }

  @Test
  @DisplayName("A limit or cursor that nobody gave out is refused by name")
  void refused() {
    for (String path : List.of("/batches", "/holds", "/unused-accounts", "/recoveries")) {
      given()
          .get(path + "?limit=1001")
          .then()
          .statusCode(400)
          .body(hasJsonPath("$.errors[0].field", equalTo("limit")));
      given()
          .get(path + "?cursor=x")
          .then()
          .statusCode(400)
          .body(hasJsonPath("$.errors[0].field", equalTo("cursor")));
    }
  }

  @Test
  @DisplayName(
      "The description of the interface tells of limit and cursor, at the paths that are asked")
  void described() {
    given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.paths['/payment/holds'].get.parameters[*].name", hasItem("cursor")))
        .body(hasJsonPath("$.paths['/payment/batches'].get.parameters[*].name", hasItem("limit")));
  }

  /** By the header of each answer. */
  private static List<String> follow(String first, String field) {
    List<String> found = new ArrayList<>();
    String next = first;
    while (next != null) {
      Response answer = given().urlEncodingEnabled(false).get(next);
      answer.then().statusCode(200);
      found.addAll(JsonPath.<List<String>>read(answer.asString(), "$[*]." + field));
      String link = answer.header("Link");
      Matcher named = NEXT.matcher(link == null ? "" : link);
      next = named.find() ? URI.create(next).resolve(named.group(1)).toString() : null;
    }
    return found;
  }

  /** By the field of each answer. */
  private static List<String> followBody(String path, String field, int limit) {
    List<String> found = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response answer =
          given().get(path + "?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      answer.then().statusCode(200);
      ReadContext part = JsonPath.parse(answer.asString());
      found.addAll(part.<List<String>>read("$." + field));
      cursor = (String) part.<Map<String, Object>>read("$").get("next");
    }
    return found;
  }
}
