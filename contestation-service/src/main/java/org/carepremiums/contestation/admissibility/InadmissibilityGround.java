package org.carepremiums.contestation.admissibility;

/** Why a contestation is inadmissible. */
public enum InadmissibilityGround {
  /** Introduced after the last day of a window, and before another one began. */
  LATE,
  /** Nothing was asked for, so nothing was decided (rule book 12.27), or no decision is known. */
  NO_DECISION,
  /** The provider was asked to complete it and did not (rule book 12.24). */
  NOT_COMPLETED
}
