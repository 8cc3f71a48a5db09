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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.fact.FactValue.Registration;
import org.carepremiums.contracts.upstream.Profession;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.intake.act.ActOutcome;
import org.carepremiums.intake.act.ActPhrase;
import org.carepremiums.intake.act.FieldProblem;
import org.carepremiums.intake.act.KnownAccount;
import org.carepremiums.intake.act.KnownAccounts;
import org.carepremiums.intake.act.OwnRegistration;
import org.carepremiums.intake.act.ProviderActs;
import org.carepremiums.intake.disclosure.HeldPhrase;
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
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Names the account to be paid to: what was typed is shown once more before it counts, and nothing
 * of it is kept until then.
 */
@Path("/my/account")
@OfTheCaller
@RolesAllowed(Role.CARE_PROVIDER)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class AccountPage {

  private static final String CONFIRMATION = "/my/account/confirmation";

  /** What the pages look like. */
  @CheckedTemplate(basePath = "acts")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance account(
        Page page, AccountView account, AccountAnswers answers, FormFaults faults);

    static native TemplateInstance checkAccount(
        Page page, NamedAccount named, AccountAnswers answers, List<Phrase> follows);

    static native TemplateInstance accountDone(
        Page page, AccountView account, List<Phrase> follows);
  }

  /**
   * The account that stands.
   *
   * @param known {@code null} where none is known
   * @param problem why it cannot be used; {@code null} where it can
   */
  public record AccountView(KnownAccount known, Wording problem) {

    static AccountView of(Optional<KnownAccount> standing) {
      return new AccountView(
          standing.orElse(null),
          standing
              .filter(one -> !one.isUsable())
              .map(
                  one ->
                      ApplyPhrase.APPLY_ACCOUNT_PROBLEM.with(
                          one.namedOn(), HeldPhrase.of(one.problem()).alone()))
              .orElse(null));
    }

    public boolean isUsable() {
      return known != null && known.isUsable();
    }
  }

  /**
   * An account as it was typed, to be looked at once more.
   *
   * @param iban in groups of four
   * @param from the first day on which it may be paid to
   */
  public record NamedAccount(String iban, String holder, LocalDate from) {}

  private final Pages pages;
  private final CallingProvider caller;
  private final ProviderActs acts;
  private final KnownAccounts accounts;
  private final OwnRegistration registration;
  private final ActDay actDay;
  private final Spans spans;

  @Inject
  AccountPage(
      Pages pages,
      CallingProvider caller,
      ProviderActs acts,
      KnownAccounts accounts,
      OwnRegistration registration,
      ActDay actDay,
      Spans spans) {
    this.pages = pages;
    this.caller = caller;
    this.acts = acts;
    this.accounts = accounts;
    this.registration = registration;
    this.actDay = actDay;
    this.spans = spans;
  }

  /** The account that stands, and the form for another. */
  @GET
  public TemplateInstance account() throws SQLException {
    Page page = pages.titled(AccountPhrase.ACCOUNT_TITLE);
    return acts.isKnown(provider())
        ? form(page, AccountAnswers.blank(standing(), actDay.today()), FormFaults.NONE)
        : ApplyPage.Templates.notRegistered(page);
  }

  /**
   * Shows what was typed once more, or what has to be mended in it; names the account when that is
   * confirmed.
   *
   * @param traceParent the trace that the record belongs to (W3C Trace Context)
   * @param sent whether it is only to be shown again
   */
  @POST
  public Response name(
      @HeaderParam(TraceParent.HEADER) String traceParent,
      @BeanParam SentForm sent,
      @BeanParam AccountAnswers answers)
      throws SQLException {
    if (answers.isToBeChanged() || sent.isOnlyFilledIn()) {
      return shown(answers);
    }
    LocalDate today = actDay.today();
    List<FieldProblem> problems = new ArrayList<>(acts.problems(provider(), answers.form(today)));
    problems.addAll(answers.problems(today));
    if (!problems.isEmpty()) {
      return toBeMended(answers, problems);
    }
    if (sent.isOnlyShown() && !sent.isOnlyChecked()) {
      return shown(answers);
    }
    return answers.isConfirmed() && !sent.isOnlyShown()
        ? named(
            acts.nameAccount(provider(), answers.form(today), spans.ofRequest(traceParent)),
            answers)
        : PageAnswers.shown(check(answers, today));
  }

  private Response shown(AccountAnswers answers) throws SQLException {
    return PageAnswers.shown(
        form(pages.titled(AccountPhrase.ACCOUNT_TITLE), answers, FormFaults.NONE));
  }

  private Response named(ActOutcome outcome, AccountAnswers answers) throws SQLException {
    return switch (outcome.state()) {
      case RECORDED, REPEATED ->
          PageAnswers.seeOther(
              pages.titled(AccountPhrase.ACCOUNT_DONE_TITLE).service() + CONFIRMATION);
      case REFUSED -> toBeMended(answers, outcome.problems());
      case NOT_HANDLED_YET -> {
        Page page = pages.toBeMended(AccountPhrase.ACCOUNT_TITLE.alone());
        yield PageAnswers.notHandledYet(
            form(
                page,
                answers,
                FormFaults.NONE.and(page, null, List.of(ActPhrase.ACT_NOT_HANDLED_YET.alone()))));
      }
    };
  }

  /** The account that stands now, and what follows. */
  @GET
  @Path("/confirmation")
  public TemplateInstance done() throws SQLException {
    return Templates.accountDone(
        pages.titled(AccountPhrase.ACCOUNT_DONE_TITLE), AccountView.of(standing()), follows());
  }

  private Response toBeMended(AccountAnswers answers, List<FieldProblem> problems)
      throws SQLException {
    Page page = pages.toBeMended(AccountPhrase.ACCOUNT_TITLE.alone());
    return PageAnswers.toBeMended(
        form(page, answers, ActFaults.of(page, AccountAnswers.FIELDS, problems)));
  }

  private TemplateInstance form(Page page, AccountAnswers answers, FormFaults faults)
      throws SQLException {
    return Templates.account(page, AccountView.of(standing()), answers, faults);
  }

  private TemplateInstance check(AccountAnswers answers, LocalDate today) throws SQLException {
    return Templates.checkAccount(
        pages.titled(AccountPhrase.ACCOUNT_CHECK_TITLE),
        new NamedAccount(
            answers.ibanInGroups(), answers.holder().strip(), answers.form(today).validFrom()),
        answers,
        follows());
  }

  private Optional<KnownAccount> standing() throws SQLException {
    return accounts.standing(caller.key().value());
  }

  /** What an account is used for depends on the premiums, and so on the profession. */
  private List<Phrase> follows() throws SQLException {
    Optional<Profession> profession =
        registration.of(caller.key().value()).map(Registration::profession);
    List<Phrase> follows = new ArrayList<>();
    if (!profession.equals(Optional.of(Profession.GENERAL_PRACTITIONER))) {
      follows.add(AccountPhrase.ACCOUNT_FOLLOWS_PHYSIOTHERAPIST);
      follows.add(AccountPhrase.ACCOUNT_FOLLOWS_INSTITUTION);
    }
    if (!profession.equals(Optional.of(Profession.PHYSIOTHERAPIST))) {
      follows.add(AccountPhrase.ACCOUNT_FOLLOWS_PRACTITIONER);
    }
    follows.add(AccountPhrase.ACCOUNT_FOLLOWS_HELD);
    return follows;
  }

  private String provider() {
    return caller.number().map(InamiNumber::value).orElseGet(() -> caller.key().value());
  }
}
