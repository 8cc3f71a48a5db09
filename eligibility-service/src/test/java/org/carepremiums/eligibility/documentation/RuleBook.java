package org.carepremiums.eligibility.documentation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of the rule book, and which of them no test proves. */
final class RuleBook {

  private static final Path FOLDER = Path.of("src/test/resources/rule-book");
  private static final Pattern NAMES = Pattern.compile("(\\S+)(?: \\(([A-Z0-9 -]+)\\))?");

  private RuleBook() {}

  /** In the order of the book. */
  static List<Rule> rules() {
    return lines("rules.txt").entrySet().stream()
        .map(line -> rule(line.getKey(), line.getValue()))
        .toList();
  }

  private static Rule rule(String names, String says) {
    Matcher parts = NAMES.matcher(names);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not the names of a rule: " + names);
    }
    return new Rule(
        parts.group(1),
        parts.group(2) == null ? List.of() : List.of(parts.group(2).split(" ")),
        says);
  }

  /** Why no test proves a rule, by its ID. */
  static Map<String, String> withoutTest() {
    return lines("without-test.txt");
  }

  private static Map<String, String> lines(String name) {
    Map<String, String> byName = new LinkedHashMap<>();
    WrittenPages.text(FOLDER.resolve(name))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(
            line -> {
              String[] parts = line.split(": ", 2);
              if (parts.length != 2 || byName.put(parts[0], parts[1].strip()) != null) {
                throw new IllegalArgumentException(name + ": " + line);
              }
            });
    return byName;
  }
}
