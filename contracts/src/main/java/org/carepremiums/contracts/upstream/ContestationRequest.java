package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.FreeText;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

/**
 * A provider contests a premium online (PPI12, PPI13 and rule book §12.13). One that lacks
 * something is completed by sending it again under its reference, with what was missing (rule book
 * 12.24).
 *
 * @param contestationId ProSanté's own reference
 * @param inamiNumber the provider
 * @param scheme the premium
 * @param year the premium year
 * @param introducedOn the day on which it was introduced (Europe/Brussels)
 * @param annex names of the documents in the annex; where the premium asks for one and there is
 *     none, the provider is asked to complete it
 * @param contestedCriteria what is contested, by rule ID, by the name of a condition or parameter,
 *     or by its title as the statement shows it; where there is none, the provider is asked to
 *     complete it
 * @param motivation the provider's own words
 * @param observedOn the day on which it, or what completes it, was received
 */
public record ContestationRequest(
    @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String contestationId,
    InamiNumber inamiNumber,
    Scheme scheme,
    PremiumYear year,
    LocalDate introducedOn,
    @FreeText @Text(maxLength = 200) List<String> annex,
    @FreeText @Text(maxLength = 200) List<String> contestedCriteria,
    @FreeText
        @Text(
            maxLength = 10_000,
            pattern = Text.PARAGRAPHS,
            form = "text without control characters")
        String motivation,
    LocalDate observedOn)
    implements ProviderAct {}
