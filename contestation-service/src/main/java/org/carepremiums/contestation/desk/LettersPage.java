package org.carepremiums.contestation.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.Nullable;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carepremiums.contestation.admissibility.AdmissibilityVerdict;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.cases.CaseDesk;
import org.carepremiums.contestation.cases.CaseStanding;
import org.carepremiums.contestation.cases.CaseStatusPhrase;
import org.carepremiums.contestation.cases.Cases;
import org.carepremiums.contestation.cases.ContestationCase;
import org.carepremiums.contestation.cases.LetterOutlook;
import org.carepremiums.contestation.cases.Registration;
import org.carepremiums.contestation.desk.CasesPage.Choice;
import org.carepremiums.contestation.http.Letter;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordForm;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;
import org.carepremiums.platform.web.RequestRefused;
import org.carepremiums.platform.web.page.FormFaults;
import org.carepremiums.platform.web.page.Page;
import org.carepremiums.platform.web.page.PageAnswers;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.web.page.SentForm;
import org.carepremiums.platform.wording.fact.FactPhrase;
import org.carepremiums.platform.wording.phrase.Wording;
import org.carepremiums.platform.wording.text.Language;

/**
 * A contestation that came by registered letter is entered in two steps: what stands in it; then
 * whether it was posted in time, before it is sent (PPI14).
 */
@Path("/desk/letters")
@RolesAllowed({Role.CASE_HANDLER, Role.AUDITOR})
@Blocking
@Produces(MediaType.TEXT_HTML)
public class LettersPage {

  /** What the pages look like. */
  @CheckedTemplate(basePath = "handling")
  static final class Templates {

    private Templates() {}

    static native TemplateInstance letter(
        Page page,
        String heading,
        LetterAnswers answers,
        List<Choice> schemes,
        List<Choice> languages,
        FormFaults faults,
        boolean handles);

    static native TemplateInstance letterCheck(Page page, LetterAnswers answers, LetterView letter);
  }

  /**
   * A letter before it is sent.
   *
   * @param premium premium and year
   * @param lastDay the last day on which it could be posted; {@code null} for none yet
   * @param standing what would become of it, and {@code why}, as the provider would be told
   * @param language in which it is, as it calls itself; {@code null} where that is not said
   * @param known the page of the contestation that is known under its reference; {@code null} for
   *     none
   */
  public record LetterView(
      String premium,
      LocalDate postedOn,
      LocalDate lastDay,
      String standing,
      String tone,
      String why,
      List<String> criteria,
      List<String> annex,
      String language,
      String known) {}

  private static final int LONGEST_LINE = 200;

  private final Pages pages;
  private final Handler handler;
  private final CaseDesk desk;
  private final Cases cases;
  private final LetterOutlook outlook;

  @Inject
  LettersPage(Pages pages, Handler handler, CaseDesk desk, Cases cases, LetterOutlook outlook) {
    this.pages = pages;
    this.handler = handler;
    this.desk = desk;
    this.cases = cases;
    this.outlook = outlook;
  }

  /** The form. */
  @GET
  public TemplateInstance blank() {
    return shown(pages.titled(DeskPhrase.LETTER_TITLE), LetterAnswers.blank(), FormFaults.NONE);
  }

  /** A step further, or the same again with what has to be mended. */
  @POST
  @RolesAllowed(Role.CASE_HANDLER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response send(@BeanParam SentForm sent, @BeanParam LetterAnswers answers)
      throws SQLException {
    if (sent.isOnlyFilledIn() || answers.isChanged()) {
      return PageAnswers.shown(
          shown(pages.titled(DeskPhrase.LETTER_TITLE), answers, FormFaults.NONE));
    }
    Page page = pages.toBeMended(DeskPhrase.LETTER_TITLE.alone());
    FormFaults faults = faults(page, answers);
    if (!faults.isEmpty()) {
      return PageAnswers.toBeMended(shown(page, answers, faults));
    }
    if (sent.isOnlyShown() && !sent.isOnlyChecked()) {
      return PageAnswers.shown(
          shown(pages.titled(DeskPhrase.LETTER_TITLE), answers, FormFaults.NONE));
    }
    try {
      Contestation letter = letter(answers).contestation();
      return answers.isSent() && !sent.isOnlyShown()
          ? enter(letter, Language.of(answers.written()).orElse(null))
          : PageAnswers.shown(lastLook(answers, letter));
    } catch (RequestRefused refused) {
      String field = refused.problem().status() == 400 ? "postedOn" : null;
      Wording why = field == null ? Refusals.why(refused) : DeskPhrase.LETTER_POSTED_LATER.alone();
      TemplateInstance again = shown(page, answers, FormFaults.NONE.and(page, field, List.of(why)));
      return field == null ? PageAnswers.notNow(again) : PageAnswers.toBeMended(again);
    }
  }

  private Response enter(Contestation letter, @Nullable Language language) {
    CaseDesk.Entered entered = desk.enter(letter, null, language, handler.me());
    Done done =
        entered.outcome() == Registration.Outcome.NEW
            ? Done.LETTER_ENTERED
            : entered.outcome() == Registration.Outcome.COMPLETED
                ? Done.LETTER_COMPLETES
                : Done.LETTER_KNOWN;
    return PageAnswers.seeOther(
        "%s/desk/cases/%s?done=%s".formatted(pages.service(), letter.caseId(), done.id()));
  }

  private TemplateInstance lastLook(LetterAnswers answers, Contestation letter)
      throws SQLException {
    Page page = pages.titled(DeskPhrase.LETTER_CHECK_TITLE);
    LetterOutlook.Outlook found = outlook.of(letter);
    AdmissibilityVerdict verdict = found.verdict();
    CaseStanding standing =
        verdict.status() == null
            ? CaseStanding.RECEIVED
            : CaseStanding.valueOf(verdict.status().name());
    Optional<ContestationCase> known = cases.find(letter.caseId());
    return Templates.letterCheck(
        page,
        answers,
        new LetterView(
            page.text(CaseStatusPhrase.PREMIUM_OF_YEAR.with(letter.scheme(), letter.year())),
            letter.introducedOn(),
            found.lastDay(),
            page.text(Standings.of(standing)),
            Standings.tone(standing).look(),
            verdict.explanation() == null ? null : page.text(verdict.explanation()),
            letter.contestedCriteria(),
            letter.annex(),
            Language.of(answers.written()).map(Language::ownName).orElse(null),
            known.map(one -> pages.service() + "/desk/cases/" + one.caseId).orElse(null)));
  }

  private static Letter letter(LetterAnswers answers) {
    return new Letter(
        answers.reference(),
        new InamiNumber(answers.number()),
        Scheme.of(answers.scheme()),
        PremiumYear.of(Integer.parseInt(answers.year())),
        LocalDate.parse(answers.postedOn()),
        Typed.lines(answers.annex()),
        Typed.lines(answers.criteria()),
        answers.motivation());
  }

  private static FormFaults faults(Page page, LetterAnswers answers) {
    FormFaults faults =
        FormFaults.NONE
            .and(
                page,
                "reference",
                wrong(
                    answers.reference().matches(Text.REFERENCE)
                        && answers.reference().length() <= 64,
                    DeskPhrase.LETTER_REFERENCE_WRONG))
            .and(
                page,
                "number",
                wrong(reads(answers.number(), InamiNumber::new), DeskPhrase.LETTER_NUMBER_WRONG))
            .and(
                page,
                "scheme",
                wrong(reads(answers.scheme(), Scheme::of), DeskPhrase.LETTER_SCHEME_EMPTY))
            .and(
                page,
                "year",
                wrong(
                    reads(answers.year(), year -> PremiumYear.of(Integer.parseInt(year))),
                    DeskPhrase.LETTER_YEAR_WRONG))
            .and(page, "postedOn", wrong(isDay(answers.postedOn()), DeskPhrase.LETTER_POSTED_WRONG))
            .and(page, "criteria", wrong(areShort(answers.criteria()), DeskPhrase.LINE_TOO_LONG))
            .and(page, "annex", wrong(areShort(answers.annex()), DeskPhrase.LINE_TOO_LONG));
    int over = answers.motivation().length() - Typed.LONGEST;
    if (over > 0) {
      faults =
          faults.and(
              page,
              "motivation",
              List.of(DeskPhrase.REASONS_TOO_LONG.with((long) Typed.LONGEST, (long) over)));
    }
    return faults.isEmpty() && !isRecord(letter(answers))
        ? faults.and(page, null, List.of(DeskPhrase.LETTER_UNUSABLE.alone()))
        : faults;
  }

  /** Whether the contract takes it, whatever else it asks. */
  private static boolean isRecord(Letter letter) {
    try {
      RecordForm.require(letter);
      return true;
    } catch (InvalidRecord wrong) {
      return false;
    }
  }

  private static boolean areShort(String lines) {
    return Typed.lines(lines).stream().allMatch(line -> line.length() <= LONGEST_LINE);
  }

  private static boolean reads(String typed, Function<String, ?> reader) {
    try {
      return reader.apply(typed) != null;
    } catch (IllegalArgumentException wrong) {
      return false;
    }
  }

  private static boolean isDay(String typed) {
    return new FactField("postedOn", LocalDate.class, false).read(typed).isPresent();
  }

  private static List<Wording> wrong(boolean holds, DeskPhrase otherwise) {
    return holds ? List.of() : List.of(otherwise.alone());
  }

  private TemplateInstance shown(Page page, LetterAnswers answers, FormFaults faults) {
    return Templates.letter(
        page,
        page.say("letter-title"),
        answers,
        Stream.concat(
                Stream.of(
                    RulingForm.choice(
                        page, "", DeskPhrase.CHOOSE_SCHEME.alone(), answers.scheme())),
                Arrays.stream(Scheme.values())
                    .map(
                        scheme ->
                            RulingForm.choice(
                                page,
                                scheme.id(),
                                FactPhrase.SAID_SCHEME.with(scheme),
                                answers.scheme())))
            .toList(),
        Stream.concat(
                Stream.of(
                    RulingForm.choice(
                        page, "", DeskPhrase.LANGUAGE_NOT_SAID.alone(), answers.written())),
                RulingForm.languages(page, answers.written()))
            .toList(),
        faults,
        handler.name().isPresent());
  }
}
