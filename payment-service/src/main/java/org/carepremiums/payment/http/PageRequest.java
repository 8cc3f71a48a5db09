package org.carepremiums.payment.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.carepremiums.payment.reading.Cursor;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;

/** The part of a list that a request asks for. */
public class PageRequest {

  @QueryParam("limit")
  @DefaultValue("100")
  @Parameter(description = "how many rows at most, 1 to 1000")
  int limit;

  @QueryParam("cursor")
  @Parameter(
      description =
          "what the answer before named as the next part: the cursor in its header Link"
              + " (rel=\"next\"), or its field next; absent for the first part")
  String cursor;

  Cursor after(Object... first) {
    return Cursor.of(limit, cursor, first);
  }

  /**
   * The rows, with the address of those that follow (RFC 8288).
   *
   * @param list the last step of the path that is asked, which that address is relative to
   */
  <T> RestResponse<List<T>> answer(String list, Cursor.Part<T> part) {
    RestResponse.ResponseBuilder<List<T>> answer = RestResponse.ResponseBuilder.ok(part.rows());
    return (part.next() == null
            ? answer
            : answer.header(
                "Link",
                "<%s?limit=%d&cursor=%s>; rel=\"next\"".formatted(list, limit, part.next())))
        .build();
  }
}
