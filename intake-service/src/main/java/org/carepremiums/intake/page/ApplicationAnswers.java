package org.carepremiums.intake.page;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.intake.act.ActPhrase;
import org.carepremiums.intake.act.ApplicationForm;
import org.carepremiums.intake.act.FieldProblem;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What stands in the form with which one applies; {@code null} where nothing was chosen.
 *
 * @param mainActivity {@code yes} or {@code no}
 * @param sharedLicence {@code yes} or {@code no}
 * @param sharedLicenceConfirmed {@code yes} or {@code no}
 * @param account {@code keep} or {@code another}
 * @param iban another account, as it was typed
 * @param token makes the same form sent twice one application
 */
public record ApplicationAnswers(
    @RestForm String mainActivity,
    @RestForm String sharedLicence,
    @RestForm String sharedLicenceConfirmed,
    @RestForm String account,
    @RestForm String iban,
    @RestForm String token) {

  static final List<String> FIELDS =
      List.of("mainActivity", "sharedLicence", "sharedLicenceConfirmed", "account", "iban");

  private static final String YES = "yes";
  private static final String KEEP = "keep";
  private static final String ANOTHER = "another";

  /** A form that nobody has filled in. */
  static ApplicationAnswers blank(boolean keepsAccount, String token) {
    return new ApplicationAnswers(null, null, null, keepsAccount ? KEEP : ANOTHER, null, token);
  }

  public boolean isKept() {
    return KEEP.equals(account);
  }

  public boolean isAnother() {
    return ANOTHER.equals(account);
  }

  /** What a record of the application would not say, since it may do without. */
  List<FieldProblem> problems(boolean asksDeclarations) {
    List<FieldProblem> problems = new ArrayList<>();
    if (asksDeclarations) {
      demand(problems, isAnswered(mainActivity), "mainActivity", ApplyPhrase.ANSWER_MAIN_ACTIVITY);
      demand(
          problems, isAnswered(sharedLicence), "sharedLicence", ApplyPhrase.ANSWER_SHARED_LICENCE);
      demand(
          problems,
          !YES.equals(sharedLicence) || isAnswered(sharedLicenceConfirmed),
          "sharedLicenceConfirmed",
          ApplyPhrase.ANSWER_LICENCE_CONFIRMED);
    }
    boolean isTyped = iban != null && !iban.isBlank();
    demand(problems, isKept() || isAnother(), "account", ApplyPhrase.CHOOSE_ACCOUNT);
    demand(problems, !(isKept() && isTyped), "account", ApplyPhrase.ACCOUNT_KEPT_AND_TYPED);
    demand(problems, !isAnother() || isTyped, "iban", ActPhrase.ACCOUNT_NOT_NAMED);
    return problems;
  }

  private static void demand(
      List<FieldProblem> problems, boolean holds, String field, Phrase otherwise) {
    if (!holds) {
      problems.add(new FieldProblem(field, "missing", otherwise.alone()));
    }
  }

  private static boolean isAnswered(String answer) {
    return YES.equals(answer) || "no".equals(answer);
  }

  /** The application, as it is asked for. */
  ApplicationForm form(PremiumAddress premium) {
    boolean asks = premium.asksDeclarations();
    return new ApplicationForm(
        premium.scheme().id(),
        premium.year().value(),
        asks ? yesOrNo(mainActivity) : null,
        asks ? yesOrNo(sharedLicence) : null,
        asks && YES.equals(sharedLicence) ? yesOrNo(sharedLicenceConfirmed) : null,
        isKept() ? null : iban,
        token);
  }

  private static Boolean yesOrNo(String answer) {
    return answer == null ? null : Boolean.valueOf(YES.equals(answer));
  }
}
