package org.carepremiums.eligibility.rule;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.Provenance;

/**
 * A value that the law sets and may set otherwise for another premium year, with what an
 * explanation says about it.
 *
 * @param value the value
 * @param ruleId the rule of the rule book, as in {@code KSW3}
 * @param legalReference the article or document, for the provider to read
 * @param publishedOn when it was published; {@code null} where that is not known
 * @param publicationUnknown why the day of publication is not known; {@code null} where it is
 * @param knownFrom the first day on which the system may use it (Europe/Brussels)
 * @param reviewOn the day from which on somebody has to have looked at it again
 * @param provenance how well it is founded
 * @param source where it was read, as {@code S0} or {@code F12} of the rule book
 */
public record Parameter<T>(
    T value,
    String ruleId,
    String legalReference,
    LocalDate publishedOn,
    String publicationUnknown,
    LocalDate knownFrom,
    LocalDate reviewOn,
    Provenance provenance,
    String source) {}
