package org.carepremiums.contestation.desk;

import org.carepremiums.contestation.cases.CaseStanding;
import org.carepremiums.contestation.cases.RulingOutcome;
import org.carepremiums.contestation.review.ReviewStatus;
import org.carepremiums.platform.web.desk.Tone;
import org.carepremiums.platform.wording.phrase.Wording;

/** How cases and reviews stand, in a word and a colour. */
final class Standings {

  private Standings() {}

  static Wording of(CaseStanding standing) {
    return DeskPhrase.valueOf("CASE_IS_" + standing.name()).alone();
  }

  static Wording of(RulingOutcome outcome) {
    return of(CaseStanding.valueOf(outcome.name()));
  }

  static Wording of(ReviewStatus status) {
    return DeskPhrase.valueOf("REVIEW_IS_" + status.name()).alone();
  }

  static Tone tone(CaseStanding standing) {
    return switch (standing) {
      case OPEN, PROPOSED -> Tone.WAIT;
      case UPHELD, PARTLY_UPHELD -> Tone.GOOD;
      case INADMISSIBLE, DISMISSED -> Tone.BAD;
      case RECEIVED, WAITING, INCOMPLETE, ASSIGNED -> Tone.PLAIN;
    };
  }

  static Tone tone(ReviewStatus status) {
    return switch (status) {
      case OPEN, PROPOSED -> Tone.WAIT;
      case CONFIRMED -> Tone.GOOD;
      case WITHDRAWN -> Tone.PLAIN;
    };
  }
}
