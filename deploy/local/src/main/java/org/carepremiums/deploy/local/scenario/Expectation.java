package org.carepremiums.deploy.local.scenario;

/** One line of a file of {@code expected/}. */
public interface Expectation {

  /** What it contradicts in itself, in a sentence; {@code null} where nothing. */
  default String contradiction() {
    return null;
  }

  /** A word for the reader; {@code null} without. */
  String note();
}
