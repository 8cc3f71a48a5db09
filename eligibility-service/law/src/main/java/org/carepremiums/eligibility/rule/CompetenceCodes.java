package org.carepremiums.eligibility.rule;

import java.util.Set;

/** Which competence codes are those of general practice (rule book §13, "Effectively active"). */
public final class CompetenceCodes {

  /** General practitioners. */
  public static final Set<String> PRACTITIONER = Set.of("003", "004");

  /** General practitioners in training. */
  public static final Set<String> TRAINING = Set.of("005", "006");

  private CompetenceCodes() {}

  static boolean isOfGeneralPractice(String code) {
    return PRACTITIONER.contains(code) || TRAINING.contains(code);
  }
}
