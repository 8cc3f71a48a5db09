package org.carepremiums.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.payment.batch.DayTasks;
import org.carepremiums.payment.store.RefusedDays;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.inbox.PollHandler;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * Takes accounts, decisions, bank statuses and business days, in this order. What a day asks for is
 * done once it has opened, with all that had come before it.
 */
@ApplicationScoped
public class PaymentInbox implements PollHandler {

  private final LedgerUpdate ledgerUpdate;
  private final OpenDay openDay;
  private final DayTasks dayWork;
  private final RefusedDays refusedDays;

  @Inject
  PaymentInbox(
      LedgerUpdate ledgerUpdate, OpenDay openDay, DayTasks dayWork, RefusedDays refusedDays) {
    this.ledgerUpdate = ledgerUpdate;
    this.openDay = openDay;
    this.dayWork = dayWork;
    this.refusedDays = refusedDays;
  }

  @Override
  public void handle(List<ReceivedRecord> records, Outgoing outgoing) throws SQLException {
    PaymentPoll reading = PaymentPoll.of(records, outgoing);
    ledgerUpdate.apply(reading, outgoing);
    for (ReceivedRecord unread : reading.unreadDays()) {
      refusedDays.add(unread.place(), "it cannot be read");
    }
    // A repeated or earlier day changes nothing
    for (BusinessDay opened : reading.days()) {
      openDay.open(opened);
    }
  }

  @Override
  public void committed() {
    dayWork.catchUp();
  }

  @Override
  public long waiting() throws SQLException {
    return dayWork.waiting();
  }

  @Override
  public void refused(ReceivedRecord received, InvalidRecord why, Outgoing outgoing)
      throws SQLException {
    if (Topic.of(received.topic()) == Topic.BUSINESS_DAYS) {
      refusedDays.add(received.place(), "it cannot be handled");
    }
  }
}
