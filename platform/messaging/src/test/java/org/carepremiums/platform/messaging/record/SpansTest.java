package org.carepremiums.platform.messaging.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Map;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.telemetry.TraceParent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A record of a feed that belongs to no trace")
class SpansTest {

  @Test
  @DisplayName("begins a trace that is recorded")
  void begins() {
    ReceivedRecord received =
        new ReceivedRecord(Topic.INAMI_PROVIDERS.topicName(), 0, 0, 0, null, new byte[0], Map.of());

    SpanContext trace = new Spans(OpenTelemetry.noop(), false, 1).begin(received).orElseThrow();

    assertThat(trace.isSampled()).isTrue();
    assertThat(TraceParent.read(TraceParent.header(trace))).contains(trace);
  }
}
