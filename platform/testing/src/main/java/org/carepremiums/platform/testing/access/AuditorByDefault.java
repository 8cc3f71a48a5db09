package org.carepremiums.platform.testing.access;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.carepremiums.contracts.access.Role;

/**
 * A test's requests that name no caller are an auditor's, who reads everything. A request that
 * fails its test is shown with its answer; REST Assured keeps both of every request for that, and
 * keeps them as they are, since it would lay them out for the many that nobody sees.
 */
public final class AuditorByDefault implements QuarkusTestBeforeEachCallback, Filter {

  @Override
  public void beforeEach(QuarkusTestMethodContext context) {
    RestAssured.replaceFiltersWith(this);
    RestAssured.config =
        RestAssured.config()
            .logConfig(
                LogConfig.logConfig()
                    .enableLoggingOfRequestAndResponseIfValidationFails()
                    .enablePrettyPrinting(false));
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
