package org.carepremiums.eligibility.parameter;

import java.util.Map;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.PremiumScheme;

/**
 * A premium in one premium year, with the parameters that it was built from.
 *
 * @param rules its conditions
 * @param version {@code <scheme>/<year>@<first 12 hex digits of the file's SHA-256>}
 * @param values the parameters by name
 */
public record SchemeInForce(
    PremiumScheme rules, String version, Map<String, Parameter<?>> values) {}
