package org.carepremiums.eligibility.documentation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule of the rule book.
 *
 * @param id as in {@code KSW3}, or {@code 12.3} for a default
 * @param aliases what parameter files call the same rule, as in {@code KSW-12.2}
 * @param says what it says, in a sentence
 * @param page the page it stands on, as in {@code defaults.md}
 * @param text all that stands below its heading
 */
record Rule(String id, List<String> aliases, String says, String page, String text) {

  /** Its place in {@code docs/rule-book}. */
  String place() {
    return page + "#" + Markdown.anchor(id);
  }

  Stream<String> names() {
    return Stream.concat(Stream.of(id), aliases.stream());
  }

  /** How it is named in code, parameters and tests, a default as in {@code rule book 12.3}. */
  Pattern mention() {
    return Pattern.compile(names().map(Rule::whole).collect(Collectors.joining("|")));
  }

  private static String whole(String name) {
    return Character.isDigit(name.charAt(0))
        ? "(?<![0-9.,])" + Pattern.quote(name) + "(?![0-9]|\\.[0-9])"
        : "(?<![A-Za-z0-9-])" + Pattern.quote(name) + "(?![A-Za-z0-9]|\\.[0-9])";
  }
}
