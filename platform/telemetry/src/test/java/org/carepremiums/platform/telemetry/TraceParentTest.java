package org.carepremiums.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The header of a trace")
class TraceParentTest {

  private static final String HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  @DisplayName("is read and written")
  void readAndWritten() {
    SpanContext trace = TraceParent.read(HEADER).orElseThrow();
    assertThat(trace.getTraceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(trace.isSampled()).isTrue();
    assertThat(TraceParent.header(trace)).isEqualTo(HEADER);
    assertThat(TraceParent.read(HEADER.replace("-01", "-02")).orElseThrow().isSampled()).isFalse();
    assertThat(TraceParent.read(HEADER.replace("00-4", "01-4") + "-more")).isPresent();
  }

  @ParameterizedTest
  @DisplayName("is passed over where it is none")
  @ValueSource(
      strings = {
        "",
        "00-0",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
      })
  void passedOver(String header) {
    assertThat(TraceParent.read(header)).isEmpty();
  }

  @Test
  @DisplayName("leads to a collector only where the environment names one")
  void collector() {
    assertThat(new CollectorSettings(" ").getPropertyNames()).isEmpty();
    assertThat(new CollectorSettings("http://collector:4317").getValue("quarkus.otel.sdk.disabled"))
        .isEqualTo("false");
    assertThat(
            new CollectorSettings("http://collector:4317")
                .getValue("quarkus.otel.exporter.otlp.endpoint"))
        .isEqualTo("http://collector:4317");
  }
}
