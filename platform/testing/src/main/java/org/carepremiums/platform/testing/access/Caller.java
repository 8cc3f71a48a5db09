package org.carepremiums.platform.testing.access;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Begins requests of different callers. Without it, the caller of a test is an auditor. */
public final class Caller {

  static final String AUTHORIZATION = "Authorization";

  private Caller() {}

  /** Somebody who has logged in just now. */
  public static RequestSpecification as(String person, String... roles) {
    return with(TestTokens.of(person, roles));
  }

  /** Whoever holds the token. */
  public static RequestSpecification with(String token) {
    return RestAssured.given().header(AUTHORIZATION, "Bearer " + token);
  }

  /** Nobody. */
  public static RequestSpecification asNobody() {
    return RestAssured.given().noFilters();
  }
}
