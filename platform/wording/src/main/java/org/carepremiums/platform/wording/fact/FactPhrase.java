package org.carepremiums.platform.wording.fact;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.euros;
import static org.carepremiums.platform.wording.phrase.Blank.list;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import java.util.Locale;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.upstream.ConventionEvent;
import org.carepremiums.contracts.upstream.ProviderRegistration;
import org.carepremiums.contracts.upstream.UsageParameter;
import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.text.Phrasebooks;

/**
 * What facts and their fields are called, and what a field says, as somebody who is no expert reads
 * it. The texts are {@code vocabulary/facts/<language>.yaml}.
 */
public enum FactPhrase implements Phrase {
  KIND_REGISTRATION,
  KIND_CONVENTION_STATUS,
  KIND_ACTIVITY_COUNT,
  KIND_QUALITY_CRITERIA,
  KIND_SUMEHR_COUNT,
  KIND_SOFTWARE_HOMOLOGATION,
  KIND_SOFTWARE_APPROVAL,
  KIND_SOFTWARE_USE,
  KIND_APPLICATION,
  KIND_BANK_ACCOUNT,
  KIND_COMPETENCE,
  KIND_ATTESTED_AMOUNT,
  KIND_ON_CALL_PARTICIPATION,
  KIND_PRACTICE_MEMBERSHIP,
  KIND_FORFAIT_PERIOD,
  KIND_DMG_PATIENT_COUNT,
  KIND_USAGE_COUNT,
  KIND_SOFTWARE_ACCEPTANCE,
  KIND_SOCIAL_STATUS_CONTRACT,
  KIND_INACTIVITY_PERIOD,
  KIND_PERSONAL_SHARE_COUNT,
  KIND_REVIEW_SETTLEMENT,
  KIND_CONVENTION_EVENT,
  KIND_REGISTER_ENTRY,

  FIELD_PROFESSION,
  FIELD_COMPETENCE_CODE,
  FIELD_FIRST_REGISTERED_ON,
  FIELD_ENDED_ON,
  FIELD_INTERVALS,
  FIELD_REFUSALS,
  FIELD_INTERVALS_IF_REFUSED,
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
  FIELD_NAME,
  FIELD_VENDOR,
  FIELD_VERSION,
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
  FIELD_IBAN,
  FIELD_PROBLEM,
  FIELD_HOLDER,
  FIELD_VALID_FROM,
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
  FIELD_ATTESTED_SERVICES,
  FIELD_PERSONAL_SHARE_COLLECTED,
  FIELD_BENEFICIARIES,
  FIELD_QUESTION,
  FIELD_BASIS,
  FIELD_HOLDS,
  FIELD_REASONS,
  FIELD_CONVENTION,
  FIELD_RULE_ID,
  FIELD_KIND,
  FIELD_ON,
  FIELD_ASKED_FROM,

  SAID_DAY(day("day")),
  SAID_YEAR(year("year")),
  SAID_NUMBER(number("number")),
  SAID_EUROS(euros("amount")),
  SAID_TEXT(text("text")),
  SAID_LIST(list("all")),
  SAID_SCHEME(Blank.of("scheme", Kind.SCHEME)),
  SAID_CHANNEL(Blank.of("channel", Kind.CHANNEL)),
  SAID_CONVENTION_CHANNEL(Blank.of("channel", Kind.CONVENTION_CHANNEL)),
  SAID_PROFESSION(Blank.of("profession", Kind.PROFESSION)),
  SAID_QUESTION(Blank.of("question", Kind.QUESTION)),
  SAID_READING(Blank.of("reading", Kind.READING)),
  SAID_YES,
  SAID_NO,
  SAID_NOTHING,

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

  private static final Phrasebooks BOOKS =
      Phrasebooks.of(FactPhrase.class, "vocabulary/facts", values());

  private final Form form;

  FactPhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  /** Said by every service that speaks of facts, together with what it says itself. */
  public static Phrasebooks books() {
    return BOOKS;
  }

  /** What a kind of fact is called. */
  public static FactPhrase of(FactKind kind) {
    return switch (kind) {
      case REGISTRATION -> KIND_REGISTRATION;
      case CONVENTION_STATUS -> KIND_CONVENTION_STATUS;
      case ACTIVITY_COUNT -> KIND_ACTIVITY_COUNT;
      case QUALITY_CRITERIA -> KIND_QUALITY_CRITERIA;
      case SUMEHR_COUNT -> KIND_SUMEHR_COUNT;
      case SOFTWARE_HOMOLOGATION -> KIND_SOFTWARE_HOMOLOGATION;
      case SOFTWARE_APPROVAL -> KIND_SOFTWARE_APPROVAL;
      case SOFTWARE_USE -> KIND_SOFTWARE_USE;
      case APPLICATION -> KIND_APPLICATION;
      case BANK_ACCOUNT -> KIND_BANK_ACCOUNT;
      case COMPETENCE -> KIND_COMPETENCE;
      case ATTESTED_AMOUNT -> KIND_ATTESTED_AMOUNT;
      case ON_CALL_PARTICIPATION -> KIND_ON_CALL_PARTICIPATION;
      case PRACTICE_MEMBERSHIP -> KIND_PRACTICE_MEMBERSHIP;
      case FORFAIT_PERIOD -> KIND_FORFAIT_PERIOD;
      case DMG_PATIENT_COUNT -> KIND_DMG_PATIENT_COUNT;
      case USAGE_COUNT -> KIND_USAGE_COUNT;
      case SOFTWARE_ACCEPTANCE -> KIND_SOFTWARE_ACCEPTANCE;
      case SOCIAL_STATUS_CONTRACT -> KIND_SOCIAL_STATUS_CONTRACT;
      case INACTIVITY_PERIOD -> KIND_INACTIVITY_PERIOD;
      case PERSONAL_SHARE_COUNT -> KIND_PERSONAL_SHARE_COUNT;
      case REVIEW_SETTLEMENT -> KIND_REVIEW_SETTLEMENT;
    };
  }

  /**
   * What a kind of statement is called, also of those from which facts follow.
   *
   * @param kind as it is stored
   */
  public static FactPhrase ofStored(String kind) {
    return switch (kind) {
      case ConventionEvent.KIND -> KIND_CONVENTION_EVENT;
      case ProviderRegistration.KIND -> KIND_REGISTER_ENTRY;
      default -> of(FactKind.of(kind));
    };
  }

  /** What a use of an electronic service is called. */
  public static FactPhrase of(UsageParameter parameter) {
    return switch (parameter) {
      case RECIP_E_PRESCRIPTIONS -> USAGE_RECIP_E_PRESCRIPTIONS;
      case CHAPTER_IV -> USAGE_CHAPTER_IV;
      case E_FACT -> USAGE_E_FACT;
      case INFORMED_CONSENTS -> USAGE_INFORMED_CONSENTS;
      case E_DMG -> USAGE_E_DMG;
      case MEDICATION_SCHEMES -> USAGE_MEDICATION_SCHEMES;
      case EVIDENCE_LINKER -> USAGE_EVIDENCE_LINKER;
      case E_ATTEST -> USAGE_E_ATTEST;
      case ELECTRONIC_BILLING -> USAGE_ELECTRONIC_BILLING;
      case HANDICAP_FORMS -> USAGE_HANDICAP_FORMS;
      case DIABETES_BAROMETER -> USAGE_DIABETES_BAROMETER;
      case ANTIBIOTICS_BAROMETER -> USAGE_ANTIBIOTICS_BAROMETER;
      case KIDNEY_BAROMETER -> USAGE_KIDNEY_BAROMETER;
      case MULT_E_MEDIATT -> USAGE_MULT_E_MEDIATT;
    };
  }

  /**
   * What a field of a fact is called.
   *
   * @param field as the contract calls it, in camel case
   * @throws IllegalArgumentException when nobody has said what the field is called
   */
  public static FactPhrase ofField(String field) {
    return valueOf("FIELD_" + field.replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT));
  }

  @Override
  public Form form() {
    return form;
  }
}
