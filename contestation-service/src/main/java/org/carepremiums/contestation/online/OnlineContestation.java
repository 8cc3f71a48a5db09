package org.carepremiums.contestation.online;

import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.FreeText;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

/**
 * What a provider contests here, or adds to what is known (PPI12, PPI13; rule book 12.24). Its
 * documents have been added to the form before.
 *
 * @param form the token of the form: the same form is one contestation, however often it is sent
 * @param scheme the premium
 * @param year the premium year
 * @param contestedCriteria what is contested, by name, rule ID or title as the statement shows it;
 *     where there is none, the provider is asked to complete it
 * @param motivation the provider's own words; may be empty
 * @param completes the number of the contestation that this completes; absent where it is a new one
 */
public record OnlineContestation(
    @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM) String form,
    Scheme scheme,
    PremiumYear year,
    @FreeText @Text(maxLength = 200) List<String> contestedCriteria,
    @FreeText
        @Text(
            maxLength = 10_000,
            pattern = Text.PARAGRAPHS,
            form = "text without control characters")
        String motivation,
    @MayBeAbsent @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String completes) {

  public OnlineContestation {
    contestedCriteria = contestedCriteria == null ? List.of() : List.copyOf(contestedCriteria);
  }
}
