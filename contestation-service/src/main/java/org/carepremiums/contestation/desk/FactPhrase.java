package org.carepremiums.contestation.desk;

import java.util.Locale;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the facts are called that a ruling may establish, and what they say. */
enum FactPhrase implements Phrase {
  KIND_REGISTRATION,
  KIND_CONVENTION_STATUS,
  KIND_ACTIVITY_COUNT,
  KIND_QUALITY_CRITERIA,
  KIND_SUMEHR_COUNT,
  KIND_SOFTWARE_USE,
  KIND_APPLICATION,
  KIND_COMPETENCE,
  KIND_ATTESTED_AMOUNT,
  KIND_ON_CALL_PARTICIPATION,
  KIND_PRACTICE_MEMBERSHIP,
  KIND_FORFAIT_PERIOD,
  KIND_DMG_PATIENT_COUNT,
  KIND_USAGE_COUNT,
  KIND_SOCIAL_STATUS_CONTRACT,
  KIND_INACTIVITY_PERIOD,

  FIELD_PROFESSION,
  FIELD_COMPETENCE_CODE,
  FIELD_FIRST_REGISTERED_ON,
  FIELD_ENDED_ON,
  FIELD_CONVENTION,
  FIELD_RULE_ID,
  FIELD_YEAR,
  FIELD_INSURER,
  FIELD_COUNTED_FROM,
  FIELD_COUNTED_THROUGH,
  FIELD_SERVICES,
  FIELD_M_VALUES,
  FIELD_PORTFOLIO_CREATED_ON,
  FIELD_GENERAL_CRITERIA,
  FIELD_ANNUAL_CRITERIA,
  FIELD_CYCLE_CRITERIA,
  FIELD_DATA_CORRECT,
  FIELD_VERIFIED_ON,
  FIELD_PATIENTS,
  FIELD_PACKAGE_ID,
  FIELD_FROM,
  FIELD_TO,
  FIELD_PERIOD_ID,
  FIELD_WITHDRAWN,
  FIELD_APPLICATION_ID,
  FIELD_SCHEME,
  FIELD_SUBMITTED_ON,
  FIELD_CHANNEL,
  FIELD_MAIN_ACTIVITY,
  FIELD_SHARED_LICENCE,
  FIELD_SHARED_LICENCE_CONFIRMED,
  FIELD_AMOUNT,
  FIELD_REGISTERED,
  FIELD_AVAILABILITY_FEES,
  FIELD_CIRCLE_EXEMPTION,
  FIELD_PRACTICE_ID,
  FIELD_PRACTICE_REGISTERED_ON,
  FIELD_REGISTERED_ON,
  FIELD_PARAMETER,
  FIELD_NUMERATOR,
  FIELD_DENOMINATOR,
  FIELD_INSTITUTION,
  FIELD_SIGNED_ON,

  SAID_YES,
  SAID_NO,
  SAID_SCHEME(Blank.of("scheme", Kind.SCHEME)),
  SAID_CHANNEL(Blank.of("channel", Kind.CHANNEL)),
  SAID_PROFESSION(Blank.of("profession", Kind.PROFESSION)),
  USAGE_RECIP_E_PRESCRIPTIONS,
  USAGE_CHAPTER_IV,
  USAGE_E_FACT,
  USAGE_INFORMED_CONSENTS,
  USAGE_E_DMG,
  USAGE_MEDICATION_SCHEMES,
  USAGE_EVIDENCE_LINKER,
  USAGE_E_ATTEST,
  USAGE_ELECTRONIC_BILLING,
  USAGE_HANDICAP_FORMS,
  USAGE_DIABETES_BAROMETER,
  USAGE_ANTIBIOTICS_BAROMETER,
  USAGE_KIDNEY_BAROMETER,
  USAGE_MULT_E_MEDIATT;

  private final Form form;

  FactPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  static FactPhrase of(FactKind kind) {
    return valueOf("KIND_" + kind.name());
  }

  static FactPhrase of(UsageParameter parameter) {
    return valueOf("USAGE_" + parameter.name());
  }

  /**
   * @param field as the contract calls it, in camel case
   */
  static FactPhrase ofField(String field) {
    return valueOf("FIELD_" + field.replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT));
  }

  @Override
  public Form form() {
    return form;
  }
}
