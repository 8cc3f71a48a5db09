package org.carepremiums.deploy.benchmark.nationyear;

/** The seven parameters of electronic practice that premium year 2023 asks for. */
enum PracticeParameter {
  CHAPTER_IV,
  SUMEHR,
  MEDICATION_SCHEMES,
  EVIDENCE_LINKER,
  ELECTRONIC_BILLING,
  HANDICAP_FORMS,
  BAROMETERS
}
