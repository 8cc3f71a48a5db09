package org.carepremiums.contracts.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A source has delivered everything for a year, or has taken that back.
 *
 * @param source who delivered
 * @param feed the feed's short name, as in {@code activity-counts}
 * @param year the year
 * @param complete whether nothing is missing; {@code false} where that was taken back
 * @param deliveryId the delivery whose manifest said so
 * @param on the business day on which notice was taken that it became so
 * @param reason why it was taken back, or stood by although it was held; {@code null} where the
 *     delivery speaks for itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SourceCompleteness(
    Source source,
    String feed,
    PremiumYear year,
    boolean complete,
    String deliveryId,
    BusinessDay on,
    @MayBeAbsent String reason) {}
