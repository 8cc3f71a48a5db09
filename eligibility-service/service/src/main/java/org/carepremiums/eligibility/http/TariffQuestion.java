package org.carepremiums.eligibility.http;

import java.util.List;

/**
 * What may be charged for these?
 *
 * @param lines attested services, at most 7,000, and 1 MB in all
 */
public record TariffQuestion(List<TariffLine> lines) {}
