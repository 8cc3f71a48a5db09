package org.carepremiums.intake.delivery;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.platform.database.Columns;
import org.carepremiums.platform.database.Sql;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** Keeps deliveries; whoever loads one holds it until the transaction ends. */
@ApplicationScoped
public class DeliveryStore {

  private static final String CREATE =
      """
      insert into delivery (id, source, feed, delivery_id, daily, status, completes,
        received_numbers, received, received_checksum, accepted, rejected, duplicates, superseded,
        rejected_by_code, receipt_version, receipt_due)
      select id, source, feed, delivery_id, daily, case when daily then 'DAILY' else 'OPEN' end,
        '{}', ?, 0, ?, 0, 0, 0, 0, '', 0, false
      from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bool[])
        as named (id, source, feed, delivery_id, daily)
      order by id
      on conflict (id) do nothing
      """;

  private static final String HELD =
      """
      from Delivery held where heldFor <> '' and not exists (
        select 1 from Delivery other
        where other.source = held.source and other.feed = held.feed and not other.daily
          and other.status <> DeliveryStatus.COMPLETE and other.heldFor = '')
      """;

  private static final String CONFIRM =
      """
      insert into delivery_confirmation (delivery, confirmed_by, reason, confirmed_on, rejected)
      values (?, ?, ?, ?, ?)
      """;

  private final Sql sql;

  @Inject
  DeliveryStore(Sql sql) {
    this.sql = sql;
  }

  /** Loads and locks deliveries, and begins those that are not known yet. */
  Map<DeliveryName, Delivery> load(Collection<DeliveryName> names) throws SQLException {
    if (names.isEmpty()) {
      return Map.of();
    }
    create(List.copyOf(names));
    Map<DeliveryName, Delivery> loaded = new HashMap<>();
    lock(names.stream().map(DeliveryName::id).toList())
        .forEach(delivery -> loaded.put(delivery.name(), delivery));
    return loaded;
  }

  /** A list of ids is another query each time, which Hibernate translates anew; one id is not. */
  private static List<Delivery> lock(List<String> ids) {
    return ids.size() == 1
        ? List.of(Delivery.findById(ids.get(0), LockModeType.PESSIMISTIC_WRITE))
        : Delivery.<Delivery>find("id in ?1", Sort.by("id"), ids)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
  }

  /** Loads and locks a delivery; empty where it is not known. */
  Optional<Delivery> find(DeliveryName name) {
    return Delivery.<Delivery>find("id", name.id())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Loads and locks every delivery that has changed since its last receipt. */
  List<Delivery> awaitingReceipt() {
    return Delivery.<Delivery>find("receiptDue", Sort.by("id"))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /**
   * Loads and locks every delivery that its figures hold, except those that another transaction has
   * locked: two that wait for each other's deliveries would never end. One that another delivery of
   * its feed may be correcting waits until that has arrived whole: figures that are corrected in
   * part say nothing.
   */
  List<Delivery> heldByFigures() {
    return Delivery.<Delivery>find(HELD, Sort.by("id"))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .withHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
        .stream()
        .filter(Delivery::isImplausible)
        .toList();
  }

  /** Remembers who stands by a delivery as it is, and why. */
  void confirmed(Delivery delivery, String by) throws SQLException {
    sql.update(
        CONFIRM, delivery.id, by, delivery.confirmation, delivery.confirmedOn, delivery.rejected);
  }

  private void create(List<DeliveryName> names) throws SQLException {
    sql.update(
        CREATE,
        ReceivedNumbers.none().toBytes(),
        DataChecksum.ofNothing().toBytes(),
        Columns.<DeliveryName>of(names)
            .text(DeliveryName::id)
            .text(DeliveryName::source)
            .text(DeliveryName::feed)
            .text(DeliveryName::deliveryId)
            .bool(DeliveryName::isDaily));
  }
}
