package org.carepremiums.contestation.http;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.admissibility.ContestationChannel;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

/**
 * A registered letter as a case handler enters it (PPI14).
 *
 * @param contestationId the letter's reference
 * @param inamiNumber the provider
 * @param scheme the premium
 * @param year the premium year
 * @param postedOn the posting date, which counts (Europe/Brussels)
 * @param annex names of the documents in the annex; none makes it inadmissible
 * @param contestedCriteria rule IDs of the criteria that are contested; none makes it inadmissible
 * @param motivation the provider's own words; may be empty
 */
public record Letter(
    @Text(
            maxLength = 64,
            pattern = Text.REFERENCE,
            form = "letters, digits, dots, dashes and underscores")
        String contestationId,
    InamiNumber inamiNumber,
    Scheme scheme,
    PremiumYear year,
    LocalDate postedOn,
    @Text(maxLength = 200) List<String> annex,
    @Text(maxLength = 20, pattern = Text.REFERENCE, form = "a rule ID")
        List<String> contestedCriteria,
    @Text(maxLength = 10_000, pattern = Text.PARAGRAPHS, form = "text without control characters")
        String motivation) {

  Contestation contestation() {
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
