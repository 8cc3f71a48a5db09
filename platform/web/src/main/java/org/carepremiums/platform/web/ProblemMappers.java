package org.carepremiums.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.MultiPartParserDefinition;

/** Answers every failed request with RFC 9457 problem details. */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private static final String FORM_PARSER = MultiPartParserDefinition.class.getPackageName() + ".";

  @ServerExceptionMapper
  public Response refused(RequestRefused refused) {
    return answer(refused.problem());
  }

  @ServerExceptionMapper
  public Response tooLarge(BodyLimit.TooLarge tooLarge) {
    return answer(tooLarge.problem());
  }

  @ServerExceptionMapper(priority = 1)
  public Response unreadable(MismatchedInputException unreadable) {
    return unreadableJson(unreadable);
  }

  @ServerExceptionMapper(priority = 1)
  public Response unreadableJson(JsonProcessingException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyLimit.TooLarge tooLarge) {
        return tooLarge(tooLarge);
      }
    }
    String field =
        unreadable instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(
                    step ->
                        step.getFieldName() == null
                            ? "[" + step.getIndex() + "]"
                            : step.getFieldName())
                .collect(Collectors.joining("."))
            : "";
    String detail =
        unreadable.getCause() instanceof IllegalArgumentException cause
            ? cause.getMessage()
            : "the body is not JSON of the expected form";
    return answer(
        new Problem(
            "urn:care-premiums:problem:invalid-request",
            "Invalid request",
            400,
            detail,
            field.isEmpty() ? List.of() : List.of(new Problem.FieldError(field, detail))));
  }

  @ServerExceptionMapper
  public Response wrongValue(IllegalArgumentException wrong) {
    return answer(Problem.of(400, "invalid-request", "Invalid request", wrong.getMessage()));
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException failure) {
    int status = failure.getResponse().getStatus();
    if (failure.getCause() instanceof JsonProcessingException unreadable) {
      return unreadableJson(unreadable);
    }
    if (failure.getCause() instanceof BodyLimit.TooLarge tooLarge) {
      return tooLarge(tooLarge);
    }
    String phrase = failure.getResponse().getStatusInfo().getReasonPhrase();
    return answer(Problem.of(status, "http-" + status, phrase, phrase));
  }

  /** The parser of forms tells by an {@code IOException} that one is cut off or malformed. */
  @ServerExceptionMapper
  public Response unreadableForm(IOException failure) {
    StackTraceElement[] thrownAt = failure.getStackTrace();
    return thrownAt.length > 0 && thrownAt[0].getClassName().startsWith(FORM_PARSER)
        ? answer(
            Problem.of(
                400,
                "invalid-request",
                "Invalid request",
                "the form ends in the middle, or is no form"))
        : unexpected(failure);
  }

  @ServerExceptionMapper
  public Response unexpected(Exception unexpected) {
    LOG.error("a request failed", unexpected);
    return answer(
        Problem.of(
            500,
            "internal",
            "Internal error",
            "the request failed; the platform team finds it in the log"));
  }

  /** A reason may quote what was asked. */
  private static Response answer(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .entity(problem.masked())
        .build();
  }
}
