package org.carepremiums.intake.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.intake.act.AccountForm;
import org.carepremiums.intake.act.ActOutcome;
import org.carepremiums.intake.act.ActPhrase;
import org.carepremiums.intake.act.ApplicationForm;
import org.carepremiums.intake.act.FieldProblem;
import org.carepremiums.intake.act.ProviderActs;
import org.carepremiums.platform.messaging.record.Spans;
import org.carepremiums.platform.telemetry.TraceParent;
import org.carepremiums.platform.web.Problem;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.OwnNumber;
import org.carepremiums.platform.web.language.InLanguage;
import org.carepremiums.platform.web.language.LanguageFilter;
import org.carepremiums.platform.wording.text.Phrasebook;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.jboss.resteasy.reactive.RestPath;

/** What a provider does without a page: the same record, the same validation, the same law. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
public class ActsResource {

  private static final int RETRY_AFTER_SECONDS = 5;
  private static final int UNAVAILABLE = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();

  /**
   * What was recorded.
   *
   * @param applicationId the reference of the application; absent of an account
   * @param on the day of the act
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Done(String applicationId, LocalDate on) {}

  private final ProviderActs acts;
  private final Spans spans;
  private final Phrasebooks phrasebooks;

  @Inject
  ActsResource(ProviderActs acts, Spans spans, Phrasebooks phrasebooks) {
    this.acts = acts;
    this.spans = spans;
    this.phrasebooks = phrasebooks;
  }

  /**
   * Applies for a premium (201). The same again with the same token is one application (200).
   *
   * @param provider the own number, 8 or 11 digits
   * @param traceParent the trace that the application belongs to (W3C Trace Context)
   * @param form what is applied for; {@code token} is 16 to 64 letters, digits, dashes and
   *     underscores that the caller uses for this application alone
   */
  @POST
  @RolesAllowed(Role.CARE_PROVIDER)
  @OwnNumber("provider")
  @InLanguage
  @Path("/applications/{provider}")
  public Response apply(
      @RestPath String provider,
      @HeaderParam(TraceParent.HEADER) String traceParent,
      @Context ContainerRequestContext request,
      ApplicationForm form)
      throws SQLException {
    return answer(acts.apply(provider, given(form), spans.ofRequest(traceParent)), request);
  }

  /**
   * Names the account to be paid to (201). The same again on the same day changes nothing (200).
   *
   * @param provider the own number, 8 or 11 digits
   * @param traceParent the trace that the record belongs to (W3C Trace Context)
   * @param form the account, who holds it, and from when it may be paid to
   */
  @POST
  @RolesAllowed(Role.CARE_PROVIDER)
  @OwnNumber("provider")
  @InLanguage
  @Path("/bank-accounts/{provider}")
  public Response nameAccount(
      @RestPath String provider,
      @HeaderParam(TraceParent.HEADER) String traceParent,
      @Context ContainerRequestContext request,
      AccountForm form)
      throws SQLException {
    return answer(acts.nameAccount(provider, given(form), spans.ofRequest(traceParent)), request);
  }

  private static <T> T given(T form) {
    if (form == null) {
      throw RequestRefused.invalid(null, "the body is not JSON of the expected form");
    }
    return form;
  }

  private Response answer(ActOutcome outcome, ContainerRequestContext request) {
    Phrasebook book = phrasebooks.in(LanguageFilter.language(request));
    return switch (outcome.state()) {
      case RECORDED -> done(Response.Status.CREATED, outcome);
      case REPEATED -> done(Response.Status.OK, outcome);
      case REFUSED -> throw refused(outcome.problems(), book);
      case NOT_HANDLED_YET ->
          Response.status(UNAVAILABLE)
              .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
              .type(Problem.MEDIA_TYPE)
              .entity(
                  Problem.of(
                      UNAVAILABLE,
                      "not-handled-yet",
                      "Not handled yet",
                      book.text(ActPhrase.ACT_NOT_HANDLED_YET.alone())))
              .build();
    };
  }

  private static Response done(Response.Status status, ActOutcome outcome) {
    return Response.status(status).entity(new Done(outcome.reference(), outcome.on())).build();
  }

  private static RequestRefused refused(List<FieldProblem> problems, Phrasebook book) {
    return RequestRefused.invalid(
        problems.stream().map(one -> book.text(one.said())).collect(Collectors.joining(" ")),
        problems.stream()
            .filter(one -> one.field() != null)
            .map(one -> new Problem.FieldError(one.field(), book.text(one.said())))
            .toList());
  }
}
