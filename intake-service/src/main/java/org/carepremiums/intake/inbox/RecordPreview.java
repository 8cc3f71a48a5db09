package org.carepremiums.intake.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.contracts.json.UnusableField;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.FeedRecord;
import org.carepremiums.platform.messaging.day.OpenDay;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * Reads a record of a feed before it is published, as it will be read once it arrives: who is still
 * there to mend it is told what is wrong, where a record that has arrived stands without it or is
 * refused.
 */
@ApplicationScoped
public class RecordPreview {

  /**
   * @param record what the record says; empty where it would be refused
   * @param problems what of it cannot be used; where it would be refused, the first reason alone
   */
  public record Preview(Optional<FeedRecord> record, List<UnusableField> problems) {}

  private final RecordReading reading;
  private final OpenDay openDay;

  @Inject
  RecordPreview(RecordReading reading, OpenDay openDay) {
    this.reading = reading;
    this.openDay = openDay;
  }

  /**
   * @param topic where it would be published
   * @param key what it is about
   * @param data its data in JSON
   */
  public Preview of(Topic topic, String key, byte[] data) throws SQLException {
    ReceivedRecord unpublished =
        new ReceivedRecord(
            topic.topicName(), 0, 0, 0, key.getBytes(StandardCharsets.UTF_8), data, Map.of());
    ArrivedRecord read = reading.read(unpublished, openDay.current());
    return new Preview(read.usable(), read.problems());
  }
}
