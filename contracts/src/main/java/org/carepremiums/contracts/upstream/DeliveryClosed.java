package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

/**
 * The manifest with which a delivery ends.
 *
 * @param deliveryId the delivery
 * @param count how many records it carries; they are numbered 1 to count
 * @param period the days that it is about
 * @param checksum exclusive-or of the SHA-256 of every record's data bytes, 64 lower-case hex
 *     digits; 64 zeros for an empty delivery
 * @param completesYears the years for which this source has now delivered everything in this feed
 * @param observedOn the day on which the delivery ends
 */
public record DeliveryClosed(
    @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM) String deliveryId,
    int count,
    Period period,
    @Text(maxLength = 64, pattern = "[0-9a-f]{64}", form = "64 lower-case hex digits")
        String checksum,
    List<PremiumYear> completesYears,
    LocalDate observedOn)
    implements AboutDelivery {}
