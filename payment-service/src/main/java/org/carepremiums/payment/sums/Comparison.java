package org.carepremiums.payment.sums;

import com.fasterxml.jackson.annotation.JsonValue;

/** Which two records of the same money are compared. */
public enum Comparison {
  /** What decisions grant, and what the ledger says is owed. */
  DECISIONS_LEDGER("decisions-ledger"),
  /** What the ledger says, and the entries that were published of it. */
  LEDGER_ENTRIES("ledger-entries"),
  /** What the ledger says is set apart, ordered and paid, and the lines of the batches. */
  LEDGER_LINES("ledger-lines"),
  /** What the ledger says was paid back, and the credits that came in. */
  LEDGER_REPAYMENTS("ledger-repayments"),
  /** What the ledger says is no longer asked back, and what two persons wrote off. */
  LEDGER_WRITE_OFFS("ledger-write-offs"),
  /** What batches say that they come to, and their lines. */
  BATCHES_LINES("batches-lines"),
  /** The lines of approved batches, and the bank files, read back as they were stored. */
  LINES_BANK_FILES("lines-bank-files"),
  /** What the bank said, and where the lines stand. */
  BANK_STATUSES_LINES("bank-statuses-lines");

  private final String id;

  Comparison(String id) {
    this.id = id;
  }

  @JsonValue
  public String id() {
    return id;
  }

  static Comparison of(String id) {
    for (Comparison comparison : values()) {
      if (comparison.id.equals(id)) {
        return comparison;
      }
    }
    throw new IllegalArgumentException("no such comparison: " + id);
  }

  @Override
  public String toString() {
    return id;
  }
}
