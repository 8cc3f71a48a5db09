package org.carepremiums.platform.web;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.carepremiums.platform.testing.StackTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StackTestResource.class)
@DisplayName("A failed request is answered with problem details (RFC 9457)")
class ProblemDetailsTest {

  @Test
  @DisplayName("where the body is not JSON")
  void notJson() {
    problem(post("{\"inamiNumber\":"), 400)
        .body(hasJsonPath("$.title", equalTo("Invalid request")));
  }

  @Test
  @DisplayName("where a field has a wrong value, naming the field and why")
  void wrongValue() {
    problem(post("{\"inamiNumber\": \"54263400527\", \"count\": 1}"), 400)
        .body(hasJsonPath("$.errors[0].field", equalTo("inamiNumber")))
        .body(hasJsonPath("$.detail", containsString("check digits")));
  }

  @Test
  @DisplayName("where a field has a wrong type, is unknown or is absent")
  void wrongFields() {
    problem(post("{\"inamiNumber\": \"54263481527\", \"count\": \"many\"}"), 400)
        .body(hasJsonPath("$.errors[0].field", equalTo("count")));
    problem(post("{\"inamiNumber\": \"54263481527\", \"count\": 1, \"colour\": 1}"), 400)
        .body(hasJsonPath("$.errors[0].field", equalTo("colour")));
    problem(post("{\"inamiNumber\": \"54263481527\"}"), 400)
        .body(hasJsonPath("$.errors[0].field", equalTo("count")));
  }

  @Test
  @DisplayName("but a right body is taken")
  void right() {
    post("{\"inamiNumber\": \"54263481527\", \"count\": 1}")
        .statusCode(200)
        .body(hasJsonPath("$.inamiNumber", equalTo("54263481527")));
  }

  @Test
  @DisplayName("where there is no such path, method or media type")
  void unknownPath() {
    problem(given().get("/nowhere").then(), 404).body(hasJsonPath("$.title", equalTo("Not Found")));
    problem(given().delete("/failing").then(), 405);
    problem(given().contentType(ContentType.TEXT).body("x").post("/failing").then(), 415);
  }

  @Test
  @DisplayName("where an argument is wrong, with its reason")
  void wrongArgument() {
    problem(given().get("/failing/argument").then(), 400)
        .body(hasJsonPath("$.detail", equalTo("this is no year")));
  }

  @Test
  @DisplayName("where the service refuses, with the kind of problem")
  void refused() {
    problem(given().get("/failing/conflict").then(), 409)
        .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:same-person")))
        .body(hasJsonPath("$.detail", equalTo("it takes two")));
    problem(given().get("/failing/field").then(), 400)
        .body(hasJsonPath("$.errors[0].field", equalTo("year")))
        .body(hasJsonPath("$.errors[0].detail", equalTo("it is missing")));
    problem(given().get("/failing/missing").then(), 404)
        .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:not-found")));
  }

  @Test
  @DisplayName("without a NISS or an IBAN, also where the reason quotes one")
  void personal() {
    problem(given().get("/failing/personal").then(), 400)
        .body(hasJsonPath("$.detail", equalTo("BE68********7034 is no account of ***********")))
        .body(
            hasJsonPath(
                "$.errors[0].detail", equalTo("BE68********7034 is no account of ***********")))
        .body(hasJsonPath("$.errors[0].field", equalTo("***********")));
  }

  @Test
  @DisplayName("where something unexpected happens, without its inside")
  void unexpected() {
    problem(given().get("/failing/unexpected").then(), 500)
        .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:internal")))
        .body(not(containsString("secret")));
  }

  private static ValidatableResponse post(String body) {
    return given().contentType(ContentType.JSON).body(body).post("/failing").then();
  }

  private static ValidatableResponse problem(ValidatableResponse answer, int status) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.status", equalTo(status)))
        .body(hasJsonPath("$.type", containsString("urn:care-premiums:problem:")));
  }
}
