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
import org.carepremiums.contestation.refusal.StepPhrase;
import org.carepremiums.contestation.refusal.StepRefused;
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
        Page page,
        String heading,
        ReviewView one,
        CasePage.Acts acts,
        RulingForm form,
        String done);

    static native TemplateInstance reviewConfirmation(
        Page page, String heading, SecondLook look, FormFaults faults);

    static native TemplateInstance reviewReturn(
        Page page, String heading, SecondLook look, String reasons, FormFaults faults);
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

  @Inject
  ReviewPages(
      Pages pages,
      Handler handler,
      ReviewStore store,
      ReviewDesk desk,
      Dossiers dossiers,
      DeskDay day) {
    this.pages = pages;
    this.handler = handler;
    this.store = store;
    this.desk = desk;
    this.dossiers = dossiers;
    this.day = day;
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
          me(),
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
    Read read = read(reviewId);
    Page page = pages.titled(DeskPhrase.REVIEW_CONFIRM_TITLE);
    return confirmation(page, read, FormFaults.NONE);
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
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(
          confirmation(
              pages.titled(DeskPhrase.REVIEW_CONFIRM_TITLE), read(reviewId), FormFaults.NONE));
    }
    try {
      desk.confirm(reviewId, me(), answers.shownProposal());
      return PageAnswers.seeOther(address(reviewId) + "?done=" + Done.REVIEW_CONFIRMED.id());
    } catch (StepRefused refused) {
      return notConfirmed(reviewId, refused.why());
    } catch (RequestRefused refused) {
      return notConfirmed(reviewId, whyUnlessUnknown(refused));
    }
  }

  private Response notConfirmed(String reviewId, Wording why) throws SQLException {
    Page page = pages.toBeMended(DeskPhrase.REVIEW_CONFIRM_TITLE.alone());
    return PageAnswers.notNow(
        confirmation(page, read(reviewId), FormFaults.NONE.and(page, null, List.of(why))));
  }

  /** What was proposed, to be sent back. */
  @GET
  @Path("/{reviewId}/return")
  public TemplateInstance sendBack(@RestPath String reviewId) throws SQLException {
    return sendBack(
        pages.titled(DeskPhrase.REVIEW_RETURN_TITLE), read(reviewId), "", FormFaults.NONE);
  }

  /** Sends it back with reasons. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/{reviewId}/return")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response giveBack(
      @RestPath String reviewId, @BeanParam SentForm sent, @BeanParam StepAnswers answers)
      throws SQLException {
    Read read = read(reviewId);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(
          sendBack(
              pages.titled(DeskPhrase.REVIEW_RETURN_TITLE),
              read,
              answers.reasons(),
              FormFaults.NONE));
    }
    Page page = pages.toBeMended(DeskPhrase.REVIEW_RETURN_TITLE.alone());
    FormFaults faults = RulingCheck.reasons(page, answers.reasons(), FormFaults.NONE);
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(sendBack(page, read, answers.reasons(), faults));
    }
    try {
      desk.giveBack(reviewId, me(), answers.reasons());
      return PageAnswers.seeOther(address(reviewId) + "?done=" + Done.REVIEW_RETURNED.id());
    } catch (RequestRefused refused) {
      return PageAnswers.notNow(
          sendBack(
              page,
              read(reviewId),
              answers.reasons(),
              FormFaults.NONE.and(page, null, List.of(whyUnlessUnknown(refused)))));
    }
  }

  private static Wording whyUnlessUnknown(RequestRefused refused) {
    if (Refusals.isUnknown(refused)) {
      throw refused;
    }
    return Refusals.why(refused);
  }

  private TemplateInstance shown(
      Page page, Read read, RulingAnswers answers, FormFaults faults, String done)
      throws SQLException {
    boolean handles = handler.name().isPresent();
    ReviewStep proposal = read.proposal();
    boolean own = proposal != null && handler.name().filter(proposal.handler()::equals).isPresent();
    boolean rule = handles && read.item().status() == ReviewStatus.OPEN;
    return Templates.review(
        page,
        page.text(title(read)),
        ReviewView.of(page, read.item(), read.steps(), day.now()),
        new CasePage.Acts(
            false, rule, handles && proposal != null && !own, own, !rule && answers.isAnything()),
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
            faults),
        done);
  }

  private TemplateInstance confirmation(Page page, Read read, FormFaults faults)
      throws SQLException {
    return Templates.reviewConfirmation(
        page, page.say("review-confirm-title"), look(page, read), faults);
  }

  private TemplateInstance sendBack(Page page, Read read, String reasons, FormFaults faults)
      throws SQLException {
    return Templates.reviewReturn(
        page, page.say("review-return-title"), look(page, read), reasons, faults);
  }

  private SecondLook look(Page page, Read read) throws SQLException {
    ReviewView one = ReviewView.of(page, read.item(), read.steps(), day.now());
    ReviewStep proposal = read.proposal();
    boolean handles = handler.name().isPresent();
    boolean own = proposal != null && handler.name().filter(proposal.handler()::equals).isPresent();
    return new SecondLook(
        one.path(),
        one.premium(),
        one.settlement(),
        proposal == null ? 0 : proposal.number(),
        handles && proposal != null,
        handles && proposal != null && !own,
        proposal == null
            ? page.say("refused-not-proposed")
            : own ? page.text(StepPhrase.SAME_PERSON.with(read.item().reviewId(), me())) : null,
        SecondLook.outlook(read.item().contested()),
        FactsJson.write(proposal == null ? List.of() : read.item().established(proposal)));
  }

  private Read read(String reviewId) throws SQLException {
    return new Read(
        store.find(reviewId).orElseThrow(() -> RequestRefused.notFound("there is no such review")),
        store.steps(reviewId));
  }

  private String me() {
    return handler.name().orElseThrow();
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
