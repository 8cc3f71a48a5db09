package org.carepremiums.eligibility.rule;

import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;

/**
 * A fact together with what it states.
 *
 * @param fact who said it, when, and in which delivery
 * @param value what it states
 * @param isRuling whether an upheld contestation established it, so that it outranks every other
 *     source
 */
public record KnownFact<T extends FactValue>(Fact fact, T value, boolean isRuling) {

  public KnownFact(Fact fact, T value) {
    this(fact, value, fact.source() == Source.CONTESTATION);
  }
}
