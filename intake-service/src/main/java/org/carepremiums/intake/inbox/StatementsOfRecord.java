package org.carepremiums.intake.inbox;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.FactKey;
import org.carepremiums.contracts.fact.FactKind;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.upstream.FeedRecord;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.intake.ledger.Origin;
import org.carepremiums.intake.ledger.SourceStatement;

/** What is stated, as the ledger judges it and the store keeps it. */
final class StatementsOfRecord {

  private StatementsOfRecord() {}

  /** The key of the register's entry of a provider. */
  static FactKey registrationOf(String provider) {
    return new FactKey(provider, FactKind.REGISTRATION.id(), "register", Source.INAMI);
  }

  /** The key of what follows from a provider's convention events. */
  static FactKey conventionStatusOf(String provider) {
    return new FactKey(provider, FactKind.CONVENTION_STATUS.id(), "convention", Source.INAMI);
  }

  /**
   * What a record of a feed states.
   *
   * @param leftOut what of it was left out because it could not be used
   */
  static List<SourceStatement> of(
      FeedRecord record, List<UnusableField> leftOut, Source source, Origin origin) {
    return record.states(leftOut).stream()
        .map(
            stated ->
                new SourceStatement(
                    new FactKey(record.subject(), stated.kind(), stated.key(), source),
                    stated.fact(),
                    KeptJson.write(stated.content()),
                    stated.period(),
                    record.observedOn(),
                    origin))
        .toList();
  }

  /** What an upheld contestation establishes. */
  static List<SourceStatement> of(Ruling ruling, Origin origin) {
    return ruling.establishes().stream()
        .map(
            value ->
                statement(
                    FactKey.of(ruling.provider().value(), value, Source.CONTESTATION),
                    value,
                    ruling.year().period(),
                    ruling.on().value(),
                    origin))
        .toList();
  }

  /**
   * @param otherwise the days for which it holds where it names none itself
   */
  static SourceStatement statement(
      FactKey key, FactValue value, Period otherwise, LocalDate observedOn, Origin origin) {
    Period period = value.period() == null ? otherwise : value.period();
    return new SourceStatement(key, value, KeptJson.write(value), period, observedOn, origin);
  }
}
