package org.carepremiums.platform.operations.restore;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.Epoch;
import org.carepremiums.platform.messaging.day.Epochs;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.jboss.logging.Logger;

/**
 * What has to be done once after a database was restored and before the service runs: versions go
 * on above whatever the broker has of this service, and what left it must not leave again.
 */
@ApplicationScoped
public class Restoration {

  /**
   * @param epoch the epoch that begins
   * @param highest the highest version that the broker has of this service
   * @param learnt what the service learnt from the broker, in words
   */
  public record Outcome(Epoch epoch, int highest, List<String> learnt) {}

  private static final Logger LOG = Logger.getLogger(Restoration.class);

  private final UnitOfWork unitOfWork;
  private final Epochs epochs;
  private final PublishedEvents events;
  private final Instance<RestoredState> states;

  @Inject
  Restoration(
      UnitOfWork unitOfWork,
      Epochs epochs,
      PublishedEvents events,
      Instance<RestoredState> states) {
    this.unitOfWork = unitOfWork;
    this.epochs = epochs;
    this.events = events;
    this.states = states;
  }

  /** Does it; doing it once more begins another epoch and changes nothing else. */
  public Outcome restore() {
    int highest = highestVersion();
    return unitOfWork.call(
        outgoing -> {
          Epoch epoch = epochs.current().orLater(Epoch.of(highest)).next();
          epochs.begin(epoch);
          List<String> learnt = new ArrayList<>();
          for (RestoredState state : states) {
            learnt.add(state.learn());
          }
          LOG.infof(
              "restored: versions go on from epoch %d, the broker has up to %d; %s",
              epoch.number(), highest, learnt);
          return new Outcome(epoch, highest, learnt);
        });
  }

  private int highestVersion() {
    AtomicInteger highest = new AtomicInteger();
    List<Topic> own =
        Topic.all().stream()
            .filter(Topic::isReadAfterRestore)
            .filter(topic -> topic.writers().contains(unitOfWork.service()))
            .toList();
    events.read(own, event -> highest.accumulateAndGet(version(event), Math::max));
    return highest.get();
  }

  private static int version(ConsumerRecord<byte[], byte[]> event) {
    try {
      JsonNode data = event.value() == null ? null : ContractJson.mapper().readTree(event.value());
      return data == null ? 0 : data.path("version").asInt(0);
    } catch (IOException unreadable) {
      LOG.warnf(
          "%s/%d/%d is not JSON and counts for no version",
          event.topic(), event.partition(), event.offset());
      return 0;
    }
  }
}
