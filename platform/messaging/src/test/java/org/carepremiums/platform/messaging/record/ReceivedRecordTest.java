package org.carepremiums.platform.messaging.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A received record")
class ReceivedRecordTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "\u0000", "\t\u0000 \n"})
  @DisplayName("has no header where nothing is said, however a client writes that")
  void silentHeader(String written) {
    ReceivedRecord received = received(CloudEventHeaders.TYPE, written, null);

    assertThat(received.header(CloudEventHeaders.TYPE)).isNull();
    assertThat(received(CloudEventHeaders.ID, written, null).eventId()).isEqualTo("topic/3/7");
    assertThatCode(() -> EventReader.requireType(received, EventType.BUSINESS_DAY_OPENED))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.0\u0000", " 1.0 ", "\t1.0\u0000\u0000"})
  @DisplayName("has a header without the blanks and the NUL around it")
  void strippedHeader(String written) {
    assertThat(
            received(CloudEventHeaders.SPEC_VERSION, written, null)
                .header(CloudEventHeaders.SPEC_VERSION))
        .isEqualTo("1.0");
  }

  @Test
  @DisplayName("has no key where it is empty")
  void emptyKey() {
    assertThat(received("a", "b", new byte[0]).key()).isNull();
    assertThat(received("a", "b", null).key()).isNull();
    assertThat(received("a", "b", "50010131".getBytes(StandardCharsets.UTF_8)).key())
        .isEqualTo("50010131");
  }

  @Test
  @DisplayName("is named by its place where its id is none that can be kept")
  void unusableId() {
    assertThat(received(CloudEventHeaders.ID, "a\u0000b", null).eventId()).isEqualTo("topic/3/7");
    assertThat(received(CloudEventHeaders.ID, "x".repeat(256), null).eventId())
        .isEqualTo("topic/3/7");
    assertThat(received(CloudEventHeaders.ID, "id-1", null).eventId()).isEqualTo("id-1");
  }

  private static ReceivedRecord received(String header, String value, byte[] key) {
    RecordHeaders headers = new RecordHeaders();
    headers.add(header, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    return ReceivedRecord.of(
        new ConsumerRecord<>(
            "topic",
            3,
            7,
            0L,
            TimestampType.CREATE_TIME,
            0,
            0,
            key,
            new byte[0],
            headers,
            Optional.empty()));
  }
}
