package org.carepremiums.contracts.upstream;

/** How a physiotherapist answered a convention. */
public enum ConventionEventKind {
  /** Nothing was sent before the deadline: adheres (CV2). */
  SILENCE,
  /** Adhered individually; takes effect at once (CV8). */
  ADHESION,
  /** Refused (CV3-CV5). */
  REFUSAL
}
