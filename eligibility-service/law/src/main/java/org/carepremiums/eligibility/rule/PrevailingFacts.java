package org.carepremiums.eligibility.rule;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.fact.FactValue.OfPeriod;
import org.carepremiums.contracts.fact.FactValue.OfYear;

/**
 * Statements of one kind about one provider, by what they are about (a year, or a year and a
 * parameter). Each counts once, whatever the order and however often it was told; a ruling's take
 * the place of all others about the same.
 */
final class PrevailingFacts<T extends FactValue> {

  /** For kinds that state days, from when to when, and not a year. */
  private static final Integer DAYS = 0;

  private final Map<Integer, Map<String, KnownFact<T>>> told = new HashMap<>(4);
  private final Map<Integer, Map<String, KnownFact<T>>> ruled = new HashMap<>(2);

  private final Class<T> kind;
  private final ToIntFunction<T> about;

  PrevailingFacts(Class<T> kind, ToIntFunction<T> about) {
    this.kind = kind;
    this.about = about;
  }

  static <T extends OfYear> PrevailingFacts<T> ofYear(Class<T> kind) {
    return new PrevailingFacts<>(kind, value -> value.year().value());
  }

  static <T extends OfPeriod> PrevailingFacts<T> ofDays(Class<T> kind) {
    return new PrevailingFacts<>(kind, value -> DAYS);
  }

  void add(Fact fact) {
    T value = kind.cast(fact.value());
    KnownFact<T> known = new KnownFact<>(fact, value);
    (known.isRuling() ? ruled : told)
        .computeIfAbsent(about.applyAsInt(value), none -> new TreeMap<>())
        .merge(value.key() + "@" + fact.source(), known, PrevailingFacts::latest);
  }

  private static <T extends FactValue> KnownFact<T> latest(KnownFact<T> one, KnownFact<T> other) {
    return other.fact().version() > one.fact().version() ? other : one;
  }

  /** What is stated about it, in a fixed order. */
  Collection<KnownFact<T>> about(int about) {
    Map<String, KnownFact<T>> outranking = ruled.get(about);
    Map<String, KnownFact<T>> found = outranking == null ? told.get(about) : outranking;
    return found == null ? List.of() : found.values();
  }

  /** The days that a ruling states where one concerns the year, else all that are stated. */
  List<KnownFact<T>> days(Predicate<T> concernsYear) {
    List<KnownFact<T>> concerning = List.of();
    if (ruled.containsKey(DAYS)) {
      concerning =
          ruled.get(DAYS).values().stream()
              .filter(known -> concernsYear.test(known.value()))
              .toList();
    }
    if (!concerning.isEmpty()) {
      return concerning;
    }
    Map<String, KnownFact<T>> all = told.get(DAYS);
    return all == null ? List.of() : List.copyOf(all.values());
  }
}
