package org.carepremiums.platform.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.carepremiums.contracts.topic.Topic;

/**
 * How far topics are written: Kafka keeps no order between topics, so that whoever needs what was
 * said before on another one has to wait until it has been read so far.
 */
@ApplicationScoped
public class WrittenSoFar {

  private final BrokerOffsets offsets;

  @Inject
  WrittenSoFar(BrokerOffsets offsets) {
    this.offsets = offsets;
  }

  /**
   * The offset of the next record of each partition.
   *
   * @throws HandlingDeferred when the broker does not answer
   */
  public Map<Integer, Long> of(Topic topic) {
    Map<Integer, Long> ends = new TreeMap<>();
    try {
      offsets
          .of(List.of(topic.topicName()))
          .forEach((place, kept) -> ends.put(place.partition(), kept.end()));
    } catch (ExecutionException away) {
      throw new HandlingDeferred("how far " + topic.topicName() + " is written is not known");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting", stopped);
    }
    return ends;
  }
}
