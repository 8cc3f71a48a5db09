package org.carepremiums.platform.web;

import java.util.List;

/** A request that is refused for a reason that the caller can act on. */
public class RequestRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private RequestRefused(Problem problem) {
    super(problem.detail());
    this.problem = problem;
  }

  /** The request itself is wrong (400). */
  public static RequestRefused invalid(String field, String detail) {
    return invalid(
        detail, field == null ? List.of() : List.of(new Problem.FieldError(field, detail)));
  }

  /** The request itself is wrong in several places (400). */
  public static RequestRefused invalid(String detail, List<Problem.FieldError> errors) {
    return new RequestRefused(
        new Problem(
            "urn:care-premiums:problem:invalid-request", "Invalid request", 400, detail, errors));
  }

  /** The body is of a type that is not read there (415). */
  public static RequestRefused unsupported(String detail) {
    return new RequestRefused(Problem.of(415, "http-415", "Unsupported Media Type", detail));
  }

  /** What was asked for is not there (404). */
  public static RequestRefused notFound(String detail) {
    return new RequestRefused(Problem.of(404, "not-found", "Not found", detail));
  }

  /** Not now, or not by this person (409). */
  public static RequestRefused conflict(String kind, String detail) {
    return new RequestRefused(Problem.of(409, kind, "Not possible in this state", detail));
  }

  public Problem problem() {
    return problem;
  }
}
