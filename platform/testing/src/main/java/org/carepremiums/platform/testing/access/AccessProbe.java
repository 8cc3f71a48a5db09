package org.carepremiums.platform.testing.access;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.List;

/**
 * Knocks at every endpoint of the service under test: without a token, with one that is for
 * somebody else, and with one that has none of the endpoint's roles.
 */
public final class AccessProbe {

  private static final String PROBLEM = "application/problem+json";

  private AccessProbe() {}

  /**
   * @param classes the compiled classes that declare the endpoints
   * @return how many were closed
   * @throws AssertionError naming the first one that is open
   */
  public static int knockAtAll(Path... classes) {
    List<Endpoint> endpoints = Endpoints.in(classes);
    String elsewhere =
        TestTokens.signed(TestTokens.claims("auditor-1", "auditor").audience("another-system"));
    for (Endpoint endpoint : endpoints) {
      if (endpoint.roles().contains(Endpoint.EVERYBODY)) {
        ask(Caller.asNobody(), endpoint).then().statusCode(200);
        continue;
      }
      ask(Caller.asNobody(), endpoint)
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", startsWith("Bearer"))
          .contentType(PROBLEM)
          .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:unauthorized")));
      ask(Caller.with(elsewhere), endpoint)
          .then()
          .statusCode(401)
          .contentType(PROBLEM)
          .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:invalid-token")));
      if (!endpoint.roles().contains(Endpoint.ANYBODY_KNOWN)) {
        ask(Caller.as("nobody-1", "unheard-of"), endpoint)
            .then()
            .statusCode(403)
            .contentType(PROBLEM)
            .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:forbidden")));
      }
    }
    return endpoints.size();
  }

  private static Response ask(RequestSpecification caller, Endpoint endpoint) {
    String path = endpoint.path().replaceAll("\\{[^}]*}", "1");
    return switch (endpoint.verb()) {
      case "GET" -> caller.get(path);
      case "DELETE" -> caller.delete(path);
      case "POST" ->
          caller
              .config(
                  RestAssuredConfig.config()
                      .encoderConfig(
                          EncoderConfig.encoderConfig()
                              .encodeContentTypeAs(endpoint.consumes(), ContentType.TEXT)))
              .contentType(endpoint.consumes())
              .body("{}")
              .post(path);
      default -> throw new IllegalStateException("no request is known for " + endpoint);
    };
  }
}
