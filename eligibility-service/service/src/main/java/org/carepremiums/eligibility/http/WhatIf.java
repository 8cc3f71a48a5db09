package org.carepremiums.eligibility.http;

import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A question: what would these facts give?
 *
 * @param scheme the premium
 * @param year the premium year
 * @param facts what would be known of the provider
 * @param softwareFacts what would be known of packages, by the package's short name
 * @param colleagues what would be known of the other members of the provider's group practices, by
 *     the 8 digits of their INAMI numbers (PPI6); nothing is read of them elsewhere
 * @param openDay the business day on which would be decided
 * @param completeSources what would have been delivered in full, each as {@code source/feed/year}
 */
public record WhatIf(
    Scheme scheme,
    PremiumYear year,
    List<FactValue> facts,
    @MayBeAbsent Map<String, List<FactValue>> softwareFacts,
    @MayBeAbsent Map<String, List<FactValue>> colleagues,
    BusinessDay openDay,
    @MayBeAbsent List<String> completeSources) {}
