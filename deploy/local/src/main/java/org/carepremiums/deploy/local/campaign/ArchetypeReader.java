package org.carepremiums.deploy.local.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carepremiums.contracts.event.Scheme;

/** Completes each row with what the row it is compared with says. */
final class ArchetypeReader {

  static final String[] PHYSIOTHERAPISTS = columns("id", "kind of provider", "what happens");
  static final String[] GENERAL_PRACTITIONERS =
      columns("id", "kind of general practitioner", "what happens");
  static final String[] PRACTICES = {"practice", "what happens", "all members"};
  static final String[] MEMBERS = columns("practice", "member", "who");

  private static final Pattern YEAR = Pattern.compile("\\b\\d{4}\\b");
  private static final String ONLY = "only ";

  private final Scheme asks;

  private ArchetypeReader(Scheme asks) {
    this.asks = asks;
  }

  private static String[] columns(String... first) {
    List<String> columns = new ArrayList<>(List.of(first));
    columns.addAll(List.of("facts", "contestations", "decisions", "money", "answers"));
    return columns.toArray(String[]::new);
  }

  /** Physiotherapists, general practitioners and members of group practices, in that order. */
  static List<Archetype> read(MarkdownTables tables) {
    List<Archetype> all =
        new ArrayList<>(
            new ArchetypeReader(Scheme.PHYSIOTHERAPIST_SOFTWARE)
                .read(tables.rows(PHYSIOTHERAPISTS), PHYSIOTHERAPISTS[1]));
    ArchetypeReader reader = new ArchetypeReader(Scheme.GP_INTEGRATED_PRACTICE);
    List<Archetype> practitioners =
        reader.read(tables.rows(GENERAL_PRACTITIONERS), GENERAL_PRACTITIONERS[1]);
    all.addAll(practitioners);
    all.addAll(reader.members(tables.rows(PRACTICES), tables.rows(MEMBERS), practitioners.get(0)));
    return all;
  }

  /**
   * @param rows the first of which is the standard
   */
  private List<Archetype> read(List<Map<String, String>> rows, String name) {
    List<Archetype> archetypes = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Archetype standard = archetypes.isEmpty() ? empty() : archetypes.get(0);
      archetypes.add(
          named(row.get("id"), null, row.get(name), row.get("what happens"), row, standard));
    }
    return archetypes;
  }

  private List<Archetype> members(
      List<Map<String, String>> practices, List<Map<String, String>> members, Archetype standard) {
    Map<String, Map<String, String>> byName = new LinkedHashMap<>();
    practices.forEach(practice -> byName.put(practice.get("practice"), practice));
    List<Archetype> archetypes = new ArrayList<>();
    Set<String> played = new HashSet<>();
    for (Map<String, String> row : members) {
      String practice = row.get("practice");
      Map<String, String> common = byName.get(practice);
      if (common == null) {
        throw new MalformedTable("nothing tells what happens to practice '%s'".formatted(practice));
      }
      played.add(practice);
      String story = common.get("what happens");
      Archetype anyMember =
          named(practice, practice, practice, story, factsAlone(common), standard);
      String id = practice + "-" + row.get("member");
      archetypes.add(named(id, practice, row.get("who"), story, row, anyMember));
    }
    if (!played.equals(byName.keySet())) {
      throw new MalformedTable("a practice has no members: %s".formatted(byName.keySet()));
    }
    return archetypes;
  }

  private static Map<String, String> factsAlone(Map<String, String> common) {
    return Map.of(
        "facts",
        common.get("all members"),
        "contestations",
        "-",
        "decisions",
        "-",
        "money",
        "-",
        "answers",
        "-");
  }

  private Archetype empty() {
    return new Archetype(
        "",
        null,
        asks,
        "",
        "",
        List.of(),
        List.of(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>());
  }

  private Archetype named(
      String id,
      String practice,
      String name,
      String story,
      Map<String, String> row,
      Archetype standard) {
    try {
      return read(id, practice, name, story, row, standard);
    } catch (IllegalArgumentException wrong) {
      throw new MalformedTable("row '%s': %s".formatted(id, wrong.getMessage()), wrong);
    }
  }

  private Archetype read(
      String id,
      String practice,
      String name,
      String story,
      Map<String, String> row,
      Archetype whole) {
    List<Clause> facts = new ArrayList<>(Clause.of(row.get("facts")));
    Archetype standard = whole;
    if (!facts.isEmpty() && facts.get(0).toString().startsWith(ONLY)) {
      standard = of(whole, facts.remove(0));
    }
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
          if (decision.isFinalGrant()) {
            money.putIfAbsent(premium, ExpectedMoney.paid(decision.amount()));
          }
        });
    for (Clause clause : Clause.of(row.get("money"))) {
      List<Premium> premiums = premiums(clause);
      ExpectedMoney expected = ExpectedMoney.read(clause);
      premiums.forEach(premium -> money.put(premium, expected.beyond(decisions.get(premium))));
    }
    return new Archetype(
        id,
        practice,
        asks,
        name,
        story,
        happenings(facts, standard.happenings()),
        Clause.of(row.get("contestations")).stream().map(Contested::read).toList(),
        decisions,
        money,
        answers(row.get("answers"), standard.answers()));
  }

  /** What of a kind of provider is about some premium years, or about none in particular. */
  private static Archetype of(Archetype whole, Clause only) {
    only.word();
    Set<Integer> years = only.rest().stream().map(Integer::valueOf).collect(Collectors.toSet());
    IntPredicate kept = years::contains;
    return new Archetype(
        whole.id(),
        whole.practice(),
        whole.asks(),
        whole.name(),
        whole.story(),
        whole.happenings().stream().filter(happening -> isAbout(happening, kept)).toList(),
        whole.contestations(),
        of(whole.decisions(), kept),
        of(whole.money(), kept),
        of(whole.answers(), kept));
  }

  private static boolean isAbout(Happening happening, IntPredicate years) {
    Matcher year = YEAR.matcher(happening.topic());
    return !year.find() || years.test(Integer.parseInt(year.group()));
  }

  private static <T> SortedMap<Premium, T> of(SortedMap<Premium, T> whole, IntPredicate years) {
    SortedMap<Premium, T> part = new TreeMap<>(whole);
    part.keySet().removeIf(premium -> !years.test(premium.year()));
    return part;
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
    return premiums(clause.scheme(), clause);
  }

  private static List<Premium> premiums(Scheme scheme, Clause clause) {
    return clause.years().stream().map(year -> new Premium(scheme, year)).toList();
  }

  private List<Happening> happenings(List<Clause> clauses, List<Happening> standard) {
    List<Happening> own = new ArrayList<>();
    for (Clause clause : clauses) {
      for (Happening happening : HappeningReader.read(clause, asks)) {
        own.add(completed(happening, standard));
      }
    }
    Set<String> replaced = own.stream().map(Happening::topic).collect(Collectors.toSet());
    List<Happening> all = new ArrayList<>(standard);
    all.removeIf(happening -> replaced.contains(happening.topic()));
    own.stream().filter(happening -> !(happening instanceof Happening.Nothing)).forEach(all::add);
    return all;
  }

  private static Happening completed(Happening own, List<Happening> standard) {
    if (own instanceof Happening.Quality quality) {
      return completed(quality, standard);
    }
    if (own instanceof Happening.Usage usage && !usage.isCorrection()) {
      Map<String, String> fields = new LinkedHashMap<>();
      standard.stream()
          .filter(happening -> happening.topic().equals(usage.topic()))
          .forEach(happening -> fields.putAll(((Happening.Usage) happening).fields()));
      fields.putAll(usage.fields());
      return new Happening.Usage(usage.year(), fields, usage.arrival());
    }
    return own;
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

  private SortedMap<Premium, List<String>> answers(
      String cell, SortedMap<Premium, List<String>> standard) {
    SortedMap<Premium, List<String>> answers = new TreeMap<>(standard);
    for (Clause clause : Clause.of(cell)) {
      List<Premium> premiums =
          premiums(clause.nextStartsWith("2") ? asks : clause.scheme(), clause);
      List<String> given = clause.takes("-") ? List.of() : clause.rest();
      premiums.forEach(premium -> answers.put(premium, given));
    }
    return answers;
  }
}
