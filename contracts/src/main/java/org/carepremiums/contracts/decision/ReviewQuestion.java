package org.carepremiums.contracts.decision;

/** What no document settles, so that a person does. */
public enum ReviewQuestion {
  /** Part of the year at forfait, part à l'acte: which rules hold (rule book 12.15). */
  REGIME,
  /** Not a member of one group practice on every day: whether its mean counts (rule book 12.14). */
  GROUP_MEAN,
  /** A convention was refused by another channel than it asks: whether that holds (CV6). */
  CONVENTION_REFUSAL,
  /** A premium of years gone by, which some were paid then: whether it was paid (KQP14). */
  EARLIER_PAYMENT
}
