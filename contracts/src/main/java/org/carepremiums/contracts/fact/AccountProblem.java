package org.carepremiums.contracts.fact;

/** Why an account that a provider named cannot be used. */
public enum AccountProblem {
  /** What was named is no IBAN: its country, length or check digits do not fit. */
  INVALID_IBAN,
  /** It is kept where no SEPA credit transfer reaches it. */
  OUTSIDE_SEPA,
  /** More than one account was named where one is meant. */
  NAMED_TWICE
}
