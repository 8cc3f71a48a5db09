package org.carepremiums.contestation.desk;

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
import org.carepremiums.contestation.cases.CaseDesk;
import org.carepremiums.contestation.cases.RulingStep;
import org.carepremiums.contestation.refusal.StepPhrase;
import org.carepremiums.contestation.window.FactsJson;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.platform.web.access.RecentLogin;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestPath;

/** A second person confirms the ruling that was proposed, or sends it back (rule book 12.26). */
@Path("/desk/cases")
@RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RulingStepPages {

  private final Handler handler;
  private final Dossiers dossiers;
  private final CaseDesk desk;
  private final SecondPerson second;

  @Inject
  RulingStepPages(Handler handler, Dossiers dossiers, CaseDesk desk, SecondPerson second) {
    this.handler = handler;
    this.dossiers = dossiers;
    this.desk = desk;
    this.second = second;
  }

  /** The ruling that was proposed, to be confirmed. */
  @GET
  @Path("/{caseId}/confirmation")
  public TemplateInstance confirmation(@RestPath String caseId) throws SQLException {
    return second.confirmation(ruling(caseId, DeskPhrase.CONFIRM_TITLE));
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
    return second.confirm(
        sent,
        ruling(caseId, DeskPhrase.CONFIRM_TITLE),
        () -> desk.confirm(caseId, handler.me(), answers.shownProposal()),
        Done.CONFIRMED);
  }

  /** The ruling that was proposed, to be sent back. */
  @GET
  @Path("/{caseId}/return")
  public TemplateInstance sendBack(@RestPath String caseId) throws SQLException {
    return second.sendBack(ruling(caseId, DeskPhrase.RETURN_TITLE));
  }

  /** Sends it back with reasons. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/{caseId}/return")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response giveBack(
      @RestPath String caseId, @BeanParam SentForm sent, @BeanParam StepAnswers answers)
      throws SQLException {
    return second.giveBack(
        sent,
        answers.reasons(),
        ruling(caseId, DeskPhrase.RETURN_TITLE),
        () -> desk.giveBack(caseId, handler.me(), answers.reasons()),
        Done.RETURNED);
  }

  private SecondPerson.Matter ruling(String caseId, DeskPhrase title) {
    return new SecondPerson.Matter() {
      @Override
      public Wording title() throws SQLException {
        return title.with(dossiers.of(caseId).found().contestationId);
      }

      @Override
      public SecondLook look(Page page) throws SQLException {
        return RulingStepPages.this.look(page, dossiers.of(caseId));
      }
    };
  }

  private SecondLook look(Page page, Dossier dossier) {
    DossierView one = dossiers.view(page, dossier);
    RulingStep proposal = dossier.proposal();
    return SecondLook.of(
        page,
        handler.name(),
        proposal == null
            ? null
            : new SecondLook.Proposal(
                proposal.number(), proposal.handler(), FactsJson.write(proposal.establishes())),
        one.number(),
        StepPhrase.RULING_NOT_PROPOSED.with(one.number()),
        one.path(),
        one.premium(),
        one.ruling(),
        dossier.found().contested());
  }
}
