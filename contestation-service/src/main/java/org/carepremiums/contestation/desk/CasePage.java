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
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.carepremiums.contestation.cases.CaseDesk;
import org.carepremiums.contestation.cases.Cases;
import org.carepremiums.contestation.cases.RulingOutcome;
import org.carepremiums.contestation.cases.RulingStep;
import org.carepremiums.contestation.desk.CasesPage.Choice;
import org.carepremiums.contestation.http.AnnexDownload;
import org.carepremiums.contestation.refusal.StepRefused;
import org.carepremiums.contestation.window.FactsJson;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A case on one page, with the form to decide it: what is decided is looked at once more before it
 * is sent. Nothing that was typed is kept but in the form, and none of it is lost where somebody
 * else was faster.
 */
@Path("/desk/cases")
@RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class CasePage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "handling")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance dossier(
        Page page, String heading, DossierView one, Acts acts, RulingForm form, String done);

    static native TemplateInstance check(
        Page page,
        DossierView one,
        RulingAnswers answers,
        String outcome,
        List<FactView> facts,
        String json,
        boolean alone);
  }

  private final Pages pages;
  private final Handler handler;
  private final Dossiers dossiers;
  private final Cases cases;
  private final CaseDesk desk;
  private final AnnexDownload download;

  @Inject
  CasePage(
      Pages pages,
      Handler handler,
      Dossiers dossiers,
      Cases cases,
      CaseDesk desk,
      AnnexDownload download) {
    this.pages = pages;
    this.handler = handler;
    this.dossiers = dossiers;
    this.cases = cases;
    this.desk = desk;
    this.download = download;
  }

  /** All that is known of it, and what this person can do. */
  @GET
  @Path("/{caseId}")
  public TemplateInstance look(@RestPath String caseId, @RestQuery String done)
      throws SQLException {
    Dossier dossier = dossiers.of(caseId);
    Page page = pages.titled(title(dossier));
    return shown(page, dossier, RulingAnswers.blank(), FormFaults.NONE, Done.of(page, done));
  }

  /** A document of its annex, by its number from 1. */
  @GET
  @Path("/{caseId}/annexes/{number}")
  @Produces(MediaType.WILDCARD)
  public Response annex(@RestPath String caseId, @RestPath String number)
      throws SQLException, IOException {
    return download.of(cases.find(caseId), number);
  }

  /** A step further, or the same again with what has to be mended. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Path("/{caseId}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(
      @RestPath String caseId, @BeanParam SentForm sent, @BeanParam RulingAnswers answers)
      throws SQLException {
    Dossier dossier = dossiers.of(caseId);
    if (sent.isOnlyFilledIn()) {
      return PageAnswers.shown(again(dossier, answers));
    }
    if (answers.takes()) {
      return sent.isOnlyShown()
          ? PageAnswers.shown(again(dossier, answers))
          : take(dossier, answers);
    }
    if (!dossier.canRule(handler.me())) {
      // Whoever sends the same twice has been heard the first time
      return answers.isSent() && isDone(dossier, answers)
          ? PageAnswers.seeOther(address(caseId) + "?done=" + Done.PROPOSED.id())
          : tooLate(dossier, answers);
    }
    if (!answers.goesOn()) {
      return PageAnswers.shown(again(dossier, changed(dossier, answers)));
    }
    return goOn(sent, dossier, answers);
  }

  private Response goOn(SentForm sent, Dossier dossier, RulingAnswers answers) throws SQLException {
    Page mended = pages.toBeMended(title(dossier));
    RulingCheck.Result checked = RulingCheck.of(mended, answers, chosen(mended, answers));
    if (!checked.faults().isEmpty()) {
      return PageAnswers.toBeMended(shown(mended, dossier, answers, checked.faults(), null));
    }
    if (sent.isOnlyShown() && !sent.isOnlyChecked()) {
      return PageAnswers.shown(again(dossier, answers));
    }
    if (sent.isOnlyShown() || !answers.isSent()) {
      return PageAnswers.shown(lastLook(dossier, answers, checked.establishes()));
    }
    return decide(dossier, answers, checked.establishes());
  }

  private Response decide(Dossier dossier, RulingAnswers answers, List<FactValue> establishes)
      throws SQLException {
    String caseId = dossier.found().caseId;
    try {
      boolean proposed =
          desk.decide(
                      caseId,
                      handler.me(),
                      answers.chosenOutcome().orElseThrow(),
                      answers.reasons(),
                      establishes)
                  .proposal
              != null;
      return PageAnswers.seeOther(
          address(caseId) + "?done=" + (proposed ? Done.PROPOSED : Done.DECIDED).id());
    } catch (StepRefused late) {
      return tooLate(dossiers.of(caseId), answers);
    } catch (RequestRefused refused) {
      if (!Refusals.canBeMended(refused)) {
        return tooLate(dossiers.of(caseId), answers);
      }
      Page mended = pages.toBeMended(title(dossier));
      return PageAnswers.toBeMended(
          shown(
              mended,
              dossier,
              answers,
              FormFaults.NONE.and(mended, RulingCheck.FACTS, List.of(Refusals.why(refused))),
              null));
    }
  }

  private Response take(Dossier dossier, RulingAnswers answers) throws SQLException {
    String caseId = dossier.found().caseId;
    try {
      desk.assign(
          caseId,
          CaseDesk.Handing.takenBy(
              handler.me(), answers.insteadOf().isEmpty() ? null : answers.insteadOf()));
      return answers.isAnything()
          ? PageAnswers.shown(again(dossiers.of(caseId), answers))
          : PageAnswers.seeOther(address(caseId) + "?done=" + Done.TAKEN.id() + "#ruling");
    } catch (StepRefused | RequestRefused refused) {
      return tooLate(dossiers.of(caseId), answers);
    }
  }

  /** Says who was faster, and keeps what was typed. */
  private Response tooLate(Dossier now, RulingAnswers answers) throws SQLException {
    Page page = pages.toBeMended(title(now));
    return PageAnswers.notNow(
        shown(
            page, now, answers, FormFaults.NONE.and(page, null, List.of(Meanwhile.of(now))), null));
  }

  /** Whether this person has proposed that very ruling. */
  private boolean isDone(Dossier now, RulingAnswers answers) {
    RulingStep proposal = now.proposal();
    if (proposal == null
        || !proposal.handler().equals(handler.me())
        || !answers.chosenOutcome().filter(proposal.outcome()::equals).isPresent()
        || !proposal.reasons().equals(answers.reasons())) {
      return false;
    }
    RulingCheck.Result sent = RulingCheck.of(pages.titled(title(now)), answers, FormFaults.NONE);
    return sent.faults().isEmpty() && sent.establishes().equals(proposal.establishes());
  }

  private static FormFaults chosen(Page page, RulingAnswers answers) {
    if (answers.chosenOutcome().isEmpty()) {
      return FormFaults.NONE.and(page, "outcome", List.of(DeskPhrase.OUTCOME_EMPTY.alone()));
    }
    boolean dismissed = answers.chosenOutcome().get() == RulingOutcome.DISMISSED;
    if (dismissed == answers.kind().isEmpty()) {
      return FormFaults.NONE;
    }
    DeskPhrase wrong = dismissed ? DeskPhrase.FACTS_NOT_ALLOWED : DeskPhrase.FACTS_EMPTY;
    return FormFaults.NONE.and(page, RulingCheck.FACTS, List.of(wrong.alone()));
  }

  private RulingAnswers changed(Dossier dossier, RulingAnswers answers) {
    RulingAnswers changed = answers.withFactsAsAsked(dossier.found().scheme, dossier.found().year);
    return answers.action().equals("insert")
        ? ReasonBlock.of(answers.block())
            .map(block -> changed.withReasons(paragraph(block, dossier, answers)))
            .orElse(changed)
        : changed;
  }

  /** In the language that was chosen, which need not be the reader's. */
  private String paragraph(ReasonBlock block, Dossier dossier, RulingAnswers answers) {
    Language language = Language.of(answers.written()).orElse(pages.words().language());
    return pages
        .books()
        .in(language)
        .text(
            block == ReasonBlock.REASON_CONTESTED
                ? block.with(
                    dossier.found().introducedOn, dossier.found().scheme, dossier.found().year)
                : block.alone());
  }

  private TemplateInstance again(Dossier dossier, RulingAnswers answers) {
    return shown(pages.titled(title(dossier)), dossier, answers, FormFaults.NONE, null);
  }

  private TemplateInstance shown(
      Page page, Dossier dossier, RulingAnswers answers, FormFaults faults, String done) {
    RulingStep proposal = dossier.proposal();
    Acts acts =
        Acts.of(
            handler.name(),
            handler.name().filter(dossier::canTake).isPresent(),
            handler.name().isPresent() && dossier.canGive(),
            handler.name().filter(dossier::canRule).isPresent(),
            proposal == null ? null : proposal.handler(),
            answers);
    return Templates.dossier(
        page,
        page.text(title(dossier)),
        dossiers.view(page, dossier),
        acts,
        RulingForm.of(
            page,
            answers,
            page.say("ask-outcome"),
            "outcome",
            outcomes(page, answers),
            dossier.settling(),
            dossier.told(),
            faults),
        done);
  }

  private static List<Choice> outcomes(Page page, RulingAnswers answers) {
    return Arrays.stream(RulingOutcome.values())
        .map(
            outcome ->
                RulingForm.choice(page, outcome.name(), Standings.of(outcome), answers.outcome()))
        .toList();
  }

  private TemplateInstance lastLook(
      Dossier dossier, RulingAnswers answers, List<FactValue> establishes) {
    Page page = pages.titled(DeskPhrase.CHECK_RULING_TITLE.with(dossier.found().contestationId));
    RulingOutcome outcome = answers.chosenOutcome().orElseThrow();
    return Templates.check(
        page,
        dossiers.view(page, dossier),
        answers,
        page.text(Standings.of(outcome)),
        FactView.toRead(page, establishes),
        FactsJson.write(establishes),
        outcome == RulingOutcome.DISMISSED);
  }

  private String address(String caseId) {
    return pages.service() + "/desk/cases/" + caseId;
  }

  static Wording title(Dossier dossier) {
    return DeskPhrase.CASE_TITLE.with(dossier.found().contestationId);
  }
}
