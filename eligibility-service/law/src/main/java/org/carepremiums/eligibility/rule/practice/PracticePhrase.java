package org.carepremiums.eligibility.rule.practice;

import static org.carepremiums.platform.wording.phrase.Blank.day;
import static org.carepremiums.platform.wording.phrase.Blank.enumeration;
import static org.carepremiums.platform.wording.phrase.Blank.euros;
import static org.carepremiums.platform.wording.phrase.Blank.law;
import static org.carepremiums.platform.wording.phrase.Blank.list;
import static org.carepremiums.platform.wording.phrase.Blank.number;
import static org.carepremiums.platform.wording.phrase.Blank.text;
import static org.carepremiums.platform.wording.phrase.Blank.wording;
import static org.carepremiums.platform.wording.phrase.Blank.year;

import org.carepremiums.platform.wording.phrase.Blank;
import org.carepremiums.platform.wording.phrase.Form;
import org.carepremiums.platform.wording.phrase.Kind;
import org.carepremiums.platform.wording.phrase.Phrase;

/** What the integrated practice premium says. */
public enum PracticePhrase implements Phrase {
  PRACTITIONER_OR_IN_TRAINING,
  COMPETENCE_ASKED(year("year")),
  NO_COMPETENCE,
  COMPETENCES(enumeration("competences")),
  COMPETENCE(text("code"), wording("days")),

  REGIME,
  REGIMES(law("inTraining")),
  TRAINING_STARTED(day("on")),
  NEITHER_IN_TRAINING_NOR_PRACTITIONER,
  TRAINING_ENDED,
  PRACTITIONER_SINCE(day("on")),
  A_L_ACTE(wording("since")),
  AT_FORFAIT(wording("since")),
  PARTLY_AT_FORFAIT(wording("since"), enumeration("days")),

  AMOUNT_ATTESTED,
  ATTESTED_ASKED(euros("minimum"), year("year"), year("granted")),
  IN_TRAINING,
  NUMBER_GRANTED(day("on")),
  AT_FORFAIT_ALL_YEAR,
  NOTHING_ATTESTED(year("year")),
  ATTESTED(euros("amount"), number("insurers")),
  ATTESTED_SHORT(euros("amount"), number("insurers"), euros("missing")),
  ATTESTED_RULED(euros("amount")),
  ATTESTED_RULED_SHORT(euros("amount"), euros("missing")),

  ON_CALL_SERVICE,
  ON_CALL_ASKED(law("law"), number("fees"), year("year")),
  NOT_KNOWN_ON_CALL(year("year")),
  ON_CALL(number("fees")),
  ON_CALL_EXEMPTED(number("fees")),
  NOT_ON_CALL(number("fees")),
  NOT_ON_CALL_EXEMPTED(number("fees")),

  ACCEPTED_SOFTWARE,
  SOFTWARE_FOR_AMOUNT(wording("software")),
  SOFTWARE_USED(text("package"), wording("used"), wording("accepted")),
  ACCEPTED(wording("days")),
  NOT_ACCEPTED,
  SOFTWARE_SHORT(list("packages")),

  /** The parameters of electronic practice. */
  RECIP_E,
  CHAPTER_IV,
  E_FACT,
  INFORMED_CONSENTS,
  SUMEHR,
  E_DMG,
  MEDICATION_SCHEMES,
  EVIDENCE_LINKER,
  E_ATTEST,
  ELECTRONIC_BILLING,
  HANDICAP_FORMS,
  BAROMETERS,
  MULT_E_MEDIATT,

  SHARE_ASKED(number("percent"), Blank.of("unit", Kind.UNIT)),
  SHARE_ASKED_NOT_AT_FORFAIT(number("percent"), Blank.of("unit", Kind.UNIT)),
  NUMBER_ASKED(Blank.of("number", Kind.COUNT), Blank.of("unit", Kind.UNIT)),
  NUMBER_ASKED_NOT_AT_FORFAIT(Blank.of("number", Kind.COUNT), Blank.of("unit", Kind.UNIT)),
  NOT_ASKED_AT_FORFAIT,
  NO_COUNT(year("year")),
  USAGE_NUMBER(Blank.of("number", Kind.COUNT), number("needed"), Blank.of("unit", Kind.UNIT)),
  USAGE_NUMBER_SHORT(
      Blank.of("number", Kind.COUNT),
      number("needed"),
      number("missing"),
      Blank.of("unit", Kind.UNIT)),
  USAGE_OUT_OF_UNKNOWN(number("number"), Blank.of("unit", Kind.UNIT)),
  USAGE_SHARE(
      Blank.of("percent", Kind.TENTHS),
      Blank.of("outOf", Kind.OUT_OF),
      number("needed"),
      Blank.of("unit", Kind.UNIT)),
  USAGE_SHARE_SHORT(
      Blank.of("percent", Kind.TENTHS),
      Blank.of("outOf", Kind.OUT_OF),
      number("needed"),
      Blank.of("missing", Kind.MISSING),
      Blank.of("unit", Kind.UNIT)),

  /** The mean of a group (PPI6-PPI8). */
  WITH_GROUP(wording("own"), wording("group")),
  GROUP_DOES_NOT_COUNT(day("practiceRegistered"), day("affiliated")),
  NO_MEMBER_COUNTS,
  GROUP_SHARE_REACHED(
      number("members"),
      text("practice"),
      Blank.of("mean", Kind.TENTHS),
      number("needed").unsaid()),
  GROUP_SHARE_SHORT(
      number("members"), text("practice"), Blank.of("mean", Kind.TENTHS), number("needed")),
  GROUP_NUMBER_REACHED(
      number("members"),
      text("practice"),
      Blank.of("mean", Kind.TENTHS),
      number("needed").unsaid()),
  GROUP_NUMBER_SHORT(
      number("members"), text("practice"), Blank.of("mean", Kind.TENTHS), number("needed")),
  GROUP_WITHOUT(wording("mean"), enumeration("excluded")),
  MEMBER_NOT_PRACTITIONER_ALL_YEAR(text("member")),
  MEMBER_NOT_IN_YEAR(text("member")),
  MEMBER_OF_SEVERAL_PRACTICES(text("member")),
  MEMBER_REGISTERED_TOO_LATE(text("member")),
  MEMBER_NOT_ALL_YEAR(text("member")),

  AMOUNT_OF_YEAR,
  AMOUNTS(euros("inTraining"), euros("base"), enumeration("tiers")),
  TIER(number("parameters"), number("atForfait"), euros("amount")),
  AMOUNT_IN_TRAINING(euros("amount")),
  AMOUNT_WITHOUT_SOFTWARE(euros("amount")),
  AMOUNT_ON_FORM(euros("amount")),
  PARAMETERS_A_L_ACTE(number("reached"), number("asked"), euros("amount")),
  PARAMETERS_A_L_ACTE_MORE(
      number("reached"), number("asked"), euros("amount"), number("missing"), euros("next")),
  PARAMETERS_AT_FORFAIT(number("reached"), number("asked"), euros("amount")),
  PARAMETERS_AT_FORFAIT_MORE(
      number("reached"), number("asked"), euros("amount"), number("missing"), euros("next")),
  WITHOUT_OR_WITH_GROUP(wording("without"), wording("with")),
  EITHER_REGIME(wording("aLActe"), wording("atForfait")),

  MANUAL_REVIEW(law("law")),
  MANUAL_REVIEW_OF_GROUP(law("law"), euros("without"), euros("with")),
  MANUAL_REVIEW_OF_REGIME(law("law"), euros("aLActe"), euros("atForfait")),
  MEAN_DOES_NOT_COUNT_BY_REVIEW,
  NO_AMOUNT_WITHOUT_PREMIUM;

  private final Form form;

  PracticePhrase(Blank... blanks) {
    this.form = Form.of(name(), blanks);
  }

  @Override
  public Form form() {
    return form;
  }
}
