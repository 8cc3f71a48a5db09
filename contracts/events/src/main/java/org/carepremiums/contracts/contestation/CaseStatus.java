package org.carepremiums.contracts.contestation;

/** How far a contestation has come. */
public enum CaseStatus {
  /** Not examined on its merits: late, without annex or without contested criteria. */
  INADMISSIBLE,
  /** Admissible; waits to be assigned. */
  OPEN,
  ASSIGNED,
  UPHELD,
  PARTLY_UPHELD,
  DISMISSED
}
