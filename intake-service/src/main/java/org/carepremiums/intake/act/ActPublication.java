package org.carepremiums.intake.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.FeedRecord;
import org.carepremiums.contracts.upstream.Stated;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.intake.act.ActOutcome.State;
import org.carepremiums.intake.delivery.StandingRefusals;
import org.carepremiums.intake.publication.FeedHandling;
import org.carepremiums.intake.publication.FeedPublisher;
import org.carepremiums.intake.store.ProviderStatements;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Publishes an act on ProSanté's topic, and waits for what becomes of it. */
@ApplicationScoped
class ActPublication {

  private static final Logger LOG = Logger.getLogger(ActPublication.class);

  private final ProviderStatements statements;
  private final StandingRefusals refusals;
  private final FeedPublisher publisher;
  private final FeedHandling handling;
  private final Duration longest;

  /**
   * @param longest how long whoever acts waits for the broker, and then for what becomes of it
   */
  @Inject
  ActPublication(
      ProviderStatements statements,
      StandingRefusals refusals,
      FeedPublisher publisher,
      FeedHandling handling,
      @ConfigProperty(name = "care-premiums.acts.answered-within", defaultValue = "5s")
          Duration longest) {
    this.statements = statements;
    this.refusals = refusals;
    this.publisher = publisher;
    this.handling = handling;
    this.longest = longest;
  }

  /**
   * @param reference the application's reference; {@code null} of an account
   * @param today the day of the act
   * @param trace the trace that the record belongs to, as the header says it
   */
  ActOutcome publish(
      Topic topic,
      InamiKey key,
      FeedRecord act,
      String reference,
      LocalDate today,
      Optional<String> trace)
      throws SQLException {
    String eventId = reference == null ? FormToken.fresh().value() : reference;
    ProducerRecord<String, byte[]> event =
        FeedPublisher.event(topic, key.value(), KeptJson.bytes(act), topic.type(), eventId, trace);
    FeedPublisher.header(event, CloudEventHeaders.CONTENT_TYPE, CloudEventHeaders.JSON);
    ActOutcome underWay = ActOutcome.of(State.NOT_HANDLED_YET, reference, today);
    Optional<RecordMetadata> place;
    try {
      place = publisher.published(event, longest);
    } catch (KafkaException unpublished) {
      LOG.warnf("an act cannot be published on %s: %s", topic, unpublished.getMessage());
      return underWay;
    }
    if (place.isEmpty()
        || !handling.awaited(
            Map.of(
                new TopicPartition(place.get().topic(), place.get().partition()),
                place.get().offset() + 1),
            longest)) {
      return underWay;
    }
    if (isRecorded(key, act)) {
      return ActOutcome.of(State.RECORDED, reference, today);
    }
    // It was read the same way before it was published, so that this is a race with another record
    String at =
        "%s/%d/%d".formatted(place.get().topic(), place.get().partition(), place.get().offset());
    return ActOutcome.refused(
        List.of(
            ActProblems.of(
                refusals
                    .at(at)
                    .orElseGet(() -> new UnusableField(null, "not-recorded", "not recorded")),
                today)));
  }

  private boolean isRecorded(InamiKey key, FeedRecord act) throws SQLException {
    for (Stated stated : act.states(List.of())) {
      boolean known =
          statements.all(key.value(), stated.fact().kind()).stream()
              .anyMatch(
                  recorded ->
                      recorded.key().key().equals(stated.key())
                          && recorded.observedOn().equals(act.observedOn()));
      if (!known) {
        return false;
      }
    }
    return true;
  }
}
