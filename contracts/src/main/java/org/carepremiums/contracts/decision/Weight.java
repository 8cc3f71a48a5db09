package org.carepremiums.contracts.decision;

/** What hangs on a condition. */
public enum Weight {
  /** The premium. */
  PREMIUM,
  /** The premium, and the provider can fulfil it by applying, or could have. */
  APPLYING,
  /** The amount only. */
  AMOUNT
}
