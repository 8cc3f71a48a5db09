package org.carepremiums.eligibility.documentation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A rule of the rule book.
 *
 * @param id as in {@code KSW3}, {@code §8} or {@code §12.3}
 * @param parts the IDs that stand for parts of a rule that is a whole section
 * @param says what it says
 */
record Rule(String id, List<String> parts, String says) {

  /**
   * How it is named in code, parameters and tests: letters and number as they are, a section as in
   * {@code rule book §8}, a default as in {@code rule book 12.3}.
   */
  Pattern mention() {
    String own;
    if (id.startsWith("§12.")) {
      own = "(?<![0-9.,])" + Pattern.quote(id.substring(1)) + "(?![0-9]|\\.[0-9])";
    } else if (id.startsWith("§")) {
      own = "rule book (?:section )?(?:§[0-9.]+(?:, | and ))*§?" + id.substring(1) + "(?![0-9.])";
    } else {
      own = whole(id);
    }
    return Pattern.compile(
        parts.isEmpty()
            ? own
            : own + "|" + parts.stream().map(Rule::whole).collect(Collectors.joining("|")));
  }

  private static String whole(String name) {
    return "(?<![A-Za-z0-9-])" + Pattern.quote(name) + "(?![A-Za-z0-9])";
  }

  /** What every text contains that names the rule: quicker to look for than the pattern. */
  String inEveryMention() {
    return !parts.isEmpty() ? "" : id.startsWith("§") ? id.substring(1) : id;
  }
}
