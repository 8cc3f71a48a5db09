package org.carepremiums.platform.testing.access;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.carepremiums.contracts.access.Role;

/** A test's requests that name no caller are an auditor's, who reads everything. */
public final class AuditorByDefault implements QuarkusTestBeforeEachCallback, Filter {

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    RestAssured.replaceFiltersWith(this);
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext next) {
    if (!request.getHeaders().hasHeaderWithName(Caller.AUTHORIZATION)) {
      request.header(Caller.AUTHORIZATION, "Bearer " + TestTokens.of("auditor-1", Role.AUDITOR));
    }
    return next.next(request, expected);
  }
}
