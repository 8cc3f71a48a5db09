package org.carepremiums.platform.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * To which trace a record or an event belongs: the header {@code traceparent} of W3C Trace Context.
 */
public final class TraceParent {

  /** The Kafka header. */
  public static final String HEADER = "traceparent";

  private static final TextMapGetter<Map<String, String>> HEADERS =
      new TextMapGetter<>() {
        @Override
        public Set<String> keys(Map<String, String> headers) {
          return headers.keySet();
        }

        @Override
        public String get(Map<String, String> headers, String name) {
          return headers.get(name);
        }
      };

  private TraceParent() {}

  /** What a header says; empty where there is none, or none that can be read. */
  public static Optional<SpanContext> read(String header) {
    if (header == null) {
      return Optional.empty();
    }
    Context told =
        W3CTraceContextPropagator.getInstance()
            .extract(Context.root(), Map.of(HEADER, header), HEADERS);
    return Optional.of(Span.fromContext(told).getSpanContext()).filter(SpanContext::isValid);
  }

  /** The header that says so. */
  public static String header(SpanContext step) {
    Map<String, String> headers = new HashMap<>();
    W3CTraceContextPropagator.getInstance()
        .inject(Context.root().with(Span.wrap(step)), headers, Map::put);
    return headers.get(HEADER);
  }
}
