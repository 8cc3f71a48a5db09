package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

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
    @Text(
            maxLength = 64,
            pattern = Text.REFERENCE,
            form = "letters, digits, dots, dashes and underscores")
        String contestationId,
    InamiNumber inamiNumber,
    Scheme scheme,
    PremiumYear year,
    LocalDate introducedOn,
    @Text(maxLength = 200) List<String> annex,
    @Text(maxLength = 20, pattern = Text.REFERENCE, form = "a rule ID")
        List<String> contestedCriteria,
    @Text(maxLength = 10_000, pattern = Text.PARAGRAPHS, form = "text without control characters")
        String motivation,
    LocalDate observedOn)
    implements AboutProvider {}
