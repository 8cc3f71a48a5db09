package org.carepremiums.eligibility.conduct;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.decimal;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What is said of the 85 % rule. */
public enum ConductPhrase implements Phrase {
  /** How far an adversarial check has come, and with what it ends. */
  CHECK_SELECTED,
  CHECK_HEARD,
  CHECK_CLOSED,
  CHECK_NOT_KEPT,
  CHECK_FIGURES_DISPROVED,
  CHECK_CORRECTED_BY_INSURERS,

  /** How somebody stands to the rule. */
  SHARE_BELOW_RULE(
      number("collected"), number("services"), decimal("percent"), decimal("required")),
  SHARE_REACHES_RULE(
      number("collected"), number("services"), decimal("percent"), decimal("required")),
  NO_SERVICES_ATTESTED(year("year")),
  SHARE_BELOW_POINT(decimal("point")),
  SHARE_REACHES_POINT(decimal("point")),
  BOUND_ON_DAYS(number("days"), year("year")),
  BOUND_ON_NO_DAY(year("year")),
  FIGURES_PRESUMED_EXACT,
  RISEN_SINCE_SELECTION(decimal("point")),

  /** What art. 8 relates to it. */
  SERVICES_PER_BENEFICIARY(decimal("average"), number("services"), number("beneficiaries")),
  BENEFICIARIES_NOT_COUNTED,
  AVERAGES_ARE_RELATED,

  /** What art. 7 forbids. */
  INSURERS_DIFFER(
      text("highestInsurer"),
      decimal("highestPercent"),
      text("lowestInsurer"),
      decimal("lowestPercent"),
      decimal("points")),
  INSURERS_ALIKE(decimal("points"), number("services")),
  INSURERS_NOT_COMPARABLE(number("services")),
  SERVICE_TYPES_NOT_TOLD,

  /** Why a step is refused. */
  ALREADY_SELECTED(day("on")),
  NOT_CONVENTIONED_IN_YEAR,
  NO_SERVICES_TO_CHECK,
  NOT_BELOW_POINT(number("collected"), number("services"), decimal("point")),
  ALREADY_HEARD(day("on")),
  HEARING_OUTSIDE_CHECK(day("selected"), day("open")),
  CONTRADICTS_NOT_KEPT(number("collected"), number("services"), decimal("required")),
  CONTRADICTS_DISPROVED(number("collected"), number("services"), decimal("required")),
  PROOF_MISSING,
  PROOF_NOT_NEEDED,
  PROOF_AGAINST_OTHER_INSURER(text("insurer")),
  PROOF_TWICE(text("insurer")),
  PROOF_MORE_THAN_ATTESTED,
  PROOF_BENEFICIARIES,
  NOT_RISEN(number("collected"), number("services"), decimal("point")),
  NOT_SELECTED,
  ALREADY_CLOSED(day("on"), wording("outcome")),
  NOT_HEARD,
  TEXT_SAYS_NOTHING,
  CHANGED_MEANWHILE,
  NO_FIGURES,
  NO_PARAMETERS;

  private final Form form;

  ConductPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}
