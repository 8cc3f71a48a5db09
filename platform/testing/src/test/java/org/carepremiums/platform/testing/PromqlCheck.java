package org.carepremiums.platform.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds slips in a PromQL expression without parsing it: signs that PromQL does not have, brackets
 * that do not close, words that are no metric, function, keyword or label, and ranges that are
 * missing or too many. An expression without any of them may still be wrong.
 */
final class PromqlCheck {

  private static final Pattern TOKENS =
      Pattern.compile(
          "(?:\"(?:[^\"\\\\]|\\\\.)*\"|\\[[0-9]+[smhdw]\\]|[A-Za-z_][A-Za-z0-9_]*"
              + "|[0-9]+(?:\\.[0-9]+)?[smhdw]?|[(){},]|(?:[=!]~|[=!<>]=|[=<>])(?![=~])|[-+*/%^]|\\s+)*");
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern INNERMOST = Pattern.compile("\\([^(){}]*\\)|\\{[^(){}]*\\}");
  private static final Pattern SELECTED = Pattern.compile("\\{[^}]*\\}");
  private static final Pattern GROUPING =
      Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^()]*)\\)");
  private static final Pattern WORD = Pattern.compile("(?<![0-9])\\b[A-Za-z_][A-Za-z0-9_]*\\b");
  private static final Pattern OF_A_RANGE =
      Pattern.compile("\\b(?:rate|increase|[a-z]+_over_time)\\(\\s*[a-z_]+\\s*(\\[[^\\]]*\\])?");

  private static final Set<String> KNOWN =
      Set.of(
          "abs",
          "absent",
          "and",
          "by",
          "count",
          "increase",
          "max",
          "min",
          "min_over_time",
          "offset",
          "on",
          "or",
          "rate",
          "sum",
          "unless",
          "vector");

  private final Set<String> metrics;
  private final Set<String> labels;

  PromqlCheck(Set<String> metrics, Set<String> labels) {
    this.metrics = metrics;
    this.labels = labels;
  }

  /** What is wrong, in words; empty where nothing is seen. */
  List<String> faults(String expression) {
    List<String> faults = new ArrayList<>();
    if (!TOKENS.matcher(expression).matches()) {
      faults.add("a sign that PromQL does not have, or an open text");
    }
    String rest = TEXT.matcher(expression).replaceAll("");
    if (!close(rest)) {
      faults.add("brackets that do not close");
    }
    rest = SELECTED.matcher(rest).replaceAll("");
    Matcher grouping = GROUPING.matcher(rest);
    Set<String> named = new TreeSet<>();
    while (grouping.find()) {
      named.addAll(words(grouping.group(1)));
    }
    named.removeAll(labels);
    named.forEach(label -> faults.add("no metric has the label " + label));
    rest = GROUPING.matcher(rest).replaceAll("");
    for (String word : words(rest)) {
      if (!KNOWN.contains(word) && !metrics.contains(word)) {
        faults.add("neither metric nor function: " + word);
      }
    }
    int wanted = 0;
    for (Matcher of = OF_A_RANGE.matcher(rest); of.find(); ) {
      wanted++;
      if (of.group(1) == null) {
        faults.add("no range: " + of.group());
      }
    }
    if (rest.chars().filter(sign -> sign == '[').count() != wanted) {
      faults.add("a range that no function takes");
    }
    return faults;
  }

  private static boolean close(String text) {
    String before = "";
    String rest = text;
    while (!rest.equals(before)) {
      before = rest;
      rest = INNERMOST.matcher(rest).replaceAll("");
    }
    return rest.chars().noneMatch(sign -> "(){}".indexOf(sign) >= 0);
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (Matcher word = WORD.matcher(text.replaceAll("\\[[^\\]]*\\]", "")); word.find(); ) {
      words.add(word.group());
    }
    return words;
  }
}
