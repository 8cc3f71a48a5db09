package org.carepremiums.contestation.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contestation.cases.CaseStatusPhrase;
import org.carepremiums.contestation.review.OpenReview;
import org.carepremiums.contestation.review.ReviewDesk;
import org.carepremiums.contestation.review.ReviewStatus;
import org.carepremiums.contestation.review.ReviewStep;
import org.carepremiums.contestation.review.ReviewStore;
import org.carepremiums.contestation.window.FactsJson;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A review: one person proposes how to settle it, another confirms or sends back. */
@Path("/desk/reviews")
@RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "handling")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance review(
        Page page, String heading, ReviewView one, Acts acts, RulingForm form, String done);
  }

  /** A review with its steps. */
  private record Read(OpenReview item, List<ReviewStep> steps) {

    /** What waits for a second person; {@code null} where nothing does. */
    ReviewStep proposal() {
      return item.status() == ReviewStatus.PROPOSED ? steps.get(steps.size() - 1) : null;
    }
  }

  private final Pages pages;
  private final Handler handler;
  private final ReviewStore store;
  private final ReviewDesk desk;
  private final Dossiers dossiers;
  private final DeskDay day;
  private final SecondPerson second;

  @Inject
  ReviewPages(
      Pages pages,
      Handler handler,
      ReviewStore store,
      ReviewDesk desk,
      Dossiers dossiers,
      DeskDay day,
      SecondPerson second) {
    this.pages = pages;
    this.handler = handler;
    this.store = store;
    this.desk = desk;
    this.dossiers = dossiers;
    this.day = day;
    this.second = second;
  }

  /** All that is known of it, with the form to settle it. */
  @GET
  @Path("/{reviewId}")
  public TemplateInstance look(@RestPath String reviewId, @RestQuery String done)
      throws SQLException {
    Read read = read(reviewId);
    Page page = pages.titled(title(read));
    return shown(page, read, RulingAnswers.blank(), FormFaults.NONE, Done.of(page, done));
  }

  /** Proposes how to settle it, or shows the form again. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/{reviewId}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @RestPath String reviewId, @BeanParam SentForm sent, @BeanParam RulingAnswers answers)
      throws SQLException {
    Read read = read(reviewId);
    if (sent.isOnlyShown() || !answers.goesOn()) {
      RulingAnswers changed =
          sent.isOnlyShown()
              ? answers
              : answers.withFactsAsAsked(
                  read.item().contested().scheme(), read.item().contested().year());
      return PageAnswers.shown(
          shown(pages.titled(title(read)), read, changed, FormFaults.NONE, null));
    }
    Page page = pages.toBeMended(title(read));
    RulingCheck.Result checked = RulingCheck.of(page, answers, settled(page, answers));
    if (!checked.faults().isEmpty()) {
      return PageAnswers.toBeMended(shown(page, read, answers, checked.faults(), null));
    }
    try {
      desk.propose(
          reviewId,
          handler.me(),
          new ReviewDesk.Proposal(
              answers.chosenReading().orElse(null), checked.establishes(), answers.reasons()));
      return PageAnswers.seeOther(address(reviewId) + "?done=" + Done.REVIEW_PROPOSED.id());
    } catch (RequestRefused refused) {
      FormFaults why = FormFaults.NONE.and(page, null, List.of(Refusals.why(refused)));
      TemplateInstance again = shown(page, read(reviewId), answers, why, null);
      return Refusals.canBeMended(refused)
          ? PageAnswers.toBeMended(again)
          : PageAnswers.notNow(again);
    }
  }

  private static FormFaults settled(Page page, RulingAnswers answers) {
    return answers.chosenReading().isEmpty() && answers.kind().isEmpty()
        ? FormFaults.NONE.and(page, "holds", List.of(DeskPhrase.HOLDS_EMPTY.alone()))
        : FormFaults.NONE;
  }

  /** What was proposed, to be confirmed. */
  @GET
  @Path("/{reviewId}/confirmation")
  public TemplateInstance confirmation(@RestPath String reviewId) throws SQLException {
    return second.confirmation(settlement(reviewId, DeskPhrase.REVIEW_CONFIRM_TITLE));
  }

  /** Confirms it: what it settles holds from now on. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @RecentLogin
  @Path("/{reviewId}/confirmation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(
      @RestPath String reviewId, @BeanParam SentForm sent, @BeanParam StepAnswers answers)
      throws SQLException {
    return second.confirm(
        sent,
        settlement(reviewId, DeskPhrase.REVIEW_CONFIRM_TITLE),
        () -> desk.confirm(reviewId, handler.me(), answers.shownProposal()),
        Done.REVIEW_CONFIRMED);
  }

  /** What was proposed, to be sent back. */
  @GET
  @Path("/{reviewId}/return")
  public TemplateInstance sendBack(@RestPath String reviewId) throws SQLException {
    return second.sendBack(settlement(reviewId, DeskPhrase.REVIEW_RETURN_TITLE));
  }

  /** Sends it back with reasons. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/{reviewId}/return")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response giveBack(
      @RestPath String reviewId, @BeanParam SentForm sent, @BeanParam StepAnswers answers)
      throws SQLException {
    return second.giveBack(
        sent,
        answers.reasons(),
        settlement(reviewId, DeskPhrase.REVIEW_RETURN_TITLE),
        () -> desk.giveBack(reviewId, handler.me(), answers.reasons()),
        Done.REVIEW_RETURNED);
  }

  private TemplateInstance shown(
      Page page, Read read, RulingAnswers answers, FormFaults faults, String done)
      throws SQLException {
    ReviewStep proposal = read.proposal();
    Acts acts =
        Acts.of(
            handler.name(),
            false,
            false,
            handler.name().isPresent() && read.item().status() == ReviewStatus.OPEN,
            proposal == null ? null : proposal.handler(),
            answers);
    return Templates.review(
        page,
        page.text(title(read)),
        ReviewView.of(page, read.item(), read.steps(), day.now()),
        acts,
        RulingForm.of(
            page,
            answers,
            page.say("ask-holds"),
            "holds",
            read.item().review().readings().stream()
                .map(
                    reading ->
                        RulingForm.choice(
                            page,
                            reading.holds().name(),
                            FactPhrase.SAID_READING.with(reading.holds()),
                            answers.holds()))
                .toList(),
            dossiers.bearing(read.item().contested()),
            null,
            faults),
        done);
  }

  private SecondPerson.Matter settlement(String reviewId, DeskPhrase title) {
    return new SecondPerson.Matter() {
      @Override
      public Wording title() {
        return title.alone();
      }

      @Override
      public SecondLook look(Page page) throws SQLException {
        return ReviewPages.this.look(page, read(reviewId));
      }
    };
  }

  private SecondLook look(Page page, Read read) throws SQLException {
    ReviewView one = ReviewView.of(page, read.item(), read.steps(), day.now());
    ReviewStep proposal = read.proposal();
    return SecondLook.of(
        page,
        handler.name(),
        proposal == null
            ? null
            : new SecondLook.Proposal(
                proposal.number(),
                proposal.handler(),
                FactsJson.write(read.item().established(proposal))),
        read.item().reviewId(),
        DeskPhrase.REFUSED_NOT_PROPOSED.alone(),
        one.path(),
        one.premium(),
        one.settlement(),
        read.item().contested());
  }

  private Read read(String reviewId) throws SQLException {
    return new Read(
        store.find(reviewId).orElseThrow(() -> RequestRefused.notFound("there is no such review")),
        store.steps(reviewId));
  }

  private String address(String reviewId) {
    return pages.service() + "/desk/reviews/" + reviewId;
  }

  private static Wording title(Read read) {
    return DeskPhrase.REVIEW_TITLE.with(
        CaseStatusPhrase.PREMIUM_OF_YEAR.with(
            read.item().contested().scheme(), read.item().contested().year()));
  }
}
