package org.carepremiums.contracts.upstream;

import java.util.List;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.Period;

/**
 * What a record states about its subject.
 *
 * @param kind the kind of fact, or of what is kept because facts follow from it
 * @param key what tells it from others of its kind
 * @param fact the fact that it is; {@code null} where one follows from it and from others
 * @param content what is kept of it
 * @param period the days for which it holds
 */
public record Stated(String kind, String key, FactValue fact, Object content, Period period) {

  /** A record that is a fact. */
  static List<Stated> fact(FactValue fact) {
    return List.of(new Stated(fact.kind().id(), fact.key(), fact, fact, fact.period()));
  }

  /** A record from which, together with others, a fact follows. */
  static List<Stated> kept(String kind, String key, Object content, Period period) {
    return List.of(new Stated(kind, key, null, content, period));
  }
}
