package org.carepremiums.intake.ledger;

/** What a statement means beside those that are known. */
public enum LedgerVerdict {
  /** It holds from now on. */
  NEW_VERSION,
  /** It says later what holds already; remembered, because nothing older may overrule it. */
  CONFIRMATION,
  /** It was established before what holds now. */
  LATE,
  /** It is known, word for word and day for day. */
  KNOWN,
  /** The same delivery says something else about the same on the same day. */
  CONTRADICTORY
}
