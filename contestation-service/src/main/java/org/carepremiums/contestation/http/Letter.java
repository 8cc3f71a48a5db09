package org.carepremiums.contestation.http;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.admissibility.ContestationChannel;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.FreeText;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

/**
 * A registered letter as a case handler enters it (PPI14): a contestation, or what completes one.
 *
 * @param contestationId the letter's reference
 * @param inamiNumber the provider
 * @param scheme the premium
 * @param year the premium year
 * @param postedOn the posting date, which counts (Europe/Brussels)
 * @param annex names of the documents in the annex; none is asked for with a letter
 * @param contestedCriteria what is contested, by rule ID, name or title as the statement shows it;
 *     where there is none, the provider is asked to complete it
 * @param motivation the provider's own words; may be empty
 */
public record Letter(
    @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String contestationId,
    InamiNumber inamiNumber,
    Scheme scheme,
    PremiumYear year,
    LocalDate postedOn,
    @FreeText @Text(maxLength = 200) List<String> annex,
    @FreeText @Text(maxLength = 200) List<String> contestedCriteria,
    @FreeText
        @Text(
            maxLength = 10_000,
            pattern = Text.PARAGRAPHS,
            form = "text without control characters")
        String motivation) {

  /** What is contested. */
  public Contestation contestation() {
    return new Contestation(
        contestationId,
        ContestationChannel.REGISTERED_LETTER,
        inamiNumber,
        scheme,
        year,
        postedOn,
        annex,
        contestedCriteria,
        motivation);
  }
}
