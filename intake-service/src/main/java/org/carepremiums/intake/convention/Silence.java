package org.carepremiums.intake.convention;

/** What it means where a physiotherapist says nothing on a convention (rule book 12.31). */
public enum Silence {
  /** Doing nothing is adhesion, of every registered physiotherapist (CV2). */
  ADHESION,
  /**
   * Who adhered on the day before the convention's first is presumed to stay (CV9); nobody else.
   */
  ONLY_FOR_CONVENTIONED,
  /** Nothing: only the register's own word counts. */
  LEFT_TO_REGISTER
}
