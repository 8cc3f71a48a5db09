package org.carepremiums.contestation.admissibility;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What a provider contests. Two contestations with the same reference are the same when all of this
 * is.
 *
 * @param contestationId the sender's reference
 * @param channel how it was introduced
 * @param inamiNumber the provider
 * @param scheme the premium
 * @param year the premium year
 * @param introducedOn the day that counts: introduced online, or posted (Europe/Brussels)
 * @param annex names of the documents in the annex
 * @param contestedCriteria rule IDs
 * @param motivation the provider's own words
 */
public record Contestation(
    String contestationId,
    ContestationChannel channel,
    InamiNumber inamiNumber,
    Scheme scheme,
    PremiumYear year,
    LocalDate introducedOn,
    List<String> annex,
    List<String> contestedCriteria,
    String motivation) {

  public String caseId() {
    return "case-" + contestationId;
  }
}
