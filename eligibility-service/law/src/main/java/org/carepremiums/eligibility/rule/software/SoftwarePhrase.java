package org.carepremiums.eligibility.rule.software;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.enumeration;
import static org.carepremiums.platform.wording.phrase.Blank.list;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the software intervention says. */
public enum SoftwarePhrase implements Phrase {
  CONVENTIONED_EVERY_DAY(year("year")),
  CONVENTIONED_NO_DAY(year("year")),
  CONVENTIONED_IN_FIRST_YEAR(day("first"), enumeration("intervals")),
  CONVENTIONED_NOT_ON(enumeration("intervals"), day("uncovered")),
  CONVENTION_INTERVAL(day("from"), day("to"), text("convention"), text("rule")),
  CONVENTION_INTERVAL_ON(day("from"), text("convention"), text("rule")),

  SERVICES_ASKED(number("minimum"), year("activityYear"), year("first"), year("last")),
  FIRST_REGISTERED(day("on")),
  NO_SERVICES_COUNTED(year("year")),
  SERVICES_COUNTED(number("services"), year("year"), number("insurers")),
  SERVICES_SHORT(number("services"), year("year"), number("insurers"), number("missing")),
  SERVICES_RULED(number("services"), year("year")),
  SERVICES_RULED_SHORT(number("services"), year("year"), number("missing")),

  SOFTWARE_HOMOLOGATED_THEN_APPROVED,
  PACKAGE_USED(text("package"), wording("used"), wording("homologated"), wording("approved")),
  HOMOLOGATED(wording("days")),
  NOT_HOMOLOGATED,
  APPROVED(wording("days")),
  NOT_APPROVED,
  NEVER_ALL_THREE(wording("package")),
  APPROVED_BEFORE_HOMOLOGATED(wording("package")),
  PACKAGES_SHORT(list("packages")),

  MAIN_ACTIVITY_AND_SHARED_LICENCE,
  DECLARATIONS_ASKED,
  AN_ADMISSIBLE_APPLICATION,
  DECLARED(wording("mainActivity"), wording("licence")),
  MAIN_ACTIVITY_DECLARED,
  NOT_THE_MAIN_ACTIVITY,
  MAIN_ACTIVITY_NOT_STATED,
  LICENCE_NOT_SHARED,
  SHARED_LICENCE_CONFIRMED,
  SHARED_LICENCE_NOT_CONFIRMED;

  private final Form form;

  SoftwarePhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}
