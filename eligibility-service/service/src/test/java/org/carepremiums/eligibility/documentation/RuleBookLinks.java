package org.carepremiums.eligibility.documentation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Links from generated pages to what they name of the rule book: rules, sections and sources. */
final class RuleBookLinks {

  private static final Map<String, String> PLACES = places();
  private static final Pattern NAME =
      Pattern.compile(
          PLACES.keySet().stream()
              .sorted(Comparator.comparing(String::length).reversed())
              .map(Pattern::quote)
              .collect(
                  Collectors.joining("|", "(?<![A-Za-z0-9.,-])(?:", ")(?![A-Za-z0-9]|\\.[0-9])")));

  private RuleBookLinks() {}

  /** The text of a page that lies {@code depth} folders below {@code docs}, with its links. */
  static String in(String text, int depth) {
    return NAME.matcher(text)
        .replaceAll(
            name ->
                "[%s](%srule-book/%s)"
                    .formatted(name.group(), "../".repeat(depth), PLACES.get(name.group())));
  }

  private static Map<String, String> places() {
    Map<String, String> places = new HashMap<>();
    RuleBook.pages()
        .forEach(
            (page, sections) ->
                sections.forEach(
                    section ->
                        List.of("rule book ", "rule book §", "rule book section ")
                            .forEach(words -> places.put(words + section, page))));
    for (String heading : RuleBook.facts()) {
      places.put("rule book 13, " + heading, RuleBook.FACTS + "#" + Markdown.anchor(heading));
    }
    for (Rule rule : RuleBook.rules()) {
      rule.names().forEach(name -> places.put(name, rule.place()));
    }
    for (String source : RuleBook.sources()) {
      places.put(source, RuleBook.SOURCES + "#" + Markdown.anchor(source));
    }
    return places;
  }
}
