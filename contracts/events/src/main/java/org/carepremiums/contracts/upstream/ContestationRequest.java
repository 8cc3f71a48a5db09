package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A provider contests a decision through ProSanté (PPI12, PPI13 and rule book §12.13).
 *
 * @param contestationId ProSanté's own reference
 * @param inamiNumber the provider
 * @param scheme the premium
 * @param year the premium year
 * @param introducedOn the day on which it was introduced (Europe/Brussels)
 * @param annex names of the documents in the annex; none makes it inadmissible
 * @param contestedCriteria rule IDs of the criteria that are contested; none makes it inadmissible
 * @param motivation the provider's own words
 * @param observedOn the day on which it was received
 */
public record ContestationRequest(
    String contestationId,
    InamiNumber inamiNumber,
    Scheme scheme,
    PremiumYear year,
    LocalDate introducedOn,
    List<String> annex,
    List<String> contestedCriteria,
    String motivation,
    LocalDate observedOn)
    implements AboutProvider {}
