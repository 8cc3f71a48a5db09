package org.carepremiums.contracts.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;

/**
 * A batch was drawn up, approved or withdrawn.
 *
 * @param batchId the cut-off's date and a counter, as in {@code 2025-12-05-1}
 * @param cutOff the date of the cut-off in the calendar
 * @param status how far it has come
 * @param lines number of payouts
 * @param total sum of the payouts
 * @param drawnUpBy the operator who drew it up
 * @param approvedBy the operator who approved it; another person
 * @param executionDate the day on which the bank is asked to pay
 * @param bankFile name of the pain.001 file; present where approved
 * @param on the business day of this status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BatchEvent(
    String batchId,
    LocalDate cutOff,
    BatchStatus status,
    int lines,
    EuroCents total,
    String drawnUpBy,
    String approvedBy,
    LocalDate executionDate,
    String bankFile,
    BusinessDay on) {}
