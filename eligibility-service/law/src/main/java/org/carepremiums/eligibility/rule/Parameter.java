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
    String source) {

  /**
   * @throws IllegalArgumentException when something is missing, or the dates contradict each other
   */
  public Parameter {
    require(value != null, "has no value");
    requireText(ruleId, "ruleId");
    requireText(legalReference, "legalReference");
    requireText(source, "source");
    require(provenance != null, "has no provenance");
    boolean unknown = publicationUnknown != null && !publicationUnknown.isBlank();
    require(
        unknown == (publishedOn == null),
        "has either publishedOn or publicationUnknown, not both and not neither");
    require(knownFrom != null, "has no knownFrom");
    require(reviewOn != null, "has no reviewOn");
    require(
        publishedOn == null || !knownFrom.isBefore(publishedOn), "is used before it was published");
    require(!reviewOn.isBefore(knownFrom), "is reviewed before it is used");
  }

  private static void requireText(String text, String name) {
    require(text != null && !text.isBlank(), "has no " + name);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
