package org.carepremiums.eligibility.tariff;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.Provenance;

/**
 * A value of the tariff with the days for which it holds and with what an explanation says of it.
 *
 * @param value the value
 * @param validFrom the first day for which it holds
 * @param validTo the last day for which it holds
 * @param ruleId the rule, as in {@code TAR-M}
 * @param legalReference the article or document
 * @param publishedOn when it was published; {@code null} where that is not known
 * @param publicationUnknown why that day is not known; {@code null} where it is
 * @param knownFrom from when on it may be used
 * @param reviewOn when somebody has to look at it again
 * @param provenance how well it is founded
 * @param source where it was read, as {@code S2} or {@code F27} of the rule book
 */
public record TariffValue<T>(
    T value,
    LocalDate validFrom,
    LocalDate validTo,
    String ruleId,
    String legalReference,
    LocalDate publishedOn,
    String publicationUnknown,
    LocalDate knownFrom,
    LocalDate reviewOn,
    Provenance provenance,
    String source) {

  /**
   * @throws IllegalArgumentException when something is missing or contradicts
   */
  public TariffValue {
    require(value != null, "a value is missing");
    require(validFrom != null && validTo != null, "a value has no period");
    require(!validTo.isBefore(validFrom), "a period ends before it begins");
    requireText(ruleId, "ruleId");
    requireText(legalReference, "legalReference");
    requireText(source, "source");
    boolean unknown = publicationUnknown != null && !publicationUnknown.isBlank();
    require(
        unknown == (publishedOn == null),
        "a value has either publishedOn or publicationUnknown, not both and not neither");
    require(knownFrom != null, "a value has no knownFrom");
    require(reviewOn != null, "a value has no reviewOn");
    require(provenance != null, "a value has no provenance");
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && !day.isAfter(validTo);
  }

  private static void requireText(String text, String name) {
    require(text != null && !text.isBlank(), "a value has no " + name);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
