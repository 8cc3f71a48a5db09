package org.carepremiums.contestation.cases;

import java.util.Arrays;
import java.util.List;

/** How a case stands for who handles it: as the contract has it, and what stays inside. */
public enum CaseStanding {
  /** Any decision at all is waited for. */
  RECEIVED,
  WAITING,
  INCOMPLETE,
  OPEN,
  ASSIGNED,
  /** A ruling waits for its second person. */
  PROPOSED,
  INADMISSIBLE,
  UPHELD,
  PARTLY_UPHELD,
  DISMISSED;

  /** Those that are not at their end. */
  public static final List<CaseStanding> UNDECIDED =
      Arrays.stream(values()).filter(standing -> standing.compareTo(INADMISSIBLE) < 0).toList();

  /** How a case stands. */
  public static CaseStanding of(ContestationCase found) {
    if (found.proposal != null) {
      return PROPOSED;
    }
    return found.status == null ? RECEIVED : valueOf(found.status.name());
  }
}
