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
import org.carepremiums.contestation.cases.CaseDesk;
import org.carepremiums.contestation.refusal.StepPhrase;
import org.carepremiums.contestation.refusal.StepRefused;
import org.carepremiums.contestation.window.FactsJson;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.parameters.deadline.DeadlineRules;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestPath;

/** A second person confirms the ruling that was proposed, or sends it back (rule book 12.26). */
@Path("/desk/cases")
@RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RulingStepPages {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "handling")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance confirmation(
        Page page, String heading, SecondLook look, FormFaults faults);

    static native TemplateInstance sendBack(
        Page page, String heading, SecondLook look, String reasons, FormFaults faults);
  }

  private final Pages pages;
  private final Handler handler;
  private final Dossiers dossiers;
  private final CaseDesk desk;
  private final DeadlineRules deadlines;

  @Inject
  RulingStepPages(
      Pages pages, Handler handler, Dossiers dossiers, CaseDesk desk, DeadlineRules deadlines) {
    this.pages = pages;
    this.handler = handler;
    this.dossiers = dossiers;
    this.desk = desk;
    this.deadlines = deadlines;
  }

  /** The ruling that was proposed, to be confirmed. */
  @GET
  @Path("/{caseId}/confirmation")
  public TemplateInstance confirmation(@RestPath String caseId) throws SQLException {
    Dossier dossier = dossiers.of(caseId);
    return confirmation(pages.titled(confirmed(dossier)), dossier, FormFaults.NONE);
  }

  /** Confirms it: it is given, and holds from now on. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @RecentLogin
  @Path("/{caseId}/confirmation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(
      @RestPath String caseId, @BeanParam SentForm sent, @BeanParam StepAnswers answers)
      throws SQLException {
    Dossier dossier = dossiers.of(caseId);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(
          confirmation(pages.titled(confirmed(dossier)), dossier, FormFaults.NONE));
    }
    try {
      desk.confirm(caseId, me(), answers.shownProposal());
      return PageAnswers.seeOther(address(caseId) + "?done=" + Done.CONFIRMED.id());
    } catch (StepRefused refused) {
      return notConfirmed(caseId, refused.why());
    } catch (RequestRefused refused) {
      return notConfirmed(caseId, Refusals.why(refused));
    }
  }

  private Response notConfirmed(String caseId, Wording why) throws SQLException {
    Dossier now = dossiers.of(caseId);
    Page page = pages.toBeMended(confirmed(now));
    return PageAnswers.notNow(
        confirmation(page, now, FormFaults.NONE.and(page, null, List.of(why))));
  }

  /** The ruling that was proposed, to be sent back. */
  @GET
  @Path("/{caseId}/return")
  public TemplateInstance sendBack(@RestPath String caseId) throws SQLException {
    Dossier dossier = dossiers.of(caseId);
    return sendBack(pages.titled(returned(dossier)), dossier, "", FormFaults.NONE);
  }

  /** Sends it back with reasons. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/{caseId}/return")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response giveBack(
      @RestPath String caseId, @BeanParam SentForm sent, @BeanParam StepAnswers answers)
      throws SQLException {
    Dossier dossier = dossiers.of(caseId);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(
          sendBack(pages.titled(returned(dossier)), dossier, answers.reasons(), FormFaults.NONE));
    }
    Page page = pages.toBeMended(returned(dossier));
    FormFaults faults = RulingCheck.reasons(page, answers.reasons(), FormFaults.NONE);
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(sendBack(page, dossier, answers.reasons(), faults));
    }
    try {
      desk.giveBack(caseId, me(), answers.reasons());
      return PageAnswers.seeOther(address(caseId) + "?done=" + Done.RETURNED.id());
    } catch (StepRefused refused) {
      return notReturned(caseId, answers, refused.why());
    } catch (RequestRefused refused) {
      return notReturned(caseId, answers, Refusals.why(refused));
    }
  }

  private Response notReturned(String caseId, StepAnswers answers, Wording why)
      throws SQLException {
    Dossier now = dossiers.of(caseId);
    Page page = pages.toBeMended(returned(now));
    return PageAnswers.notNow(
        sendBack(page, now, answers.reasons(), FormFaults.NONE.and(page, null, List.of(why))));
  }

  private TemplateInstance confirmation(Page page, Dossier dossier, FormFaults faults) {
    return Templates.confirmation(page, page.text(confirmed(dossier)), look(page, dossier), faults);
  }

  private TemplateInstance sendBack(Page page, Dossier dossier, String reasons, FormFaults faults) {
    return Templates.sendBack(
        page, page.text(returned(dossier)), look(page, dossier), reasons, faults);
  }

  private SecondLook look(Page page, Dossier dossier) {
    DossierView one = DossierView.of(page, dossier, deadlines);
    boolean waits = dossier.proposal() != null;
    boolean own = waits && handler.name().filter(dossier.proposal().handler()::equals).isPresent();
    return new SecondLook(
        one.path(),
        one.premium(),
        one.ruling(),
        waits ? dossier.found().proposal : 0,
        waits && handler.name().isPresent(),
        waits && handler.name().isPresent() && !own,
        waits
            ? own ? page.text(StepPhrase.SAME_PERSON.with(one.number(), me())) : null
            : page.text(StepPhrase.RULING_NOT_PROPOSED.with(one.number())),
        SecondLook.outlook(dossier.found().contested()),
        FactsJson.write(waits ? dossier.proposal().establishes() : List.of()));
  }

  private String me() {
    return handler.name().orElseThrow();
  }

  private String address(String caseId) {
    return pages.service() + "/desk/cases/" + caseId;
  }

  private static Wording confirmed(Dossier dossier) {
    return DeskPhrase.CONFIRM_TITLE.with(dossier.found().contestationId);
  }

  private static Wording returned(Dossier dossier) {
    return DeskPhrase.RETURN_TITLE.with(dossier.found().contestationId);
  }
}
