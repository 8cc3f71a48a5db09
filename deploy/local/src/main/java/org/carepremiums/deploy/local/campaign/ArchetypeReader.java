package org.carepremiums.deploy.local.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Completes each row with what the row {@code standard} says. */
final class ArchetypeReader {

  static final String[] COLUMNS = {
    "id",
    "kind of provider",
    "what happens",
    "facts",
    "contestations",
    "decisions",
    "money",
    "answers"
  };

  private static final Archetype EMPTY =
      new Archetype("", "", "", List.of(), List.of(), new TreeMap<>(), new TreeMap<>(), Map.of());

  private ArchetypeReader() {}

  /**
   * @param rows the first of which is the standard
   */
  static List<Archetype> read(List<Map<String, String>> rows) {
    List<Archetype> archetypes = new ArrayList<>();
    for (Map<String, String> row : rows) {
      try {
        archetypes.add(read(row, archetypes.isEmpty() ? EMPTY : archetypes.get(0)));
      } catch (IllegalArgumentException wrong) {
        throw new MalformedTable(
            "row '%s': %s".formatted(row.get("id"), wrong.getMessage()), wrong);
      }
    }
    return archetypes;
  }

  private static Archetype read(Map<String, String> row, Archetype standard) {
    TreeMap<Premium, ExpectedDecision> decisions = new TreeMap<>(standard.decisions());
    TreeMap<Premium, ExpectedMoney> money = new TreeMap<>(standard.money());
    for (Clause clause : Clause.of(row.get("decisions"))) {
      for (Premium premium : premiums(clause)) {
        money.remove(premium);
        decisions.remove(premium);
      }
    }
    readDecisions(row, decisions);
    decisions.forEach(
        (premium, decision) -> {
          if (decision.isFinalGrant() && standard.money().containsKey(premium)) {
            money.put(premium, standard.money().get(premium));
          }
        });
    for (Clause clause : Clause.of(row.get("money"))) {
      List<Premium> premiums = premiums(clause);
      ExpectedMoney expected = ExpectedMoney.read(clause);
      premiums.forEach(premium -> money.put(premium, expected));
    }
    return new Archetype(
        row.get("id"),
        row.get("kind of provider"),
        row.get("what happens"),
        happenings(row.get("facts"), standard.happenings()),
        Clause.of(row.get("contestations")).stream().map(Contested::read).toList(),
        decisions,
        money,
        answers(row.get("answers"), standard.answers()));
  }

  private static void readDecisions(
      Map<String, String> row, Map<Premium, ExpectedDecision> decisions) {
    for (Clause clause : Clause.of(row.get("decisions"))) {
      List<Premium> premiums = premiums(clause);
      if (!clause.takes("none")) {
        ExpectedDecision decision = ExpectedDecision.read(clause);
        premiums.forEach(premium -> decisions.put(premium, decision));
      }
    }
  }

  private static List<Premium> premiums(Clause clause) {
    var scheme = clause.scheme();
    return clause.years().stream().map(year -> new Premium(scheme, year)).toList();
  }

  private static List<Happening> happenings(String cell, List<Happening> standard) {
    List<Happening> own = new ArrayList<>();
    for (Clause clause : Clause.of(cell)) {
      for (Happening happening : HappeningReader.read(clause)) {
        own.add(
            happening instanceof Happening.Quality quality
                ? completed(quality, standard)
                : happening);
      }
    }
    Set<String> replaced = own.stream().map(Happening::topic).collect(Collectors.toSet());
    List<Happening> all = new ArrayList<>(standard);
    all.removeIf(happening -> replaced.contains(happening.topic()));
    own.stream().filter(happening -> !(happening instanceof Happening.Nothing)).forEach(all::add);
    return all;
  }

  /** The standard entry of that year with the row's fields in place of its own. */
  static Happening.Quality completed(Happening.Quality own, List<Happening> standard) {
    Map<String, String> fields = new LinkedHashMap<>();
    standard.stream()
        .filter(happening -> happening.topic().equals(own.topic()))
        .forEach(happening -> fields.putAll(((Happening.Quality) happening).fields()));
    fields.putAll(own.fields());
    return new Happening.Quality(own.year(), fields, own.arrival());
  }

  private static Map<Integer, List<String>> answers(
      String cell, Map<Integer, List<String>> standard) {
    Map<Integer, List<String>> answers = new TreeMap<>(standard);
    for (Clause clause : Clause.of(cell)) {
      List<Integer> years = clause.years();
      List<String> given = clause.takes("-") ? List.of() : clause.rest();
      years.forEach(year -> answers.put(year, given));
    }
    return answers;
  }
}
