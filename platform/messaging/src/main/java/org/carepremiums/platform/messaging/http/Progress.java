package org.carepremiums.platform.messaging.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.inbox.PollHandler;
import org.carepremiums.platform.messaging.inbox.Positions;
import org.carepremiums.platform.messaging.outbox.OutboxRelay;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;

/** How far the service has come with what stands on its topics. */
@ApplicationScoped
public class Progress {

  /**
   * @param service the service's name
   * @param openDay the business day that is open; {@code null} before the first
   * @param positions next offset per {@code topic/partition}
   * @param outbox events that wait to be published
   * @param waiting pieces of work that follow from what was handled and were not tried yet
   */
  public record Status(
      String service, LocalDate openDay, Map<String, Long> positions, long outbox, long waiting) {}

  private final UnitOfWork unitOfWork;
  private final Positions positions;
  private final OpenDay openDay;
  private final OutboxRelay relay;
  private final PollHandler handler;

  @Inject
  Progress(
      UnitOfWork unitOfWork,
      Positions positions,
      OpenDay openDay,
      OutboxRelay relay,
      PollHandler handler) {
    this.handler = handler;
    this.unitOfWork = unitOfWork;
    this.positions = positions;
    this.openDay = openDay;
    this.relay = relay;
  }

  /** Where the service stands now. */
  public Status status() {
    return unitOfWork.call(outgoing -> read());
  }

  /**
   * Positions first: whatever they cover has its events in the outbox or at the broker already.
   * Then the work that waits: what has been done of it has its events there too.
   */
  private Status read() throws SQLException {
    Map<String, Long> reached = new TreeMap<>();
    positions
        .all()
        .forEach((place, next) -> reached.put(place.topic() + "/" + place.partition(), next));
    long waiting = handler.waiting();
    return new Status(
        unitOfWork.service().id(),
        openDay.current().map(day -> day.value()).orElse(null),
        reached,
        relay.depth(),
        waiting);
  }
}
