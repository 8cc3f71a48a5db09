package org.carepremiums.contracts.fact;

/** Why an account that a provider named cannot be used. */
public enum AccountProblem {
  /** What was named is no IBAN: its country, length or check digits do not fit. */
  INVALID_IBAN,
  /** More than one account was named where one is meant. */
  NAMED_TWICE
}
