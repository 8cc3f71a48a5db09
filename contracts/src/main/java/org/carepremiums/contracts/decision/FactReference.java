package org.carepremiums.contracts.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * A fact that a condition looked at.
 *
 * @param factId the fact
 * @param source who said it
 * @param deliveryId the delivery that carried it; {@code null} outside a delivery
 * @param observedOn the day on which the source established it
 * @param recordedOn the business day on which it was recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactReference(
    String factId,
    Source source,
    @MayBeAbsent String deliveryId,
    LocalDate observedOn,
    BusinessDay recordedOn) {}
