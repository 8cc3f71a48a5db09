package org.carepremiums.contestation.admissibility;

/** Whether a contestation is examined on its merits. */
public sealed interface Verdict {

  /**
   * It is.
   *
   * @param decisionId the decision that it contests
   * @param byTolerance whether only because the last day was moved past closed days
   */
  record Admissible(String decisionId, boolean byTolerance) implements Verdict {}

  /**
   * It is not.
   *
   * @param decisionId the decision that it would contest; {@code null} where there is none
   * @param ground the kind of reason
   * @param reason one sentence for the provider, naming the rule
   */
  record Inadmissible(String decisionId, Ground ground, String reason) implements Verdict {}

  /** The decision that it contests may still be on its way. */
  record TooEarlyToTell() implements Verdict {}
}
