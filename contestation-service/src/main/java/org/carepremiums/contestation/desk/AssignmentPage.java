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
import org.carepremiums.contestation.cases.Cases;
import org.carepremiums.contestation.http.Assignment;
import org.carepremiums.contestation.refusal.StepRefused;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordForm;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Gives a case to another handler: one of those who have handled cases here, or somebody whose name
 * is typed. A name that nobody here has is asked for twice, since a case that is with nobody who
 * exists would be forgotten.
 */
@Path("/desk/cases")
@RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AssignmentPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "handling")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance assignment(
        Page page,
        String heading,
        DossierView one,
        AssignmentAnswers answers,
        List<String> handlers,
        String asked,
        boolean give,
        FormFaults faults);
  }

  private final Pages pages;
  private final Handler handler;
  private final Dossiers dossiers;
  private final Cases cases;
  private final CaseDesk desk;

  @Inject
  AssignmentPage(Pages pages, Handler handler, Dossiers dossiers, Cases cases, CaseDesk desk) {
    this.pages = pages;
    this.handler = handler;
    this.dossiers = dossiers;
    this.cases = cases;
    this.desk = desk;
  }

  /** The form. */
  @GET
  @Path("/{caseId}/assignment")
  public TemplateInstance assignment(@RestPath String caseId) throws SQLException {
    Dossier dossier = dossiers.of(caseId);
    return shown(
        pages.titled(title(dossier)), dossier, AssignmentAnswers.blank(), "", FormFaults.NONE);
  }

  /** Gives it, or shows the form again with what has to be mended. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/{caseId}/assignment")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response give(
      @RestPath String caseId, @BeanParam SentForm sent, @BeanParam AssignmentAnswers answers)
      throws SQLException {
    Dossier dossier = dossiers.of(caseId);
    if (sent.isOnlyShown()) {
      return PageAnswers.shown(
          shown(pages.titled(title(dossier)), dossier, answers, answers.asked(), FormFaults.NONE));
    }
    Page page = pages.toBeMended(title(dossier));
    FormFaults faults = named(page, answers);
    String asked = faults.isEmpty() && !isKnown(answers.handler()) ? answers.handler() : "";
    if (!asked.equals(answers.asked()) && !asked.isEmpty()) {
      faults = faults.and(page, "handler", List.of(DeskPhrase.GIVE_NOBODY_KNOWN.alone()));
    }
    if (!answers.insteadOf().isEmpty()) {
      faults = RulingCheck.reasons(page, answers.reasons(), faults);
    }
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(shown(page, dossier, answers, asked, faults));
    }
    try {
      desk.assign(
          caseId,
          new CaseDesk.Handing(
              answers.handler(),
              answers.insteadOf().isEmpty() ? null : answers.insteadOf(),
              handler.me(),
              answers.reasons().isEmpty() ? null : answers.reasons()));
      return PageAnswers.seeOther(
          "%s/desk/cases/%s?done=%s".formatted(pages.service(), caseId, Done.GIVEN.id()));
    } catch (StepRefused | RequestRefused refused) {
      Dossier now = dossiers.of(caseId);
      return PageAnswers.notNow(
          shown(
              page,
              now,
              answers,
              asked,
              FormFaults.NONE.and(page, null, List.of(Meanwhile.of(now)))));
    }
  }

  private static FormFaults named(Page page, AssignmentAnswers answers) {
    try {
      RecordForm.require(new Assignment(answers.handler(), null));
      return FormFaults.NONE;
    } catch (InvalidRecord wrong) {
      return FormFaults.NONE.and(page, "handler", List.of(DeskPhrase.GIVE_NAME_WRONG.alone()));
    }
  }

  private boolean isKnown(String name) throws SQLException {
    return name.equals(handler.me()) || cases.handlers().contains(name);
  }

  private TemplateInstance shown(
      Page page, Dossier dossier, AssignmentAnswers answers, String asked, FormFaults faults)
      throws SQLException {
    boolean give = handler.name().isPresent() && dossier.canGive();
    return Templates.assignment(
        page,
        page.text(title(dossier)),
        dossiers.view(page, dossier),
        answers,
        give
            ? cases.handlers().stream()
                .filter(name -> !name.equals(dossier.found().handler))
                .toList()
            : List.of(),
        asked,
        give,
        faults);
  }

  private static Wording title(Dossier dossier) {
    return DeskPhrase.GIVE_TITLE.with(dossier.found().contestationId);
  }
}
