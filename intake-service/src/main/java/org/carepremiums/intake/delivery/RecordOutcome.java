package org.carepremiums.intake.delivery;

import java.util.Locale;

/** What became of a record. */
public enum RecordOutcome {
  /** It became a fact. */
  ACCEPTED,
  /** It was refused. */
  REJECTED,
  /** It said what was already known, or came twice. */
  DUPLICATE,
  /** It came later than a newer statement. */
  SUPERSEDED;

  /** The lower-case word that stands in metrics and tables. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
