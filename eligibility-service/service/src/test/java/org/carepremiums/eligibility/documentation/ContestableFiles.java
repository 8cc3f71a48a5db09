package org.carepremiums.eligibility.documentation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.eligibility.explanation.DecisionPhrasebooks;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.parameters.SchemesInForce;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.platform.parameters.contestable.ContestablePremium;
import org.carepremiums.platform.wording.text.Language;

/**
 * What of each premium and year can be contested, drawn from its rules: each condition with the
 * rules on which it may rest, each parameter, and the amount.
 */
final class ContestableFiles {

  private static final String HEAD =
      """
      # What of this premium and year can be contested: whatever its statements show (rule book 12.24).
      # Written by the build from the rules; do not edit:
      # mvn -pl eligibility-service/service -am test -Dsurefire.failIfNoSpecifiedTests=false -Dtest=ContestableFilesTest -Drules.update=true
      """;

  private ContestableFiles() {}

  /** The text of each file by its place; of the latest edition of a year. */
  static Map<String, String> of(SchemesInForce schemes) {
    Map<String, String> files = new TreeMap<>();
    for (SchemeInForce edition : schemes.editions()) {
      files.put(
          ContestablePremium.place(edition.rules().scheme(), edition.rules().year()),
          file(edition));
    }
    return files;
  }

  private static String file(SchemeInForce edition) {
    Premium rules = edition.rules();
    StringBuilder text = new StringBuilder(HEAD);
    text.append("scheme: ").append(rules.scheme()).append('\n');
    text.append("year: ").append(rules.year()).append('\n');
    text.append("activityYear: ").append(activityYear(rules)).append('\n');
    text.append("criteria:\n");
    for (Condition condition : rules.conditions()) {
      criterion(
          text,
          condition.title().id(),
          condition.restsOn().stream()
              .map(Parameter::ruleId)
              .collect(Collectors.toCollection(LinkedHashSet::new)),
          titles(condition),
          condition.looksAt());
    }
    parameters(edition)
        .forEach(
            (name, kinds) -> {
              Parameter<?> parameter = edition.values().get(name);
              criterion(text, name, Set.of(parameter.ruleId()), Map.of(), kinds);
            });
    criterion(text, "amount", Set.of(), AMOUNT, rules.looksAt());
    return text.toString();
  }

  private static final Map<String, String> AMOUNT = amount();

  private static Map<String, String> amount() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("en", "The amount");
    titles.put("fr", "Le montant");
    titles.put("nl", "Het bedrag");
    titles.put("de", "Der Betrag");
    return titles;
  }

  private static String activityYear(Premium rules) {
    return rules.sources().stream()
        .filter(source -> source.feed().equals("activity-counts"))
        .map(source -> source.year().toString())
        .findFirst()
        .orElse("null");
  }

  private static Map<String, String> titles(Condition condition) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      titles.put(language.code(), DecisionPhrasebooks.in(language).text(condition.title().alone()));
    }
    return titles;
  }

  /**
   * Each parameter with what settles the conditions that rest on it, else those under its rule,
   * else with everything.
   */
  private static Map<String, Set<FactKind>> parameters(SchemeInForce edition) {
    Map<String, Set<FactKind>> settledBy = new LinkedHashMap<>();
    edition
        .values()
        .forEach(
            (name, parameter) ->
                settledBy.put(
                    name,
                    Stream.of(
                            looksAt(edition, parameter::equals),
                            looksAt(edition, other -> other.ruleId().equals(parameter.ruleId())),
                            edition.rules().looksAt())
                        .filter(kinds -> !kinds.isEmpty())
                        .findFirst()
                        .orElseThrow()));
    return settledBy;
  }

  private static Set<FactKind> looksAt(SchemeInForce edition, Predicate<Parameter<?>> parameter) {
    return edition.rules().conditions().stream()
        .filter(condition -> condition.restsOn().stream().anyMatch(parameter))
        .flatMap(condition -> condition.looksAt().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactKind.class)));
  }

  private static void criterion(
      StringBuilder text,
      String name,
      Set<String> rules,
      Map<String, String> titles,
      Set<FactKind> settledBy) {
    text.append("  - name: ").append(name).append('\n');
    text.append("    rules: [").append(quoted(rules)).append("]\n");
    List<String> said = new ArrayList<>();
    titles.forEach((language, title) -> said.add(language + ": " + quoted(title)));
    text.append("    titles: {").append(String.join(", ", said)).append("}\n");
    text.append("    settledBy: [")
        .append(
            String.join(
                ", ",
                settledBy.stream()
                    .map(FactKind::id)
                    .collect(Collectors.toCollection(TreeSet::new))))
        .append("]\n");
  }

  private static String quoted(Set<String> texts) {
    return texts.stream().map(ContestableFiles::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\\\"") + '"';
  }
}
