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
 * @param apart whose users stand out, and beside what; {@code null} where it is true of the whole
 */
public record Anomaly(
    int year,
    String part,
    AnomalyKind kind,
    long number,
    long outOf,
    BigDecimal percent,
    BigDecimal limitPercent,
    List<String> examples,
    Apart apart) {

  /**
   * A part of the providers that stands out.
   *
   * @param packageId the software package that they use
   * @param others how many, or how much, of all others
   * @param othersOutOf out of how many others, or how much of theirs the year before
   */
  public record Apart(String packageId, long others, long othersOutOf) {}

  /** What is true of everybody. */
  public Anomaly(
      int year,
      String part,
      AnomalyKind kind,
      long number,
      long outOf,
      BigDecimal percent,
      BigDecimal limitPercent,
      List<String> examples) {
    this(year, part, kind, number, outOf, percent, limitPercent, examples, null);
  }

  /** In one sentence, with its numbers and examples. */
  public String inWords() {
    String percents = percent.toPlainString();
    String said =
        switch (kind) {
          case FELL, ROSE, ABSENT, EMPTY ->
              kind.words().formatted(number, outOf, year - 1, percents);
          case ZEROS -> kind.words().formatted(number, outOf, percents, year - 1);
          case UNREGISTERED, ABOVE_DENOMINATOR -> kind.words().formatted(number, outOf, percents);
          case PACKAGE_ZEROS ->
              kind.words()
                  .formatted(
                      apart.packageId(),
                      number,
                      outOf,
                      apart.others(),
                      apart.othersOutOf(),
                      percents,
                      year - 1);
          case PACKAGE_FELL ->
              kind.words()
                  .formatted(
                      apart.packageId(),
                      number,
                      outOf,
                      year - 1,
                      apart.others(),
                      apart.othersOutOf(),
                      percents);
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
