package org.carepremiums.eligibility.conduct;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Share;

/**
 * One step of an adversarial check; never changed, only followed by another.
 *
 * @param number 1, 2, ... within the physiotherapist and the year
 * @param status what it leads to
 * @param handler who took it
 * @param on the business day on which it was taken
 * @param figures what the insurers' figures were then
 * @param selectionPoint the point that was followed then, in per cent
 * @param heardOn the day of the hearing; {@code null} in the other steps
 * @param outcome how it ends; {@code null} before
 * @param text what the physiotherapist said, or the reasons of the outcome; {@code null} where the
 *     step is the selection
 * @param proof figures that disprove those of insurers; empty where nothing was disproved
 */
public record AdversarialStep(
    int number,
    AdversarialStatus status,
    String handler,
    BusinessDay on,
    Share figures,
    BigDecimal selectionPoint,
    LocalDate heardOn,
    AdversarialOutcome outcome,
    String text,
    List<InsurerFigures> proof) {

  public AdversarialStep {
    proof = proof == null ? List.of() : List.copyOf(proof);
  }
}
