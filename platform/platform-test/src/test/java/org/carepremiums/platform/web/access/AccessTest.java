package org.carepremiums.platform.web.access;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.AccessProbe;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.Endpoints;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("Over HTTP")
class AccessTest {

  @Test
  @DisplayName("what the platform answers is closed to whoever has no business there")
  void closed() {
    for (String module : new String[] {"messaging", "audit", "operations"}) {
      assertThat(AccessProbe.knockAtAll(Path.of("..", module, "target", "classes")))
          .as(module)
          .isPositive();
    }
  }

  @Test
  @DisplayName("an endpoint that says nothing of access is closed, even to who has every role")
  void forgotten() {
    assertThat(Endpoints.in(Path.of("target", "test-classes")))
        .filteredOn(endpoint -> endpoint.roles().isEmpty())
        .singleElement()
        .satisfies(endpoint -> assertThat(endpoint.path()).isEqualTo("/guarded/forgotten"));
    Caller.as("operator-1", Role.all().toArray(String[]::new))
        .get("/guarded/forgotten")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  @DisplayName("a token that is expired, of another key or none at all is refused")
  void badTokens() {
    String expired =
        TestTokens.signed(
            TestTokens.claims("auditor-1", Role.AUDITOR)
                .issuedAt(Instant.now().minusSeconds(7200))
                .expiresAt(Instant.now().minusSeconds(3600)));
    String changed = TestTokens.of("auditor-1", Role.AUDITOR) + "x";
    for (String token : new String[] {expired, changed, "letters"}) {
      Caller.with(token)
          .get("/guarded/receipts")
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .header("WWW-Authenticate", containsString("invalid_token"))
          .body(hasJsonPath("$.type", endsWith(":invalid-token")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"54263481", "54263481527"})
  @DisplayName("a care provider sees the own number only, by 8 or by 11 digits")
  void ownNumber(String own) {
    String token = TestTokens.ofCareProvider(own, Role.CARE_PROVIDER);
    Caller.with(token).get("/guarded/providers/54263481").then().statusCode(200);
    Caller.with(token).get("/guarded/providers/54263481527").then().statusCode(200);
    for (String other : new String[] {"50010131", "5426348", "rsw"}) {
      Caller.with(token)
          .get("/guarded/providers/" + other)
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body(hasJsonPath("$.detail", equalTo("a care provider sees the own INAMI number only")));
    }
  }

  @Test
  @DisplayName("a care provider whose token names no number sees none; a case handler sees all")
  void numbersOfOthers() {
    Caller.as("care-provider-1", Role.CARE_PROVIDER)
        .get("/guarded/providers/54263481")
        .then()
        .statusCode(403);
    Caller.as("case-handler-1", Role.CASE_HANDLER, Role.CARE_PROVIDER)
        .get("/guarded/providers/54263481")
        .then()
        .statusCode(200);
  }

  @Test
  @DisplayName("a data provider delivers for its own source only, and reads its own receipts")
  void ownSource() {
    String rsw = Role.dataProvider(Source.RSW);
    Caller.as("rsw-1", rsw).post("/guarded/deliveries/rsw").then().statusCode(200);
    Caller.as("rsw-1", rsw).post("/guarded/deliveries/abrumet").then().statusCode(403);
    Caller.as("rsw-1", rsw).get("/guarded/receipts?source=rsw").then().statusCode(200);
    Caller.as("rsw-1", rsw).get("/guarded/receipts?source=abrumet").then().statusCode(403);
    Caller.as("rsw-1", rsw)
        .get("/guarded/receipts?source=rsw&source=abrumet")
        .then()
        .statusCode(403);
    Caller.as("rsw-1", rsw).get("/guarded/receipts").then().statusCode(403);
    Caller.as("auditor-1", Role.AUDITOR).get("/guarded/receipts").then().statusCode(200);
  }

  @Test
  @DisplayName("a data provider without a source delivers for none")
  void noSource() {
    Caller.as("rsw-1", Role.DATA_PROVIDER).post("/guarded/deliveries/rsw").then().statusCode(403);
    Caller.as("rsw-1", Role.DATA_PROVIDER + ":")
        .post("/guarded/deliveries/rsw")
        .then()
        .statusCode(403);
  }

  @Test
  @DisplayName(
      "STEP-UP what needs a recent login is done after one, and otherwise asks for one (RFC 9470)")
  void recentLogin() {
    approver(Duration.ofMinutes(4)).post("/guarded/approval").then().statusCode(200);
    approver(Duration.ofMinutes(6))
        .post("/guarded/approval")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header(
            "WWW-Authenticate", containsString("Bearer error=\"insufficient_user_authentication\""))
        .header("WWW-Authenticate", containsString("max_age=\"300\""))
        .body(hasJsonPath("$.type", endsWith(":insufficient-user-authentication")));
  }

  @Test
  @DisplayName("a fresh token does not stand for a login that it does not tell of")
  void refreshedToken() {
    Caller.with(TestTokens.signed(TestTokens.claims("payment-approver-1", Role.PAYMENT_APPROVER)))
        .post("/guarded/approval")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("insufficient_user_authentication"));
  }

  @Test
  @DisplayName("who acts is who the token names, in lower case")
  void actingPerson() {
    Caller.as("Approver-1 ", Role.PAYMENT_APPROVER)
        .post("/guarded/approval")
        .then()
        .statusCode(200)
        .body(equalTo("approver-1"));
    Caller.as("no such name!", Role.PAYMENT_APPROVER)
        .post("/guarded/approval")
        .then()
        .statusCode(403)
        .body(hasJsonPath("$.detail", containsString("must name a person")));
  }

  @Test
  @DisplayName("health and metrics answer without a token, and nothing else of the framework does")
  void framework() {
    Caller.asNobody().get("/q/health/live").then().statusCode(200);
    Caller.asNobody().get("/q/metrics").then().statusCode(200);
    Caller.asNobody().get("/q/openapi").then().statusCode(401);
    Caller.asNobody().get("/q/anything").then().statusCode(401);
  }

  private static RequestSpecification approver(Duration ago) {
    return Caller.with(TestTokens.loggedIn("payment-approver-1", ago, Role.PAYMENT_APPROVER));
  }
}
