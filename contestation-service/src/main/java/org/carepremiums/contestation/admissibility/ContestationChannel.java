package org.carepremiums.contestation.admissibility;

/** How a contestation was introduced. */
public enum ContestationChannel {
  /** Online; counts on the day on which it was introduced (PPI12). */
  PROSANTE("PPI12"),
  /** A registered letter; counts on the day on which it was posted (PPI14). */
  REGISTERED_LETTER("PPI14");

  private final String rule;

  ContestationChannel(String rule) {
    this.rule = rule;
  }

  /** The rule that sets its 60 days. */
  public String rule() {
    return rule;
  }
}
