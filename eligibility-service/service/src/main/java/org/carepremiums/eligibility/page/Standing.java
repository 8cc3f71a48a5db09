package org.carepremiums.eligibility.page;

import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Prospect;

/** Where a premium stands, at a glance: a word, and a colour that says the same. */
public enum Standing {
  GRANTED("good"),
  REFUSED("bad"),
  EXPECTED("wait"),
  NOT_EXPECTED("wait"),
  TO_APPLY("wait"),
  OPEN("wait"),
  IN_REVIEW("wait"),
  NOT_APPLIED_FOR("bad");

  private final String tone;

  Standing(String tone) {
    this.tone = tone;
  }

  /** The class of the style sheet. */
  public String tone() {
    return tone;
  }

  public PremiumsPhrase phrase() {
    return PremiumsPhrase.valueOf("STANDING_" + name());
  }

  static Standing of(Decision decision) {
    boolean isFinal = decision.status() == DecisionStatus.FINAL;
    return switch (decision.outcome()) {
      case GRANTED -> isFinal ? GRANTED : EXPECTED;
      case REFUSED -> isFinal ? REFUSED : NOT_EXPECTED;
      case NOT_APPLIED_FOR -> NOT_APPLIED_FOR;
      case PENDING -> pending(decision);
    };
  }

  private static Standing pending(Decision decision) {
    if (decision.status() == DecisionStatus.IN_REVIEW) {
      return IN_REVIEW;
    }
    Prospect prospect = decision.prospect();
    return prospect != null && prospect.outcome() != Outcome.REFUSED ? TO_APPLY : OPEN;
  }
}
