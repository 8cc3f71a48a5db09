package org.carepremiums.payment.reading;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;

/**
 * A recovery that was settled against something due to the same provider.
 *
 * @param batchId the batch at whose cut-off it happened; {@code null} where one was undone because
 *     money came back from the bank
 * @param provider whose accounts they are
 * @param fromScheme the premium of which too much was paid
 * @param fromYear its year
 * @param toScheme the premium that was settled
 * @param toYear its year
 * @param amountCents how much; negative where it was undone
 * @param on the business day
 */
public record NettingView(
    String batchId,
    String provider,
    Scheme fromScheme,
    int fromYear,
    Scheme toScheme,
    int toYear,
    EuroCents amountCents,
    LocalDate on) {}
