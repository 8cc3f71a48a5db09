package org.carepremiums.eligibility.tariff;

/** Where a service was given. */
public enum Setting {
  PRACTICE,
  HOME,
  /** A community residence of elderly or disabled persons, or a psychiatric care home. */
  RESIDENCE,
  /** In a hospital, to a patient who does not stay there. */
  HOSPITAL_AMBULATORY,
  /** To a patient who stays in a hospital. */
  HOSPITALISED
}
