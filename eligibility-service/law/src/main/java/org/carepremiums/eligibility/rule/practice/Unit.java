package org.carepremiums.eligibility.rule.practice;

/** What a parameter of electronic practice counts; each language has a noun for it. */
public enum Unit {
  PRESCRIPTIONS,
  REQUESTS,
  CONSULTATIONS,
  DMG_PATIENTS,
  RECORDS,
  MEDICATION_SCHEMES,
  ATTESTATIONS,
  FORMS,
  BAROMETERS,
  CERTIFICATES
}
