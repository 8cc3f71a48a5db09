package org.carepremiums.eligibility.documentation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule book as it lies in {@code docs/rule-book}, and which of its rules no test proves. A rule
 * is a heading of the third level, with its sentence in bold below.
 */
final class RuleBook {

  static final Path FOLDER = Path.of("../../docs/rule-book");
  static final String FACTS = "public-facts.md";
  static final String SOURCES = "sources.md";

  private static final Path WITHOUT_TEST = Path.of("src/test/resources/rule-book/without-test.txt");
  private static final Pattern SECTION =
      Pattern.compile("^### ([^\\n]+)\\n(.*?)(?=^##|\\z)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern SAYS = Pattern.compile("^\\*\\*(.+)\\*\\*$", Pattern.MULTILINE);
  private static final Pattern ALSO = Pattern.compile("^Also: (.+)$", Pattern.MULTILINE);
  private static final Pattern INDEXED =
      Pattern.compile("^\\| ([0-9, –]+) \\| \\[[^]]+]\\(([a-z-]+\\.md)\\)", Pattern.MULTILINE);

  private RuleBook() {}

  /** The pages in the order of the index, each with the numbers of its sections. */
  static Map<String, List<String>> pages() {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    Matcher row = INDEXED.matcher(text("README.md"));
    while (row.find()) {
      pages.put(
          row.group(2), "–".equals(row.group(1)) ? List.of() : List.of(row.group(1).split(", ")));
    }
    return pages;
  }

  static String text(String page) {
    return WrittenPages.text(FOLDER.resolve(page));
  }

  /** In the order of the book. */
  static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (String page : pages().keySet()) {
      if (!Set.of(FACTS, SOURCES).contains(page)) {
        SECTION
            .matcher(text(page))
            .results()
            .forEach(section -> rules.add(rule(page, section.group(1), section.group(2))));
      }
    }
    return rules;
  }

  private static Rule rule(String page, String id, String text) {
    Matcher says = SAYS.matcher(text);
    if (!says.find()) {
      throw new IllegalArgumentException(page + ": " + id + " has no sentence in bold");
    }
    Matcher also = ALSO.matcher(text);
    return new Rule(
        id,
        also.find() ? List.of(also.group(1).split(", ")) : List.of(),
        says.group(1),
        page,
        text);
  }

  /** Headings of the second level: what {@code rule book 13, Tiers} names. */
  static Set<String> facts() {
    Set<String> headings = new LinkedHashSet<>();
    results("^## (.+)$", text(FACTS)).forEach(heading -> headings.add(heading.group(1)));
    return headings;
  }

  /** What references call a source, as in {@code S0} or {@code F9b}. */
  static Set<String> sources() {
    Set<String> names = new LinkedHashSet<>();
    results("^### (.+)$|<a id=\"[^\"]+\"></a>(\\S+)", text(SOURCES))
        .forEach(name -> names.add(name.group(1) == null ? name.group(2) : name.group(1)));
    return names;
  }

  private static List<MatchResult> results(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().toList();
  }

  /** Why no test proves a rule, by its ID. */
  static Map<String, String> withoutTest() {
    Map<String, String> reasons = new LinkedHashMap<>();
    WrittenPages.text(WITHOUT_TEST)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(
            line -> {
              String[] parts = line.split(": ", 2);
              if (parts.length != 2 || reasons.put(parts[0], parts[1].strip()) != null) {
                throw new IllegalArgumentException(WITHOUT_TEST + ": " + line);
              }
            });
    return reasons;
  }
}
