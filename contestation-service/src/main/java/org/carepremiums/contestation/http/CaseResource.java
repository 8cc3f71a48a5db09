package org.carepremiums.contestation.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.carepremiums.contestation.annex.AnnexStore;
import org.carepremiums.contestation.cases.CaseDesk;
import org.carepremiums.contestation.cases.Cases;
import org.carepremiums.contestation.cases.ContestationCase;
import org.carepremiums.contestation.cases.RulingSteps;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.language.InLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Cases, and what case handlers do with them. */
@InLanguage
@Path("/cases")
public class CaseResource {

  private final Cases cases;
  private final CaseDesk desk;
  private final ActingPerson person;
  private final RulingSteps rulings;
  private final AnnexStore annexes;
  private final AnnexDownload download;

  @Inject
  CaseResource(
      Cases cases,
      CaseDesk desk,
      ActingPerson person,
      RulingSteps rulings,
      AnnexStore annexes,
      AnnexDownload download) {
    this.rulings = rulings;
    this.annexes = annexes;
    this.download = download;
    this.cases = cases;
    this.desk = desk;
    this.person = person;
  }

  /** Cases, by status, premium and year where these are given. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
  public CasePage list(
      @QueryParam("status") String status,
      @QueryParam("scheme") String scheme,
      @QueryParam("year") Integer year,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("100") int size)
      throws SQLException {
    QueryFilters.requirePage(page, size);
    if (status != null && !Cases.RECEIVED.equals(status) && !Cases.PROPOSED.equals(status)) {
      QueryFilters.status(CaseStatus.class, status);
    }
    Cases.Filter filter =
        new Cases.Filter(
            status,
            scheme == null ? null : QueryFilters.scheme(scheme),
            year == null ? null : QueryFilters.year(year));
    return new CasePage(
        cases.count(filter),
        page,
        size,
        cases.page(filter, page, size).stream().map(CaseView::of).toList());
  }

  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
  @Path("/{caseId}")
  public CaseView one(@PathParam("caseId") String caseId) throws SQLException {
    ContestationCase found =
        cases.find(caseId).orElseThrow(() -> RequestRefused.notFound("there is no such case"));
    return view(found).withFiles(annexes.of(found.contestationId));
  }

  /** A document of its annex, by its number from 1. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
  @Path("/{caseId}/annexes/{number}")
  @Produces(MediaType.WILDCARD)
  @Blocking
  public Response annex(@PathParam("caseId") String caseId, @PathParam("number") String number)
      throws SQLException, IOException {
    return download.of(cases.find(caseId), number);
  }

  /** Gives the case to a handler, or moves it to another one from whom it is with. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/{caseId}/assignment")
  @Consumes(MediaType.APPLICATION_JSON)
  public CaseView assign(
      @PathParam("caseId") String caseId,
      @RequestBody(content = @Content(schema = @Schema(implementation = Assignment.class)))
          byte[] body) {
    Assignment assignment = StrictBody.read(body, Assignment.class);
    return CaseView.of(
        desk.assign(
            caseId,
            new CaseDesk.Handing(
                name(assignment.handler()), name(assignment.insteadOf()), person.name(), null)));
  }

  private static String name(String written) {
    return written == null ? null : written.toLowerCase(Locale.ROOT);
  }

  /**
   * Decides the case: upheld, partly upheld or dismissed. What establishes facts waits for a second
   * person: until then its status is {@code PROPOSED}.
   */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/{caseId}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  public CaseView decide(
      @PathParam("caseId") String caseId,
      @RequestBody(content = @Content(schema = @Schema(implementation = CaseDecision.class)))
          byte[] body)
      throws SQLException {
    CaseDecision decision = StrictBody.read(body, CaseDecision.class);
    if (decision.reason().isBlank()) {
      throw RequestRefused.invalid("reason", "a decision on a case gives its reasons");
    }
    List<FactValue> establishes =
        decision.establishes() == null ? List.of() : decision.establishes();
    return view(
        desk.decide(caseId, person.name(), decision.outcome(), decision.reason(), establishes));
  }

  /** Another person confirms the ruling that was proposed: it is given, and holds from now on. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @RecentLogin
  @Path("/{caseId}/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  public CaseView confirm(
      @PathParam("caseId") String caseId,
      @RequestBody(
              content =
                  @Content(schema = @Schema(implementation = ProposalSteps.Confirmation.class)))
          byte[] body)
      throws SQLException {
    ProposalSteps.Confirmation confirmation =
        StrictBody.read(body, ProposalSteps.Confirmation.class);
    return view(desk.confirm(caseId, person.name(), confirmation.proposal()));
  }

  /** Sends the ruling that was proposed back, with reasons. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/{caseId}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  public CaseView giveBack(
      @PathParam("caseId") String caseId,
      @RequestBody(
              content = @Content(schema = @Schema(implementation = ProposalSteps.Return.class)))
          byte[] body)
      throws SQLException {
    ProposalSteps.Return back = StrictBody.read(body, ProposalSteps.Return.class);
    ProposalSteps.requireReasons(back.reasons());
    return view(desk.giveBack(caseId, person.name(), back.reasons()));
  }

  private CaseView view(ContestationCase found) throws SQLException {
    return CaseView.of(found).with(rulings.of(found.caseId));
  }
}
