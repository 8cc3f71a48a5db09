package org.carepremiums.contestation.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contestation.cases.ContestationSubmission;
import org.carepremiums.contestation.premium.DecisionVersion;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.json.UsableRecord;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.EventReader;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * Reads records, and rejects those that cannot be read. A contestation stands without what cannot
 * be used; our own services may have added fields.
 */
@ApplicationScoped
public class RecordParsing {

  private static final String CONTRADICTORY = "contradictory";

  ContestationPoll read(List<ReceivedRecord> records, Outgoing outgoing) {
    List<DecisionVersion> decisions = new ArrayList<>();
    List<ContestationPoll.Introduced> contestations = new ArrayList<>();
    BusinessDay latestDay = null;
    for (ReceivedRecord received : records) {
      try {
        Topic topic = Topic.of(received.topic());
        switch (topic.type()) {
          case BUSINESS_DAY_OPENED -> latestDay = later(latestDay, day(received));
          case DECISION -> decisions.add(decision(received));
          case CONTESTATION_REQUEST -> contestations.add(introduced(received));
          default -> throw new IllegalStateException(topic + " is not read here");
        }
      } catch (InvalidRecord refused) {
        outgoing.reject(received, refused);
      }
    }
    return new ContestationPoll(decisions, contestations, Optional.ofNullable(latestDay));
  }

  private static BusinessDay day(ReceivedRecord received) throws InvalidRecord {
    return EventReader.read(received, EventType.BUSINESS_DAY_OPENED, BusinessDayOpened.class).day();
  }

  private static BusinessDay later(BusinessDay known, BusinessDay day) {
    return known == null || day.compareTo(known) > 0 ? day : known;
  }

  private static DecisionVersion decision(ReceivedRecord received) throws InvalidRecord {
    DecisionVersion decision =
        EventReader.read(received, EventType.DECISION, DecisionVersion.class);
    if (decision.version() == 0) {
      throw new InvalidRecord(
          InvalidRecord.INVALID_VALUE, "version", "Field 'version' must be 1 or more.");
    }
    if (decision.status() == DecisionStatus.FINAL && decision.notification() == null) {
      throw new InvalidRecord(
          InvalidRecord.MISSING_FIELD,
          "notification",
          "Field 'notification' is missing, but the decision is final.");
    }
    if (decision.status() == DecisionStatus.IN_REVIEW && decision.review() == null) {
      throw new InvalidRecord(
          InvalidRecord.MISSING_FIELD,
          "review",
          "Field 'review' is missing, but the decision is in review.");
    }
    return decision;
  }

  private static ContestationPoll.Introduced introduced(ReceivedRecord received)
      throws InvalidRecord {
    EventReader.requireType(received, EventType.CONTESTATION_REQUEST);
    UsableRecord<ContestationRequest> usable =
        RecordReader.readUsable(received.value(), EventType.CONTESTATION_REQUEST);
    ContestationRequest request = usable.value();
    if (received.key() != null && !received.key().equals(request.inamiNumber().key().value())) {
      throw new InvalidRecord(
          CONTRADICTORY, "key", "The key is not the first 8 digits of field 'inamiNumber'.");
    }
    InvalidRecord.requireNotAfterObservation(
        "introducedOn", request.introducedOn(), request.observedOn());
    return new ContestationPoll.Introduced(request, ContestationSubmission.of(usable), received);
  }
}
