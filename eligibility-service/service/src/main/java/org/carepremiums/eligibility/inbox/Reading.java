package org.carepremiums.eligibility.inbox;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.ReEvaluation;
import org.carepremiums.contracts.event.BusinessDayOpened;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.SourceCompleteness;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.EventReader;
import org.carepremiums.platform.messaging.record.ReceivedRecord;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** The events of one batch, sorted by what they say; what cannot be read has been refused. */
final class Reading {

  private static final Logger LOG = Logger.getLogger(Reading.class);

  private final List<Fact> providerFacts = new ArrayList<>();
  private final List<Fact> softwareFacts = new ArrayList<>();
  private final List<SourceCompleteness> completeness = new ArrayList<>();
  private final List<BusinessDayOpened> days = new ArrayList<>();
  private final List<ReEvaluation> reEvaluations = new ArrayList<>();
  private String occasion;

  private Reading() {}

  static Reading of(List<ReceivedRecord> records, Outgoing outgoing) {
    Reading reading = new Reading();
    for (ReceivedRecord received : records) {
      try {
        reading.add(received);
      } catch (InvalidRecord refused) {
        outgoing.reject(received, refused);
        log(received, refused);
      }
    }
    return reading;
  }

  private void add(ReceivedRecord received) throws InvalidRecord {
    occasion = received.place();
    switch (Topic.of(received.topic()).type()) {
      case FACT -> {
        Fact fact = EventReader.read(received, EventType.FACT, Fact.class);
        FactCheck.require(fact, received);
        (fact.value().kind().isAboutSoftware() ? softwareFacts : providerFacts).add(fact);
      }
      case SOURCE_COMPLETENESS ->
          completeness.add(
              EventReader.read(received, EventType.SOURCE_COMPLETENESS, SourceCompleteness.class));
      case BUSINESS_DAY_OPENED ->
          days.add(
              EventReader.read(received, EventType.BUSINESS_DAY_OPENED, BusinessDayOpened.class));
      case RE_EVALUATION ->
          reEvaluations.add(
              EventReader.read(received, EventType.RE_EVALUATION, ReEvaluation.class));
      default ->
          throw new InvalidRecord(
              "unexpected-topic", null, "Eligibility does not read this topic.");
    }
  }

  private static void log(ReceivedRecord received, InvalidRecord refused) {
    MDC.put("eventId", received.eventId());
    try {
      LOG.warnf(
          "record %s is rejected: %s, field %s", received.place(), refused.code(), refused.field());
    } finally {
      MDC.remove("eventId");
    }
  }

  /** The place of the last record: no other batch has the same. */
  String occasion() {
    return occasion;
  }

  List<Fact> providerFacts() {
    return providerFacts;
  }

  List<Fact> softwareFacts() {
    return softwareFacts;
  }

  List<SourceCompleteness> completeness() {
    return completeness;
  }

  List<BusinessDayOpened> days() {
    return days;
  }

  List<ReEvaluation> reEvaluations() {
    return reEvaluations;
  }

  /** Whether something was said that bears on providers whose own facts did not change. */
  boolean changesSharedKnowledge() {
    return !softwareFacts.isEmpty() || !completeness.isEmpty() || !days.isEmpty();
  }
}
