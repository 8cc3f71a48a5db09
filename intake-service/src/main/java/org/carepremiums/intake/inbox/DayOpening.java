package org.carepremiums.intake.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.intake.delivery.DeliveryTracker;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.EventReader;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * Opens the business days of a poll before its records are handled, so that nothing is recorded on
 * a day that was over when it was handled.
 */
@ApplicationScoped
class DayOpening {

  private final OpenDay openDay;
  private final DeliveryTracker deliveries;

  @Inject
  DayOpening(OpenDay openDay, DeliveryTracker deliveries) {
    this.openDay = openDay;
    this.deliveries = deliveries;
  }

  /** Opens the days in order and issues the receipts that wait for one. */
  void open(List<ReceivedRecord> records, Outgoing outgoing, RecordRejection refusals)
      throws SQLException {
    List<BusinessDay> days = new ArrayList<>();
    for (ReceivedRecord received : records) {
      if (received.topic().equals(Topic.BUSINESS_DAYS.topicName())) {
        try {
          days.add(day(received));
        } catch (InvalidRecord refusal) {
          refusals.refuse(received, Topic.BUSINESS_DAYS, null, refusal, outgoing);
        }
      }
    }
    days.sort(Comparator.naturalOrder());
    for (BusinessDay day : days) {
      if (openDay.open(day)) {
        deliveries.dayOpened(day, outgoing);
      }
    }
  }

  private static BusinessDay day(ReceivedRecord received) throws InvalidRecord {
    if (received.value() == null) {
      throw new InvalidRecord("no-data", null, "The record has no data.");
    }
    Headers.type(received, Topic.BUSINESS_DAYS);
    return EventReader.read(received, EventType.BUSINESS_DAY_OPENED, BusinessDayOpened.class).day();
  }
}
