package org.carepremiums.contracts.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * A batch was drawn up, submitted, approved or withdrawn. By whom stays inside payment.
 *
 * @param batchId {@code batch-} and the date of its cut-off, as in {@code batch-2025-12-05}
 * @param cutOff the date of the cut-off in the calendar
 * @param status how far it has come
 * @param lines number of payouts
 * @param total sum of the payouts
 * @param executionDate the day on which the bank is asked to pay
 * @param bankFile name of the pain.001 file; present where approved
 * @param bankFileSha256 the SHA-256 of that file, 64 hexadecimal digits; present where approved
 * @param on the business day of this status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchEvent(
    String batchId,
    LocalDate cutOff,
    BatchStatus status,
    int lines,
    EuroCents total,
    LocalDate executionDate,
    @MayBeAbsent String bankFile,
    @MayBeAbsent String bankFileSha256,
    BusinessDay on) {}
