package org.carepremiums.eligibility.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.eligibility.documentation.Mentions.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rule book")
class RuleBookTest {

  private static final Pattern RULE_ID = Pattern.compile("ruleId: *\"?([^\"\\n]+)\"?");
  private static final Pattern DEFAULT =
      Pattern.compile("(?:rule book (?:section )?)§?(12\\.\\d+)");

  private static Set<String> names() {
    return RuleBook.rules().stream().flatMap(Rule::names).collect(Collectors.toSet());
  }

  @Test
  @DisplayName("has every page in its index, and no page that is not there")
  void everyPageIsIndexed() throws IOException {
    try (Stream<Path> files = Files.list(RuleBook.FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(RuleBook.pages().keySet().stream(), Stream.of("README.md")).toList());
    }
  }

  @Test
  @DisplayName("has every rule once, under one name")
  void everyRuleOnce() {
    assertThat(RuleBook.rules().stream().flatMap(Rule::names)).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("says of every rule where it stands, and quotes it or calls it a default")
  void everyRuleHasItsSource() {
    for (Rule rule : RuleBook.rules()) {
      assertThat(rule.text()).as(rule.place()).containsPattern("(?m)^Source: \\S");
      assertThat(rule.text()).as(rule.place()).containsPattern("(?m)^> .*«|default");
    }
  }

  @Test
  @DisplayName("has every rule that parameter files and code name")
  void everyNamedRule() throws IOException {
    Mentions mentions = Mentions.read();
    Set<String> known = names();
    Pattern shape = shape();
    Map<String, Set<String>> unknown = new TreeMap<>();
    for (Place place : List.of(Place.PARAMETERS, Place.CODE)) {
      mentions
          .texts(place)
          .forEach(
              (file, text) -> {
                Set<String> named = new TreeSet<>();
                groups(shape, text).forEach(named::add);
                groups(DEFAULT, text).forEach(named::add);
                if (place == Place.PARAMETERS) {
                  groups(RULE_ID, text)
                      .map(id -> id.replaceFirst("^§(?=12)", ""))
                      .forEach(named::add);
                }
                named.removeAll(known);
                if (!named.isEmpty()) {
                  unknown.put(file, named);
                }
              });
    }

    assertThat(unknown).isEmpty();
  }

  /** What IDs look like: those that are known, with any other number or word at the end. */
  private static Pattern shape() {
    return Pattern.compile(
        names().stream()
            .filter(name -> name.matches("[A-Z].*[A-Z0-9]") && !name.contains(" "))
            .map(name -> name.replaceFirst("(?:[0-9]+|(?<=-)[A-Z]+)$", ""))
            .distinct()
            .map(
                start ->
                    Pattern.quote(start)
                        + (start.endsWith("-") ? "(?:[0-9]+|[A-Z]+[0-9]*)" : "[0-9]+"))
            .collect(Collectors.joining("|", "(?<![A-Za-z0-9-])(", ")(?![A-Za-z0-9]|[.-][0-9])")));
  }

  @Test
  @DisplayName("is linked to wherever the pages drawn from it name a rule")
  void everyNameIsALink() throws IOException {
    Pattern shape = shape();
    try (Stream<Path> pages = Files.walk(WrittenPages.FOLDER)) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
        String text = WrittenPages.text(page).replaceAll("\\[[^\\]]+]\\([^)]+\\)", "");

        assertThat(groups(shape, text)).as(page.toString()).isEmpty();
        assertThat(groups(DEFAULT, text)).as(page.toString()).isEmpty();
      }
    }
  }

  private static Stream<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1));
  }
}
