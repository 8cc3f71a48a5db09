package org.carepremiums.contestation.cases;

import org.carepremiums.contracts.contestation.CaseStatus;

/** How a case is decided. */
public enum RulingOutcome {
  UPHELD(CaseStatus.UPHELD),
  PARTLY_UPHELD(CaseStatus.PARTLY_UPHELD),
  DISMISSED(CaseStatus.DISMISSED);

  private final CaseStatus status;

  RulingOutcome(CaseStatus status) {
    this.status = status;
  }

  CaseStatus status() {
    return status;
  }

  boolean establishesFacts() {
    return this != DISMISSED;
  }
}
