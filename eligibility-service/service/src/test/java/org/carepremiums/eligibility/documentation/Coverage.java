package org.carepremiums.eligibility.documentation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carepremiums.eligibility.documentation.Mentions.Place;

/** Where each rule of the rule book stands. */
final class Coverage {

  /** Where one rule stands: folders of parameter files, and files of code and tests. */
  record Line(Rule rule, Collection<String> parameters, List<String> code, List<String> tests) {}

  private Coverage() {}

  static List<Line> of(Mentions mentions) {
    List<Line> lines = new ArrayList<>();
    for (Rule rule : RuleBook.rules()) {
      lines.add(
          new Line(
              rule,
              Mentions.folders(mentions.of(rule, Place.PARAMETERS)),
              mentions.of(rule, Place.CODE),
              mentions.of(rule, Place.TEST)));
    }
    return lines;
  }

  static List<String> withoutTest(List<Line> lines) {
    return lines.stream()
        .filter(line -> line.tests().isEmpty())
        .map(line -> line.rule().id())
        .toList();
  }

  static String page(List<Line> lines, Map<String, String> reasons) {
    long tested = lines.stream().filter(line -> !line.tests().isEmpty()).count();
    StringBuilder text = new StringBuilder(60_000);
    text.append("# Where every rule stands\n\n");
    text.append(
        "Written by the build: every rule of [the rule book](../rule-book/README.md), and the\n");
    text.append(
        "parameter files, code and tests of all modules that name it. A rule without a test fails\n");
    text.append("the build, unless\n");
    text.append(
        "`eligibility-service/service/src/test/resources/rule-book/without-test.txt` says why.\n\n");
    text.append(
        "%d of %d rules are named by a test.%n%n"
            .formatted(tested, lines.size())
            .replace("\r", ""));
    text.append(Markdown.head("Rule", "What it says", "Parameter files", "Code", "Tests"));
    for (Line line : lines) {
      text.append(
          Markdown.row(
              RuleBookLinks.in(line.rule().id(), 1),
              RuleBookLinks.in(line.rule().says(), 1),
              links(line.parameters()),
              links(line.code()),
              line.tests().isEmpty()
                  ? "none: " + RuleBookLinks.in(reasons.getOrDefault(line.rule().id(), ""), 1)
                  : links(line.tests())));
    }
    return text.toString();
  }

  private static String links(Collection<String> paths) {
    Map<String, String> named = new TreeMap<>();
    paths.forEach(path -> named.put(path, name(path)));
    return named.entrySet().stream()
        .map(link -> "[%s](../../%s)".formatted(link.getValue(), link.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.(java|md)$", "");
  }
}
