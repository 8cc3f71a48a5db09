package org.carepremiums.platform.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.personaldata.PersonalDataSeal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One database transaction: state and outgoing events commit together, then the relay is woken.
 * Everything that changes state runs in one of these, whether it began with a record or a person.
 */
@ApplicationScoped
public class UnitOfWork {

  /** What is done inside the transaction. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Outgoing outgoing) throws SQLException;
  }

  private static final String INSERT =
      """
      insert into outbox (topic, record_key, event_id, event_type, data, trace_parent)
      select topic, record_key, event_id, event_type, data,
        nullif(coalesce(event.trace_parent, followed.trace_parent), '')
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[])
        with ordinality
        as event (topic, record_key, event_id, event_type, data, trace_parent, position)
      left join followed_trace followed using (record_key)
      order by position
      """;

  private final Sql sql;
  private final OutboxRelay relay;
  private final OutboxSeal seal;
  private final Instance<BeforeCommit> listeners;
  private final FailedRecords refused;
  private final Duration longest;
  private final Source service;
  private final MeterRegistry metrics;

  @Inject
  UnitOfWork(
      Sql sql,
      OutboxRelay relay,
      PersonalDataSeal seal,
      @Any Instance<BeforeCommit> listeners,
      FailedRecords refused,
      @ConfigProperty(name = "quarkus.transaction-manager.default-transaction-timeout")
          Duration longest,
      @ConfigProperty(name = "quarkus.application.name") String applicationName,
      MeterRegistry metrics) {
    this.sql = sql;
    this.relay = relay;
    this.seal = new OutboxSeal(seal);
    this.listeners = listeners;
    this.refused = refused;
    this.longest = longest;
    this.metrics = metrics;
    this.service = Source.ofService(applicationName);
  }

  /**
   * Runs the work in a transaction of its own; an exception rolls everything back.
   *
   * @throws TransactionTimedOut when it was rolled back for that reason
   */
  public <T> T call(Work<T> work) {
    Outgoing outgoing = new Outgoing(service, this::store);
    T result = inTransaction(work, outgoing);
    if (!outgoing.isEmpty()) {
      relay.wake();
    }
    outgoing.rejections().forEach(this::count);
    return result;
  }

  /** Says that the outbox has something that came another way. */
  public void published() {
    relay.wake();
  }

  private <T> T inTransaction(Work<T> work, Outgoing outgoing) {
    long begun = System.nanoTime();
    try {
      return QuarkusTransaction.requiringNew()
          .call(
              () -> {
                T value = work.run(outgoing);
                outgoing.flush();
                if (!outgoing.kept().isEmpty()) {
                  refused.keep(outgoing.kept());
                }
                for (BeforeCommit listener : listeners) {
                  listener.beforeCommit();
                }
                return value;
              });
    } catch (RuntimeException failure) {
      if (System.nanoTime() - begun >= longest.toNanos()) {
        throw new TransactionTimedOut(longest, failure);
      }
      throw failure;
    }
  }

  /** The service that this process is. */
  public Source service() {
    return service;
  }

  /** The topic names who is to correct the record: each upstream topic has one writer. */
  private void count(Outgoing.Refused refused, int records) {
    metrics
        .counter(
            "care_premiums_rejections",
            "source",
            Topic.of(refused.topic()).source().id(),
            "topic",
            refused.topic(),
            "code",
            refused.code())
        .increment(records);
  }

  private void store(List<Outgoing.Event> events) throws SQLException {
    sql.update(
        INSERT,
        Columns.of(events)
            .text(Outgoing.Event::topic)
            .text(seal::key)
            .text(Outgoing.Event::id)
            .text(Outgoing.Event::type)
            .bytes(seal::data)
            .text(Outgoing.Event::trace));
  }
}
