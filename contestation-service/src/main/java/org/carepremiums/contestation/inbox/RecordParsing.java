package org.carepremiums.contestation.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carepremiums.contestation.admissibility.Contestation;
import org.carepremiums.contestation.admissibility.ContestationChannel;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.exchange.Outgoing;
import org.carepremiums.contracts.exchange.ReceivedRecord;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.json.RecordReader;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ContestationRequest;
import org.carepremiums.contracts.value.BusinessDay;

/**
 * Reads records, and rejects those that cannot be read. What comes from outside is read strictly;
 * our own services may have added fields.
 */
@ApplicationScoped
public class RecordParsing {

  private static final String UNEXPECTED_TYPE = "unexpected-type";
  private static final String CONTRADICTORY = "contradictory";

  ReadBatch read(List<ReceivedRecord> records, Outgoing outgoing) {
    List<Decision> finalDecisions = new ArrayList<>();
    List<ReadBatch.Introduced> contestations = new ArrayList<>();
    BusinessDay latestDay = null;
    for (ReceivedRecord received : records) {
      try {
        Topic topic = Topic.of(received.topic());
        requireType(received, topic);
        switch (topic) {
          case BUSINESS_DAYS -> latestDay = later(latestDay, day(received));
          case DECISIONS -> finalDecision(received).ifPresent(finalDecisions::add);
          case PROSANTE_CONTESTATIONS ->
              contestations.add(new ReadBatch.Introduced(contestation(received), received));
          default -> throw new IllegalStateException(topic + " is not read here");
        }
      } catch (InvalidRecord refused) {
        outgoing.reject(received, refused.code(), refused.field(), refused.reason());
      }
    }
    return new ReadBatch(finalDecisions, contestations, Optional.ofNullable(latestDay));
  }

  private static void requireType(ReceivedRecord received, Topic topic) throws InvalidRecord {
    String type = received.header(CloudEventHeaders.TYPE);
    String due = topic.types().get(0).id();
    if (type != null && !type.equals(due)) {
      throw new InvalidRecord(
          UNEXPECTED_TYPE, CloudEventHeaders.TYPE, "This topic carries %s alone.".formatted(due));
    }
  }

  private static BusinessDay day(ReceivedRecord received) throws InvalidRecord {
    BusinessDay day = ours(received, BusinessDayOpened.class).day();
    require(day != null, "day");
    return day;
  }

  private static BusinessDay later(BusinessDay known, BusinessDay day) {
    return known == null || day.compareTo(known) > 0 ? day : known;
  }

  private static Optional<Decision> finalDecision(ReceivedRecord received) throws InvalidRecord {
    Decision decision = ours(received, Decision.class);
    require(decision.status() != null, "status");
    if (decision.status() != DecisionStatus.FINAL) {
      return Optional.empty();
    }
    require(decision.decisionId() != null, "decisionId");
    require(decision.provider() != null, "provider");
    require(decision.scheme() != null, "scheme");
    require(decision.year() != null, "year");
    require(decision.version() > 0, "version");
    require(decision.decidedOn() != null, "decidedOn");
    require(
        decision.notification() != null
            && decision.notification().channel() != null
            && decision.notification().on() != null,
        "notification");
    return Optional.of(decision);
  }

  private static Contestation contestation(ReceivedRecord received) throws InvalidRecord {
    ContestationRequest request =
        RecordReader.read(received.value(), EventType.CONTESTATION_REQUEST);
    if (received.key() != null && !received.key().equals(request.inamiNumber().key().value())) {
      throw new InvalidRecord(
          CONTRADICTORY, "key", "The key is not the first 8 digits of field 'inamiNumber'.");
    }
    if (request.introducedOn().isAfter(request.observedOn())) {
      throw new InvalidRecord(
          CONTRADICTORY,
          "introducedOn",
          "Field 'introducedOn' lies after the day on which it was received.");
    }
    return new Contestation(
        request.contestationId(),
        ContestationChannel.PROSANTE,
        request.inamiNumber(),
        request.scheme(),
        request.year(),
        request.introducedOn(),
        request.annex(),
        request.contestedCriteria(),
        request.motivation());
  }

  private static <T> T ours(ReceivedRecord received, Class<T> type) throws InvalidRecord {
    if (received.value() == null) {
      throw new InvalidRecord(InvalidRecord.MALFORMED_JSON, null, "The record has no data.");
    }
    try {
      T data = ContractJson.mapper().readValue(received.value(), type);
      if (data == null) {
        throw new InvalidRecord(InvalidRecord.MALFORMED_JSON, null, "The data is null.");
      }
      return data;
    } catch (JsonProcessingException notThat) {
      throw new InvalidRecord(
          InvalidRecord.MALFORMED_JSON,
          null,
          "The data is no %s of the contract.".formatted(type.getSimpleName()));
    } catch (IOException unreadable) {
      throw new InvalidRecord(InvalidRecord.MALFORMED_JSON, null, "The data is not JSON in UTF-8.");
    }
  }

  private static void require(boolean there, String field) throws InvalidRecord {
    if (!there) {
      throw new InvalidRecord(
          InvalidRecord.MISSING_FIELD, field, "Field '%s' is missing.".formatted(field));
    }
  }
}
