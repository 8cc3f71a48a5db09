package org.carepremiums.eligibility;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasNoJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.jayway.jsonpath.JsonPath;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@EligibilityStack
@DisplayName("The collected share:")
class CollectedShareTest {

  @Inject Campaign campaign;
  private final DataSource dataSource = SchemaOwner.dataSource();
  private FactStream stream;

  @Test
  @DisplayName("CONDUCT-85 who is below 85 % is listed, selected, heard and closed with history")
  void collectedShare() throws SQLException {
    stream = campaign.begin("2026-04-02");
    String below = Providers.next();
    String joined = Providers.next();
    String notBound = Providers.next();
    stream.state(below, Facts.adhered("2020-01-01..2020-12-31"));
    stream.state(joined, Facts.adhered("2020-06-01..2020-06-30"));
    stream.state(notBound, Facts.neverAdhered());
    collected(below, "300", 84);
    collected(below, "500", 80);
    collected(joined, "300", 50);
    collected(notBound, "300", 10);
    String unequal = Providers.next();
    collected(unequal, "300", 100);
    collected(unequal, "500", 79, null);
    campaign.settle();
    assertThat(conductList()).doesNotContain(unequal);
    stream.state(unequal, Facts.adhered("2020-01-01..2020-12-31"));
    campaign.settle();

    String day =
        JsonPath.read(
            given().get("/conduct/2020").then().statusCode(200).extract().asString(), "$.openDay");
    assertThat(conductList())
        .startsWith("provider,attestedServices,personalShareCollected,percent,")
        .contains(
            below
                + ",200,164,82.00,82.00,40,5.00,true,true,false,2020-01-01..2020-12-31,366,,,false")
        .contains(
            joined
                + ",100,50,50.00,50.00,20,5.00,true,true,false,2020-06-01..2020-06-30,30,,,false")
        .contains(
            unequal + ",200,179,89.50,89.50,,,false,false,true,2020-01-01..2020-12-31,366,,,false")
        .doesNotContain(notBound);
    step(unequal, "selection", "", 409)
        .body(
            hasJsonPath("$.type", equalTo("urn:care-premiums:problem:not-below-selection-point")));
    given()
        .queryParam("language", "fr")
        .get("/conduct/2020/providers/" + unequal)
        .then()
        .statusCode(200)
        .header("Content-Language", "fr")
        .body(hasJsonPath("$.unequalByInsurer", equalTo(true)))
        .body(hasJsonPath("$.insurers[1].percent", equalTo(79.00)))
        .body(hasJsonPath("$.insurers[0].servicesPerBeneficiary", equalTo(5.00)))
        .body(hasJsonPath("$.insurers[1]", not(hasKey("beneficiaries"))))
        .body(
            hasJsonPath(
                "$.findings[?(@.text.phrase == 'insurers-differ')].text.text",
                contains(containsString("aucune sanction n’en découle en soi"))))
        .body(
            hasJsonPath(
                "$.findings[?(@.text.phrase == 'insurers-differ')].provenance",
                contains("default")))
        .body(hasJsonPath("$.findings[*].text.phrase", hasItem("beneficiaries-not-counted")));
    Caller.as("handler-1", Role.CASE_HANDLER)
        .queryParam("language", "nl")
        .post("/conduct/2020/providers/" + notBound + "/selection")
        .then()
        .statusCode(409)
        .body(
            hasJsonPath(
                "$.detail", equalTo("Geen enkele dag van het jaar viel onder een overeenkomst.")));
    step(below, "hearing", "\"heardOn\": \"%s\", \"statement\": \"x\"".formatted(day), 409)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:not-selected")));
    step(notBound, "selection", "", 409)
        .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:not-conventioned")));
    step(below, "selection", "", 200).body(hasJsonPath("$.status", equalTo("SELECTED")));
    step(joined, "selection", "", 200).body(hasJsonPath("$.history", hasSize(1)));
    step(below, "selection", "", 409)
        .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:already-selected")));

    collected(below, "500", 90);
    campaign.settle();
    assertThat(conductList())
        .contains(
            below
                + ",200,174,87.00,87.00,40,5.00,false,false,false,2020-01-01..2020-12-31,366,SELECTED,,true");
    String corrected = "\"outcome\": \"CORRECTED_BY_INSURERS\", \"reason\": \"Figures corrected.\"";
    step(joined, "closure", corrected, 409)
        .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:not-risen")));
    step(below, "closure", corrected, 200).body(hasJsonPath("$.status", equalTo("CLOSED")));

    String disproved = "\"outcome\": \"FIGURES_DISPROVED\", \"reason\": \"Receipts were shown.\"";
    step(joined, "closure", disproved, 409)
        .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:not-heard")));
    step(
        joined,
        "hearing",
        "\"heardOn\": \"%s\", \"statement\": \"Paid in cash.\"".formatted(day),
        200);
    step(joined, "closure", disproved, 400)
        .body(hasJsonPath("$.errors[*].field", hasItem("proof")));
    step(
            joined,
            "closure",
            disproved
                + ", \"proof\": [{\"insurer\": \"300\", \"attestedServices\": 100,"
                + " \"personalShareCollected\": 85}]",
            200)
        .body(hasJsonPath("$.standing", equalTo(85.00)))
        .body(hasJsonPath("$.percent", equalTo(50.00)));
    given()
        .get("/conduct/2020/providers/" + joined)
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.conventionedDays", equalTo(30)))
        .body(hasJsonPath("$.insurers[0].insurer", equalTo("300")))
        .body(hasJsonPath("$.history[*].status", equalTo(List.of("SELECTED", "HEARD", "CLOSED"))))
        .body(hasJsonPath("$.history[*].handler", contains("handler-1", "handler-1", "handler-1")))
        .body(hasJsonPath("$.history[2].proof[0].personalShareCollected", equalTo(85)))
        .body(hasNoJsonPath("$.history[0].heardOn"));
    given()
        .accept("application/x-ndjson")
        .get("/conduct/2020/providers")
        .then()
        .statusCode(200)
        .body(containsString("\"outcome\":\"FIGURES_DISPROVED\""))
        .body(containsString("the physiotherapist disproved the figures"));
    given()
        .get("/conduct/2020")
        .then()
        .body(hasJsonPath("$.providers", equalTo(4)))
        .body(hasJsonPath("$.belowNotConventioned", equalTo(1)))
        .body(hasJsonPath("$.belowRequired", equalTo(0)))
        .body(hasJsonPath("$.unequalByInsurer", equalTo(1)))
        .body(hasJsonPath("$.averages.belowRequired.providers", equalTo(1)))
        .body(hasJsonPath("$.averages.belowRequired.servicesPerBeneficiary", equalTo(5.00)))
        .body(hasJsonPath("$.averages.notBelowRequired.providers", equalTo(1)))
        .body(hasJsonPath("$.averages.notBelowRequired.services", equalTo(200)))
        .body(hasJsonPath("$.averages.notBelowRequired.beneficiaries", equalTo(40)))
        .body(hasJsonPath("$.averages.notBelowRequired.withoutBeneficiaries", equalTo(1)))
        .body(
            hasJsonPath(
                "$.averages.meaning.text", containsString("for the Convention Commission to say")))
        .body(hasJsonPath("$.averages.reference", equalTo("S2, art. 8")))
        .body(hasJsonPath("$.averages.legalReference", containsString("art. 8")))
        .body(hasJsonPath("$.documents.S2", containsString("(M/21)")))
        .body(hasJsonPath("$.risenSinceSelection", equalTo(1)))
        .body(hasJsonPath("$.checks.CLOSED", equalTo(2)))
        .body(hasJsonPath("$.figuresComplete", equalTo(false)))
        .body(hasJsonPath("$.parameters.collectedShare[0].ruleId", equalTo("CONDUCT-85")));

    String another = Providers.next();
    stream.conventioned(another);
    campaign.settle();
    given().get("/conduct/2019").then().statusCode(404);
    given().get("/conduct/2020/providers/" + another).then().statusCode(404);
    step(another, "selection", "", 404);
    step(
            below,
            "hearing",
            "\"heardOn\": \"%s\", \"statement\": \"x\", \"by\": \"me\"".formatted(day),
            400)
        .body(hasJsonPath("$.errors[*].field", hasItem("by")));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement change =
            connection.prepareStatement("update adversarial_step set handler = 'handler-2'")) {
      assertThatThrownBy(change::executeUpdate).hasMessageContaining("only added");
    }
  }

  private void collected(String provider, String insurer, int collected) {
    collected(provider, insurer, collected, 20);
  }

  private void collected(String provider, String insurer, int collected, Integer beneficiaries) {
    stream.state(provider, Facts.personalShares(insurer, collected, beneficiaries));
  }

  private static String conductList() {
    return given()
        .accept("text/csv")
        .get("/conduct/2020/providers")
        .then()
        .statusCode(200)
        .contentType("text/csv")
        .extract()
        .asString();
  }

  private static ValidatableResponse step(String provider, String step, String fields, int status) {
    return Caller.as("handler-1", Role.CASE_HANDLER)
        .contentType(ContentType.JSON)
        .body("{" + fields + "}")
        .post("/conduct/2020/providers/" + provider + "/" + step)
        .then()
        .statusCode(status);
  }
}
