package org.carepremiums.contestation.admissibility;

/** Why a contestation is inadmissible. */
public enum Ground {
  NO_ANNEX,
  NO_CRITERION,
  UNKNOWN_CRITERION,
  NO_FINAL_DECISION,
  /** Introduced before the decision was notified. */
  PREMATURE,
  LATE
}
