package org.carepremiums.intake.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.intake.act.ActOutcome;
import org.carepremiums.intake.act.ActPhrase;
import org.carepremiums.intake.act.FieldProblem;
import org.carepremiums.intake.act.FormToken;
import org.carepremiums.intake.act.KnownAccount;
import org.carepremiums.intake.act.KnownAccounts;
import org.carepremiums.intake.act.OwnApplication;
import org.carepremiums.intake.act.OwnApplications;
import org.carepremiums.intake.act.ProviderActs;
import org.carepremiums.platform.messaging.day.ActDay;
import org.carepremiums.platform.messaging.record.Spans;
import org.carepremiums.platform.telemetry.TraceParent;
import org.carepremiums.platform.web.access.CallingProvider;
import org.carepremiums.platform.web.access.OfTheCaller;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.phrase.Wording;
import org.jboss.resteasy.reactive.RestPath;

/** Applies for a premium, on one page; eligibility answers on its own. */
@Path("/my/applications/{scheme}/{year}")
@OfTheCaller
@RolesAllowed(Role.CARE_PROVIDER)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class ApplyPage {

  /** What the page looks like. */
  @CheckedTemplate(basePath = "acts")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance apply(
        Page page,
        String heading,
        PremiumAddress premium,
        AccountKept kept,
        List<OwnApplication> before,
        ApplicationAnswers answers,
        FormFaults faults);

    static native TemplateInstance notRegistered(Page page);
  }

  private final Pages pages;
  private final CallingProvider caller;
  private final ProviderActs acts;
  private final KnownAccounts accounts;
  private final OwnApplications applications;
  private final ActDay actDay;
  private final Spans spans;

  @Inject
  ApplyPage(
      Pages pages,
      CallingProvider caller,
      ProviderActs acts,
      KnownAccounts accounts,
      OwnApplications applications,
      ActDay actDay,
      Spans spans) {
    this.pages = pages;
    this.caller = caller;
    this.acts = acts;
    this.accounts = accounts;
    this.applications = applications;
    this.actDay = actDay;
    this.spans = spans;
  }

  /** The form, with what is known already. */
  @GET
  public TemplateInstance ask(@RestPath String scheme, @RestPath String year) throws SQLException {
    PremiumAddress premium = PremiumAddress.of(scheme, year, actDay.today());
    Page page = pages.titled(title(premium));
    if (!acts.isKnown(provider())) {
      return Templates.notRegistered(page);
    }
    ApplicationAnswers blank =
        ApplicationAnswers.blank(kept(premium).offered(), FormToken.fresh().value());
    return form(page, premium, blank, FormFaults.NONE);
  }

  /**
   * Applies, or shows what has to be mended with everything that was typed.
   *
   * @param sent whether it is only to be shown again
   * @param traceParent the trace that the application belongs to (W3C Trace Context)
   */
  @POST
  public Response apply(
      @RestPath String scheme,
      @RestPath String year,
      @HeaderParam(TraceParent.HEADER) String traceParent,
      @BeanParam SentForm sent,
      @BeanParam ApplicationAnswers answers)
      throws SQLException {
    PremiumAddress premium = PremiumAddress.of(scheme, year, actDay.today());
    if (sent.isOnlyFilledIn()) {
      return shown(premium, answers);
    }
    List<FieldProblem> problems = new ArrayList<>(answers.problems(premium.asksDeclarations()));
    problems.addAll(acts.problems(provider(), answers.form(premium)));
    if (!problems.isEmpty()) {
      return toBeMended(premium, answers, problems);
    }
    if (sent.isOnlyShown()) {
      return shown(premium, answers);
    }
    ActOutcome outcome =
        acts.apply(provider(), answers.form(premium), spans.ofRequest(traceParent));
    return switch (outcome.state()) {
      case RECORDED, REPEATED ->
          PageAnswers.seeOther(
              "/eligibility/my/premiums/%s?application=%s"
                  .formatted(premium.path(), outcome.reference()));
      case REFUSED -> toBeMended(premium, answers, outcome.problems());
      case NOT_HANDLED_YET -> notHandledYet(premium, answers);
    };
  }

  private Response shown(PremiumAddress premium, ApplicationAnswers answers) throws SQLException {
    return PageAnswers.shown(form(pages.titled(title(premium)), premium, answers, FormFaults.NONE));
  }

  private Response toBeMended(
      PremiumAddress premium, ApplicationAnswers answers, List<FieldProblem> problems)
      throws SQLException {
    Page page = pages.toBeMended(title(premium));
    return PageAnswers.toBeMended(
        form(page, premium, answers, ActFaults.of(page, ApplicationAnswers.FIELDS, problems)));
  }

  private Response notHandledYet(PremiumAddress premium, ApplicationAnswers answers)
      throws SQLException {
    Page page = pages.toBeMended(title(premium));
    return PageAnswers.notHandledYet(
        form(
            page,
            premium,
            answers,
            FormFaults.NONE.and(page, null, List.of(ActPhrase.ACT_NOT_HANDLED_YET.alone()))));
  }

  private TemplateInstance form(
      Page page, PremiumAddress premium, ApplicationAnswers answers, FormFaults faults)
      throws SQLException {
    return Templates.apply(
        page,
        page.text(title(premium)),
        premium,
        kept(premium),
        applications.of(caller.key().value(), premium.scheme(), premium.year()),
        answers,
        faults);
  }

  private AccountKept kept(PremiumAddress premium) throws SQLException {
    String key = caller.key().value();
    // The starter premium is requested, and paid, with the integrated practice premium (DMG5)
    Scheme requestedWith =
        premium.scheme() == Scheme.GP_STARTER_DMG
            ? Scheme.GP_INTEGRATED_PRACTICE
            : premium.scheme();
    Optional<KnownAccount> ofApplication =
        accounts.withApplication(key, requestedWith, premium.year());
    return AccountKept.of(
        premium,
        ofApplication.isPresent() || premium.isPaidToInstitution()
            ? ofApplication
            : accounts.standing(key));
  }

  private String provider() {
    return caller.number().map(InamiNumber::value).orElseGet(() -> caller.key().value());
  }

  private static Wording title(PremiumAddress premium) {
    return ApplyPhrase.APPLY_TITLE.with(premium.scheme(), premium.year());
  }
}
