package org.carepremiums.platform.messaging.record;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.carepremiums.contracts.intake.Rejection.Original;
import org.carepremiums.contracts.topic.CloudEventHeaders;

/**
 * A record as it came from Kafka, untouched.
 *
 * @param topic the topic's name
 * @param partition the partition
 * @param offset the offset
 * @param timestamp when Kafka got it, milliseconds since 1970 UTC
 * @param keyBytes the key; {@code null} where there was none
 * @param value the data; {@code null} where there was none
 * @param headers the last value of each header, read as UTF-8
 * @param whole what the data was, where it is so long that only its beginning stands here; {@code
 *     null} where all of it does
 */
public record ReceivedRecord(
    String topic,
    int partition,
    long offset,
    long timestamp,
    byte[] keyBytes,
    byte[] value,
    Map<String, String> headers,
    Original whole) {

  /** A record of which everything stands here. */
  public ReceivedRecord(
      String topic,
      int partition,
      long offset,
      long timestamp,
      byte[] keyBytes,
      byte[] value,
      Map<String, String> headers) {
    this(topic, partition, offset, timestamp, keyBytes, value, headers, null);
  }

  private static final Pattern AROUND = Pattern.compile("^[\\s\\x00]+|[\\s\\x00]+$");
  private static final char DELETE = '\u007f';
  private static final int LONGEST_ID = 255;

  public static ReceivedRecord of(ConsumerRecord<byte[], byte[]> received) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : received.headers()) {
      if (!BoundedValue.isOurs(header.key())) {
        headers.put(
            header.key(),
            header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return new ReceivedRecord(
        received.topic(),
        received.partition(),
        received.offset(),
        received.timestamp(),
        received.key(),
        received.value(),
        headers,
        BoundedValue.original(received.headers()));
  }

  /** The key as text; {@code null} where there was none, or an empty one. */
  public String key() {
    return keyBytes == null || keyBytes.length == 0
        ? null
        : new String(keyBytes, StandardCharsets.UTF_8);
  }

  /**
   * A header's value without what stands around it; {@code null} where it is absent or says
   * nothing, for which clients write null, nothing, blanks or NUL.
   */
  public String header(String name) {
    String written = headers.get(name);
    if (written == null || isBare(written)) {
      return written;
    }
    String said = AROUND.matcher(written).replaceAll("");
    return said.isEmpty() ? null : said;
  }

  /** The CloudEvents id, or the record's place where the header is absent, or no name. */
  public String eventId() {
    String id = header(CloudEventHeaders.ID);
    return id == null || id.length() > LONGEST_ID || id.chars().anyMatch(ReceivedRecord::isControl)
        ? place()
        : id;
  }

  /** Whether it begins and ends with what is written, as nearly every header does. */
  private static boolean isBare(String written) {
    return !written.isEmpty()
        && isGraphic(written.charAt(0))
        && isGraphic(written.charAt(written.length() - 1));
  }

  private static boolean isGraphic(char character) {
    return character > ' ' && character < DELETE;
  }

  private static boolean isControl(int character) {
    return character < ' ' || character == DELETE;
  }

  public TopicPartition partitionOfTopic() {
    return new TopicPartition(topic, partition);
  }

  /** {@code topic/partition/offset}. */
  public String place() {
    return topic + "/" + partition + "/" + offset;
  }
}
