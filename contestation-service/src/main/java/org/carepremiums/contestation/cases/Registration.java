package org.carepremiums.contestation.cases;

/** What became of a contestation that came in. */
public enum Registration {
  /** It is new. */
  NEW,
  /** The same was known under its reference. */
  REPEATED,
  /** Another is known under its reference. */
  CONTRADICTORY
}
