package org.carepremiums.eligibility.desk;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.decimal;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the pages about the 85 % rule say beside the rule itself. */
public enum ConductDeskPhrase implements Phrase {
  CONDUCT_TITLE,
  CONDUCT_LEAD,
  CONDUCT_DUE_SELECTION(number("physiotherapists"), year("year")),
  CONDUCT_DUE_HEARING(number("physiotherapists"), year("year")),
  CONDUCT_DUE_CLOSURE(number("physiotherapists"), year("year")),
  CONDUCT_YEARS,
  CONDUCT_YEAR,
  CONDUCT_TO_ALL,

  CONDUCT_OF_YEAR(year("year")),
  CONDUCT_FUNNEL,
  CONDUCT_WHO,
  CONDUCT_HOW_MANY,
  CONDUCT_WITH_FIGURES,
  CONDUCT_BOUND,
  CONDUCT_BELOW_RULE(decimal("required")),
  CONDUCT_BELOW_POINT(decimal("point")),
  CONDUCT_SELECTED,
  CONDUCT_CLOSED,
  CONDUCT_LIST,
  CONDUCT_LIST_HINT,
  CONDUCT_WHICH,
  CONDUCT_WHICH_BELOW,
  CONDUCT_WHICH_APART,
  CONDUCT_WHICH_UNCHECKED,
  CONDUCT_WHICH_SELECTED,
  CONDUCT_WHICH_HEARD,
  CONDUCT_WHICH_CLOSED,
  CONDUCT_PROVIDER,
  CONDUCT_SERVICES,
  CONDUCT_COLLECTED,
  CONDUCT_SHARE,
  CONDUCT_APART,
  CONDUCT_STATUS,
  CONDUCT_OUTCOME,
  CONDUCT_TAKEN_ON,
  CONDUCT_PERCENT(decimal("percent")),
  CONDUCT_POINTS(decimal("points")),
  CONDUCT_NOT_SELECTED,
  CONDUCT_PARAMETERS,

  CONDUCT_OF_PROVIDER(text("provider"), year("year")),
  CONDUCT_FINDINGS,
  CONDUCT_DEFAULT,
  CONDUCT_INSURERS,
  CONDUCT_INSURER,
  CONDUCT_BENEFICIARIES,
  CONDUCT_ALL_INSURERS,
  CONDUCT_LIMIT(decimal("required")),
  CONDUCT_HISTORY,
  CONDUCT_STEP_FIGURES(number("collected"), number("services"), decimal("point")),
  CONDUCT_STEP_HEARD(day("on")),
  CONDUCT_STEP_PROOF(text("insurer"), number("collected"), number("services")),

  CONDUCT_SELECT,
  CONDUCT_SELECT_HINT,
  CONDUCT_SELECT_NOW,
  CONDUCT_HEAR,
  CONDUCT_HEAR_HINT,
  CONDUCT_HEARD_ON,
  CONDUCT_STATEMENT,
  CONDUCT_STATEMENT_HINT,
  CONDUCT_HEAR_NOW,
  CONDUCT_CLOSE,
  CONDUCT_CLOSE_HINT,
  CONDUCT_HOW_IT_ENDS,
  CONDUCT_REASON,
  CONDUCT_REASON_HINT,
  CONDUCT_PROOF,
  CONDUCT_PROOF_HINT,
  CONDUCT_PROOF_SERVICES(text("insurer")),
  CONDUCT_PROOF_COLLECTED(text("insurer")),
  CONDUCT_PROOF_BENEFICIARIES(text("insurer")),
  CONDUCT_CLOSE_NOW,
  CONDUCT_CLOSE_WITHOUT_HEARING,
  CONDUCT_HEAR_INSTEAD,
  CONDUCT_DAY_MISSING,
  CONDUCT_OUTCOME_MISSING,
  CONDUCT_TEXT_TOO_LONG(number("most")),
  CONDUCT_PROOF_NUMBERS(text("insurer")),
  CONDUCT_DONE_SELECTION,
  CONDUCT_DONE_HEARING,
  CONDUCT_DONE_CLOSURE;

  private final Form form;

  ConductDeskPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}
