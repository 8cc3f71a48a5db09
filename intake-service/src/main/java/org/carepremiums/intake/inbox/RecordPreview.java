package org.carepremiums.intake.inbox;

import jakarta.annotation.Nullable;
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
import org.carepremiums.contracts.value.BusinessDay;
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

  /** Reads the records of one delivery of a feed, in their order. */
  @FunctionalInterface
  public interface OfDelivery {

    /**
     * Why a record would be refused, by what it says alone and by what those before it said; empty
     * where it would be taken in.
     *
     * @param key what it is about; {@code null} where it does not say so
     */
    Optional<UnusableField> refusal(@Nullable String key, byte[] data);
  }

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
    ArrivedRecord read = read(topic, key, data, openDay.current());
    return new Preview(read.usable(), read.problems());
  }

  /**
   * What is wrong with the records of a delivery, of which there may be many.
   *
   * @param day the business day that is open; empty before the first
   */
  public OfDelivery on(Topic topic, Optional<BusinessDay> day) {
    SaidInDelivery said = new SaidInDelivery();
    return (key, data) -> {
      ArrivedRecord read = read(topic, key, data, day);
      if (read.usable().isEmpty()) {
        return read.problems().stream().findFirst();
      }
      // In the order in which an arrived record is judged
      return (said.contradicts(read.statements())
              ? Optional.of(RecordDecision.contradictory())
              : read.usable().flatMap(record -> record.refusal(read.problems())))
          .map(why -> new UnusableField(why.field(), why.code(), why.reason()));
    };
  }

  private ArrivedRecord read(
      Topic topic, @Nullable String key, byte[] data, Optional<BusinessDay> day) {
    byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    return reading.read(
        new ReceivedRecord(topic.topicName(), 0, 0, 0, keyBytes, data, Map.of()), day);
  }
}
