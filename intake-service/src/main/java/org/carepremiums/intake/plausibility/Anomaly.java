package org.carepremiums.intake.plausibility;

import java.math.BigDecimal;
import java.util.List;

/**
 * What about a year's figures cannot be right, or has to be looked at.
 *
 * @param year the year
 * @param part of which part of the feed, as the insurer or the parameter; empty where it has none
 * @param kind what
 * @param number how many, or how much
 * @param outOf out of how many, or how much the year before
 * @param percent how far; percentage points for zeros
 * @param limitPercent how far it may go
 * @param examples up to three providers of whom it is true, the clearest first
 */
public record Anomaly(
    int year,
    String part,
    AnomalyKind kind,
    long number,
    long outOf,
    BigDecimal percent,
    BigDecimal limitPercent,
    List<String> examples) {

  /** In one sentence, with its numbers and examples. */
  public String inWords() {
    String percents = percent.toPlainString();
    String said =
        switch (kind) {
          case FELL, ROSE, ABSENT, EMPTY ->
              kind.words().formatted(number, outOf, year - 1, percents);
          case ZEROS -> kind.words().formatted(number, outOf, percents, year - 1);
          case UNREGISTERED, ABOVE_DENOMINATOR -> kind.words().formatted(number, outOf, percents);
        };
    return "%d%s: %s, and the limit is %s%s"
        .formatted(
            year,
            part.isEmpty() ? "" : ", " + part,
            said,
            limitPercent.toPlainString(),
            examples.isEmpty() ? "" : "; as in " + String.join(", ", examples));
  }
}
