package org.carepremiums.intake.delivery;

/** What a record is to its delivery by its number alone. */
public enum Reception {
  /** Its number comes for the first time, or it has none. */
  FIRST,
  /** The record under its number stands refused: this one takes its place. */
  MENDS,
  /** A record that was not refused stands under its number. */
  REPEATS
}
