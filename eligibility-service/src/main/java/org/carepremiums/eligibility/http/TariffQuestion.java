package org.carepremiums.eligibility.http;

import java.util.List;

/**
 * What may be charged for these?
 *
 * @param lines attested services, at most 10,000
 */
public record TariffQuestion(List<TariffLine> lines) {}
