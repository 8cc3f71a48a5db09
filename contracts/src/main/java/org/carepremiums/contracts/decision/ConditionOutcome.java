package org.carepremiums.contracts.decision;

/** How one condition came out. */
public enum ConditionOutcome {
  MET,
  NOT_MET,
  /** The fact that would tell is not there yet. */
  UNKNOWN,
  /** The law exempts this provider in this year. */
  EXEMPT,
  /** Another condition has decided already, so that nobody looked at this one. */
  NOT_EXAMINED
}
