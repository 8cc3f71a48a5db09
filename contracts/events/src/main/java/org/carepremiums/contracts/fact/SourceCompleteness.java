package org.carepremiums.contracts.fact;

import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A source has delivered everything for a year, or has taken that back.
 *
 * @param source who delivered
 * @param feed the feed's short name, as in {@code activity-counts}
 * @param year the year
 * @param complete whether nothing is missing
 * @param deliveryId the delivery whose manifest said so
 * @param on the business day on which notice was taken that it became so
 */
public record SourceCompleteness(
    Source source,
    String feed,
    PremiumYear year,
    boolean complete,
    String deliveryId,
    BusinessDay on) {}
