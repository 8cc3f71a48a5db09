package org.carepremiums.contestation.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contestation.review.OpenReview;
import org.carepremiums.contestation.review.ReviewDesk;
import org.carepremiums.contestation.review.ReviewStatus;
import org.carepremiums.contestation.review.ReviewStore;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.ActingPerson;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.language.InLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** What a person has to settle before a decision can be taken (rule book 12.26). */
@InLanguage
@Path("/reviews")
public class ReviewResource {

  private final ReviewDesk desk;
  private final ReviewStore store;
  private final ActingPerson person;

  @Inject
  ReviewResource(ReviewDesk desk, ReviewStore store, ActingPerson person) {
    this.desk = desk;
    this.store = store;
    this.person = person;
  }

  /** Reviews, by status, premium and year where these are given. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
  public ReviewPage list(
      @QueryParam("status") String status,
      @QueryParam("scheme") String scheme,
      @QueryParam("year") Integer year,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("100") int size)
      throws SQLException {
    QueryFilters.requirePage(page, size);
    ReviewStore.Filter filter =
        new ReviewStore.Filter(
            QueryFilters.status(ReviewStatus.class, status),
            QueryFilters.scheme(scheme),
            QueryFilters.year(year));
    return new ReviewPage(
        store.count(filter),
        page,
        size,
        store.page(filter, page, size).stream().map(item -> ReviewView.of(item, null)).toList());
  }

  /** One review with everything that was done with it. */
  @GET
  @RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
  @Path("/{reviewId}")
  public ReviewView one(@PathParam("reviewId") String reviewId) throws SQLException {
    OpenReview item =
        store.find(reviewId).orElseThrow(() -> RequestRefused.notFound("there is no such review"));
    return view(item);
  }

  /** Proposes how to settle it. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/{reviewId}/proposal")
  @Consumes(MediaType.APPLICATION_JSON)
  public ReviewView propose(
      @PathParam("reviewId") String reviewId,
      @RequestBody(
              content = @Content(schema = @Schema(implementation = ReviewSteps.Proposal.class)))
          byte[] body)
      throws SQLException {
    ReviewSteps.Proposal proposal = StrictBody.read(body, ReviewSteps.Proposal.class);
    ProposalSteps.requireReasons(proposal.reasons());
    return view(
        desk.propose(
            reviewId,
            person.name(),
            new ReviewDesk.Proposal(
                proposal.holds(),
                proposal.establishes() == null ? List.of() : proposal.establishes(),
                proposal.reasons())));
  }

  /** Another person confirms the proposal: what it settles holds from now on. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @RecentLogin
  @Path("/{reviewId}/confirmation")
  @Consumes(MediaType.APPLICATION_JSON)
  public ReviewView confirm(
      @PathParam("reviewId") String reviewId,
      @RequestBody(
              content =
                  @Content(schema = @Schema(implementation = ProposalSteps.Confirmation.class)))
          byte[] body)
      throws SQLException {
    ProposalSteps.Confirmation confirmation =
        StrictBody.read(body, ProposalSteps.Confirmation.class);
    return view(desk.confirm(reviewId, person.name(), confirmation.proposal()));
  }

  /** Sends the proposal back. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/{reviewId}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  public ReviewView giveBack(
      @PathParam("reviewId") String reviewId,
      @RequestBody(
              content = @Content(schema = @Schema(implementation = ProposalSteps.Return.class)))
          byte[] body)
      throws SQLException {
    ProposalSteps.Return back = StrictBody.read(body, ProposalSteps.Return.class);
    ProposalSteps.requireReasons(back.reasons());
    return view(desk.giveBack(reviewId, person.name(), back.reasons()));
  }

  private ReviewView view(OpenReview item) throws SQLException {
    return ReviewView.of(item, store.steps(item.reviewId()));
  }
}
