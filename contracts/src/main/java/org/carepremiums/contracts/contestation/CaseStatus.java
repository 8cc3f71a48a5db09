package org.carepremiums.contracts.contestation;

/** How far a contestation has come. */
public enum CaseStatus {
  /** In time; waits for the final decision, and is examined on its merits then. */
  WAITING,
  /** Lacks an annex or a criterion that is known; the provider is asked to complete it. */
  INCOMPLETE,
  /** Not examined on its merits: late, never completed, or without anything to contest. */
  INADMISSIBLE,
  /** Admissible; waits to be assigned. */
  OPEN,
  ASSIGNED,
  UPHELD,
  PARTLY_UPHELD,
  DISMISSED
}
