package org.carepremiums.eligibility.tariff;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.decimal;
import static org.carepremiums.platform.wording.phrase.Blank.euros;
import static org.carepremiums.platform.wording.phrase.Blank.law;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the tariff says. */
public enum TariffPhrase implements Phrase {
  /** What the rules are called. */
  TARIFF_RULE_FACTOR,
  TARIFF_RULE_TREATMENT_START,
  TARIFF_RULE_FILE_START,
  TARIFF_RULE_HOME_TRAVEL,
  TARIFF_RULE_FREE_FEE,
  TARIFF_RULE_FEE_LIMIT,
  TARIFF_RULE_REIMBURSEMENT,
  TARIFF_RULE_REDUCTION,
  TARIFF_RULE_INDEXATION,

  /** What a rule gave. */
  TARIFF_GRANTED,
  TARIFF_REFUSED,
  TARIFF_NOTE,

  /** How far a fee binds. */
  CHARGE_EXACT,
  CHARGE_UP_TO,
  CHARGE_FREE,
  CHARGE_NOT_DOCUMENTED,

  TARIFF_PROVENANCE(Blank.of("provenance", Kind.PROVENANCE)),
  /** A sentence of the parameter file. */
  TARIFF_SAYS(law("law")),

  FEE_STATED(euros("fee")),
  FEE_STATED_SINCE(euros("fee"), law("since")),
  FEE_COMPUTED(decimal("coefficient"), decimal("factor"), euros("fee")),
  FEE_COMPUTED_AS_TOLD(decimal("coefficient"), decimal("factor"), euros("fee")),
  COEFFICIENT_NOT_DOCUMENTED(decimal("factor")),
  FEES_BIND_ADHERENTS_ONLY,
  FEE_BINDS,
  OVER_LIMIT_UP_TO(text("withinLimit"), euros("most")),
  OVER_LIMIT_CEILING_UNKNOWN(text("withinLimit"), decimal("factor")),
  OVER_LIMIT_WITHOUT_COUNTERPART,

  FREE_AT_DEMAND(wording("moment")),
  EARLY_OR_LATE(text("begins"), text("ends")),
  IN_WEEKEND,
  ON_HOLIDAY(law("holiday")),
  ORDINARY_MOMENT,
  ORDINARY_DAY_TIME_UNTOLD,
  MOMENT_NOT_ASKED_FOR,
  PATIENT_IN_HOSPITAL,
  PROVIDERS_OWN_HOURS,
  DAY_PRESCRIBED,

  REIMBURSED_AS_TOLD(decimal("percent"), euros("fee")),
  REIMBURSEMENT_UNKNOWN,
  NOT_REDUCED_FOR_PREFERENTIAL,
  REDUCED(number("percent")),

  INDEMNITY_IN_HOSPITAL_ONLY(text("pseudocode")),
  INDEMNITY_OUTSIDE_HOSPITAL_ONLY(text("pseudocode")),
  SITUATION_UNTOLD,
  SERIES_EXHAUSTED(number("series"), number("indemnities")),
  FURTHER_SERIES_NOT_APPROVED,
  FA_STARTED_AS_COURANTE,
  FA_CLOSED,
  FURTHER_FA_NOT_APPROVED,
  RANK_NOT_AFTER(number("rank"), wording("counter"), number("last")),
  BEYOND_SERIES(number("rank"), number("services")),
  BEYOND_INDEMNITIES(number("rank"), wording("counter"), number("last")),
  START_INDEMNITY(number("rank"), wording("counter"), number("last")),
  START_INDEMNITY_RENEWED(number("rank"), number("treatmentYear"), number("last")),
  /** What ranks count within. */
  OF_SERIES,
  OF_TREATMENT_YEAR,
  IN_HOSPITAL_THIS_YEAR,

  CODE_STARTS_NO_FILE(text("code")),
  SITUATION_START_UNTOLD,
  SITUATION_STARTED_BEFORE(day("started"), day("first")),
  NOT_FIRST_SESSION,
  FILES_EXHAUSTED(number("most")),
  NOT_FIRST_NEW_SITUATION,
  FILE_INDEMNITY,
  FILE_INDEMNITY_REDUCED,

  CODE_BRINGS_NO_TRAVEL(text("code")),
  NOT_AT_HOME,
  WRITTEN_REPORT,
  SECOND_SESSION,
  FURTHER_TRAVEL,
  TRAVEL_INDEMNITY(euros("most"), number("percent")),
  TRAVEL_INDEMNITY_REPEATED(number("times"), euros("most"), number("percent")),

  /** What goes with charging an indemnity. */
  PSEUDOCODE_BELOW(text("pseudocode")),
  PSEUDOCODE_BELOW_OR_BESIDE(text("pseudocode")),
  PSEUDOCODE_BELOW_THOUGH_UNLISTED(text("pseudocode")),
  INDEMNITY_UNTIL_INTEGRATION(day("planned")),

  /** A year whose convention was not read in full. */
  SECTION_FEE_OF_ALL(decimal("coefficient"), law("section"), euros("fee")),
  SECTION_FEE_OF_SOME(decimal("coefficient"), law("section"), euros("fee")),
  FEE_OF_YEAR_UNKNOWN(year("year")),
  INDEMNITY_OF_YEAR_UNKNOWN(year("year")),

  INDEXATION_RESTS_ON_REQUEST;

  private final Form form;

  TariffPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}
