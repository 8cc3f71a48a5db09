package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.Text;

/**
 * A data provider begins a delivery. Records name it in the header {@code ce_delivery} and count
 * from 1 in {@code ce_sequence}.
 *
 * @param deliveryId the provider's own reference, unique within its feed
 * @param period the days that the delivery is about; {@code null} where that is not known yet
 * @param observedOn the day on which the delivery begins
 */
public record DeliveryOpened(
    @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM) String deliveryId,
    @MayBeAbsent Period period,
    LocalDate observedOn)
    implements AboutDelivery {}
