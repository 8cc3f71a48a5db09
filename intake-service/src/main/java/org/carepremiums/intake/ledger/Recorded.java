package org.carepremiums.intake.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.value.BusinessDay;

/**
 * A statement as it stands in the ledger.
 *
 * @param statement what was stated
 * @param arrival 1, 2, ... within the key
 * @param version the fact's version; {@code null} where it never held
 * @param standing what it is among the others
 * @param on the business day on which notice was taken of it; never before it was established
 */
public record Recorded(
    SourceStatement statement,
    int arrival,
    Integer version,
    StatementState standing,
    BusinessDay on) {

  public FactKey key() {
    return statement.key();
  }

  public String content() {
    return statement.content();
  }

  public LocalDate observedOn() {
    return statement.observedOn();
  }

  /** The fact that it makes known; empty where it never held, or intake keeps it to itself. */
  public Optional<Fact> fact() {
    if (version == null || statement.value() == null) {
      return Optional.empty();
    }
    FactKey key = key();
    return Optional.of(
        new Fact(
            key.factId(version),
            key.subject(),
            version,
            statement.period(),
            statement.value(),
            key.source(),
            statement.origin().feed(),
            statement.origin().deliveryId(),
            observedOn(),
            on,
            version == 1 ? null : key.factId(version - 1)));
  }
}
