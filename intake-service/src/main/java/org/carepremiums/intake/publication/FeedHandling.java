package org.carepremiums.intake.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.platform.messaging.inbox.AwaitedHandling;
import org.carepremiums.platform.messaging.inbox.Positions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Waits until what was published has been handled, so that its sender is told what became of it.
 */
@ApplicationScoped
public class FeedHandling {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final Positions positions;
  private final Duration longest;

  @Inject
  FeedHandling(
      Positions positions,
      @ConfigProperty(name = "care-premiums.uploads.answered-within", defaultValue = "20s")
          Duration longest) {
    this.positions = positions;
    this.longest = longest;
  }

  /**
   * @param reached the offset after the last record, per partition
   * @return whether everything was handled in time
   */
  public boolean awaited(Map<TopicPartition, Long> reached) throws SQLException {
    return awaited(reached, longest);
  }

  /**
   * The same, where somebody waits for less long than for a file.
   *
   * @param longest how long to wait
   */
  public boolean awaited(Map<TopicPartition, Long> reached, Duration longest) throws SQLException {
    return AwaitedHandling.within(longest, BETWEEN_LOOKS, () -> isHandled(reached));
  }

  private boolean isHandled(Map<TopicPartition, Long> reached) throws SQLException {
    Map<TopicPartition, Long> handled = positions.all();
    return reached.entrySet().stream()
        .allMatch(place -> handled.getOrDefault(place.getKey(), 0L) >= place.getValue());
  }
}
