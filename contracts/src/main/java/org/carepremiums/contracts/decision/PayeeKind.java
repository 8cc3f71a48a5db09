package org.carepremiums.contracts.decision;

/** Whose money a premium is. */
public enum PayeeKind {
  PROVIDER,
  /** The insurer or pension fund with which the provider has a contract (rule book §6). */
  INSTITUTION
}
