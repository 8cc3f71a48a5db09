package org.carepremiums.eligibility.documentation;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.platform.parameters.SourcedValue;

/** Writes tables and values as Markdown. */
final class Markdown {

  /** How many folders below {@code docs} the pages of rules and values lie. */
  static final int DEPTH = 2;

  private Markdown() {}

  /** What a heading is called in links to it, as GitHub makes it. */
  static String anchor(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
  }

  static String row(Object... cells) {
    return Arrays.stream(cells)
        .map(cell -> escaped(String.valueOf(cell)))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  static String head(String... columns) {
    return row((Object[]) columns)
        + Arrays.stream(columns).map(column -> "---").collect(Collectors.joining("|", "|", "|\n"));
  }

  /** The head of a table of values with what each rests on, after columns of its own. */
  static String headOfSourced(String... first) {
    return head(
        Stream.concat(
                Arrays.stream(first),
                Stream.of(
                    "Rule",
                    "Legal reference",
                    "Provenance",
                    "Source",
                    "Published",
                    "Known from",
                    "Review on"))
            .toArray(String[]::new));
  }

  /** The head of a table of values with the days from and to which each holds. */
  static String headOfValues(String... first) {
    return headOfSourced(
        Stream.concat(Arrays.stream(first), Stream.of("From", "To")).toArray(String[]::new));
  }

  /** A row of such a table. */
  static String rowOfValue(SourcedValue<?> value, Object... first) {
    return row(
        Stream.concat(
                Arrays.stream(first),
                Stream.of(
                    value.validFrom(),
                    value.validTo() == null ? "" : value.validTo(),
                    RuleBookLinks.in(value.ruleId(), DEPTH),
                    RuleBookLinks.in(value.legalReference(), DEPTH),
                    value.provenance().label(),
                    RuleBookLinks.in(value.source(), DEPTH),
                    value.publishedOn() == null ? value.publicationUnknown() : value.publishedOn(),
                    value.knownFrom(),
                    value.reviewOn()))
            .toArray());
  }

  private static String escaped(String cell) {
    return cell.replace("|", "\\|").replaceAll("\\s+", " ").strip();
  }
}
