package org.carepremiums.platform.parameters;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.Provenance;

/**
 * A value that the law sets, with the days for which it holds and with what it rests on. All days
 * are those of Europe/Brussels.
 *
 * @param value the value
 * @param validFrom the first day for which it holds
 * @param validTo the last day for which it holds; {@code null} while no end is known
 * @param ruleId the rule of the rule book, as in {@code CV3}
 * @param legalReference the article or document
 * @param publishedOn when it was published; {@code null} where that is not known
 * @param publicationUnknown why that day is not known; {@code null} where it is
 * @param knownFrom from when on it may be used
 * @param reviewOn from when on somebody has to have looked at it again
 * @param provenance how well it is founded
 * @param source where it was read, as {@code S2} or {@code F27} of the rule book
 */
public record SourcedValue<T>(
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
  public SourcedValue {
    require(value != null, "a value is missing");
    requireText(ruleId, "ruleId");
    require(validFrom != null, "a value has no validFrom");
    require(
        validTo == null || !validTo.isBefore(validFrom), "a period ends before it begins", ruleId);
    requireText(legalReference, "legalReference");
    requireText(source, "source");
    boolean unknown = publicationUnknown != null && !publicationUnknown.isBlank();
    require(
        unknown == (publishedOn == null),
        "a value has either publishedOn or publicationUnknown, not both and not neither",
        ruleId);
    require(knownFrom != null, "a value has no knownFrom", ruleId);
    require(reviewOn != null, "a value has no reviewOn", ruleId);
    require(
        publishedOn == null || !knownFrom.isBefore(publishedOn),
        "a value is used before it was published",
        ruleId);
    require(!reviewOn.isBefore(knownFrom), "a value is reviewed before it is used", ruleId);
    require(provenance != null, "a value has no provenance", ruleId);
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  private static void requireText(String text, String name) {
    require(text != null && !text.isBlank(), "a value has no " + name);
  }

  private static void require(boolean holds, String otherwise, String ruleId) {
    require(holds, otherwise + " (" + ruleId + ")");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
