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
final class Statements<T extends FactValue> {

  /** For kinds that state days, from when to when, and not a year. */
  private static final Integer DAYS = 0;

  private final Map<Integer, Map<String, Known<T>>> told = new HashMap<>(4);
  private final Map<Integer, Map<String, Known<T>>> ruled = new HashMap<>(2);

  private final Class<T> kind;
  private final ToIntFunction<T> about;

  Statements(Class<T> kind, ToIntFunction<T> about) {
    this.kind = kind;
    this.about = about;
  }

  static <T extends OfYear> Statements<T> ofYear(Class<T> kind) {
    return new Statements<>(kind, value -> value.year().value());
  }

  static <T extends OfPeriod> Statements<T> ofDays(Class<T> kind) {
    return new Statements<>(kind, value -> DAYS);
  }

  void add(Fact fact) {
    T value = kind.cast(fact.value());
    Known<T> known = new Known<>(fact, value);
    (known.isRuling() ? ruled : told)
        .computeIfAbsent(about.applyAsInt(value), none -> new TreeMap<>())
        .merge(value.key() + "@" + fact.source(), known, Statements::latest);
  }

  private static <T extends FactValue> Known<T> latest(Known<T> one, Known<T> other) {
    return other.fact().version() > one.fact().version() ? other : one;
  }

  /** What is stated about it, in a fixed order. */
  Collection<Known<T>> about(int about) {
    Map<String, Known<T>> outranking = ruled.get(about);
    Map<String, Known<T>> found = outranking == null ? told.get(about) : outranking;
    return found == null ? List.of() : found.values();
  }

  /** The days that a ruling states where one concerns the year, else all that are stated. */
  List<Known<T>> days(Predicate<T> concernsYear) {
    List<Known<T>> concerning = List.of();
    if (ruled.containsKey(DAYS)) {
      concerning =
          ruled.get(DAYS).values().stream()
              .filter(known -> concernsYear.test(known.value()))
              .toList();
    }
    if (!concerning.isEmpty()) {
      return concerning;
    }
    Map<String, Known<T>> all = told.get(DAYS);
    return all == null ? List.of() : List.copyOf(all.values());
  }
}
