package org.carepremiums.contestation.admissibility;

import java.time.LocalDate;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * What becomes of a contestation.
 *
 * @param status how far it has come; {@code null} while its first decision may still be on its way
 * @param byTolerance whether it is in time only because the last day was moved past closed days
 * @param ground why it is inadmissible; {@code null} unless it is
 * @param explanation why it waits, is incomplete or inadmissible; {@code null} where it is examined
 * @param completeUntil the last day on which it can, or could, be completed; {@code null} where
 *     that was not asked
 * @param heldSince the business day since which its first decision is, or was, waited for; {@code
 *     null} where that is not so
 */
public record Verdict(
    CaseStatus status,
    boolean byTolerance,
    Ground ground,
    Wording explanation,
    LocalDate completeUntil,
    LocalDate heldSince) {

  static Verdict held(LocalDate since) {
    return new Verdict(null, false, null, null, null, since);
  }

  static Verdict waiting(boolean byTolerance, LocalDate completeUntil) {
    return new Verdict(
        CaseStatus.WAITING,
        byTolerance,
        null,
        CasePhrase.WAITS_FOR_FINAL_DECISION.alone(),
        completeUntil,
        null);
  }

  static Verdict incomplete(boolean byTolerance, Wording asked, LocalDate completeUntil) {
    return new Verdict(CaseStatus.INCOMPLETE, byTolerance, null, asked, completeUntil, null);
  }

  static Verdict inadmissible(Ground ground, Wording explanation, LocalDate completeUntil) {
    return new Verdict(CaseStatus.INADMISSIBLE, false, ground, explanation, completeUntil, null);
  }

  static Verdict admissible(boolean byTolerance, LocalDate completeUntil) {
    return new Verdict(CaseStatus.OPEN, byTolerance, null, null, completeUntil, null);
  }
}
