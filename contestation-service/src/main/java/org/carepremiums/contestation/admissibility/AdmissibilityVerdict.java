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
public record AdmissibilityVerdict(
    CaseStatus status,
    boolean byTolerance,
    InadmissibilityGround ground,
    Wording explanation,
    LocalDate completeUntil,
    LocalDate heldSince) {

  static AdmissibilityVerdict held(LocalDate since) {
    return new AdmissibilityVerdict(null, false, null, null, null, since);
  }

  static AdmissibilityVerdict waiting(boolean byTolerance, LocalDate completeUntil) {
    return new AdmissibilityVerdict(
        CaseStatus.WAITING,
        byTolerance,
        null,
        CasePhrase.WAITS_FOR_FINAL_DECISION.alone(),
        completeUntil,
        null);
  }

  static AdmissibilityVerdict incomplete(
      boolean byTolerance, Wording asked, LocalDate completeUntil) {
    return new AdmissibilityVerdict(
        CaseStatus.INCOMPLETE, byTolerance, null, asked, completeUntil, null);
  }

  static AdmissibilityVerdict inadmissible(
      InadmissibilityGround ground, Wording explanation, LocalDate completeUntil) {
    return new AdmissibilityVerdict(
        CaseStatus.INADMISSIBLE, false, ground, explanation, completeUntil, null);
  }

  static AdmissibilityVerdict admissible(boolean byTolerance, LocalDate completeUntil) {
    return new AdmissibilityVerdict(CaseStatus.OPEN, byTolerance, null, null, completeUntil, null);
  }
}
