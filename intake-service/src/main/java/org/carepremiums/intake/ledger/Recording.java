package org.carepremiums.intake.ledger;

import java.util.List;
import java.util.Optional;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.value.BusinessDay;

/**
 * What was recorded, and when notice was taken of it.
 *
 * @param entry what was stated, and how it stands
 * @param on the business day on which notice was taken of it; never before it was established
 */
public record Recording(FactLedger.Entry entry, BusinessDay on) {

  /**
   * Everything that a ledger recorded since it was loaded, in order.
   *
   * @param open the business day that is open; empty before the first
   */
  public static List<Recording> of(FactLedger ledger, Optional<BusinessDay> open) {
    return ledger.entries().stream()
        .map(entry -> new Recording(entry, Notice.of(entry.statement().observedOn(), open)))
        .toList();
  }

  /** The fact that it makes known; empty where it never held, or intake keeps it to itself. */
  public Optional<Fact> fact() {
    Statement statement = entry.statement();
    Integer version = entry.recorded().version();
    if (version == null || statement.value() == null) {
      return Optional.empty();
    }
    FactKey key = statement.key();
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
            statement.observedOn(),
            on,
            version == 1 ? null : key.factId(version - 1)));
  }
}
