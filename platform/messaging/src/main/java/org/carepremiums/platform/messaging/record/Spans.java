package org.carepremiums.platform.messaging.record;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.platform.telemetry.TraceParent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The steps of sampled traces, sent to a collector where the environment names one: handling a
 * record, and publishing an event. Other records leave no span and cost nothing.
 */
@ApplicationScoped
public class Spans {

  private final Tracer tracer;
  private final boolean off;
  private final double begun;

  /**
   * @param off whether there is no collector
   * @param begun of how many records of a feed that belong to no trace a trace begins, from 0 to 1
   */
  @Inject
  public Spans(
      OpenTelemetry telemetry,
      @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off,
      @ConfigProperty(name = "care-premiums.traces.begun") double begun) {
    this.tracer = telemetry.getTracer("org.carepremiums.exchange");
    this.off = off;
    this.begun = begun;
  }

  /** The trace that begins with a record of a feed; mostly none. */
  Optional<SpanContext> begin(ReceivedRecord received) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return off || random.nextDouble() >= begun || !Topic.of(received.topic()).isFeed()
        ? Optional.empty()
        : Optional.of(
            SpanContext.createFromRemoteParent(
                TraceId.fromLongs(random.nextLong(), random.nextLong() | 1),
                SpanId.fromLong(random.nextLong() | 1),
                TraceFlags.getSampled(),
                TraceState.getDefault()));
  }

  /** The handling of a record, to be ended by the caller; empty where nobody looks at it. */
  Optional<Span> handling(ReceivedRecord received, SpanContext trace) {
    return off || !trace.isSampled()
        ? Optional.empty()
        : Optional.of(
            step("handle " + received.topic(), SpanKind.CONSUMER, received.topic(), trace)
                .setAttribute("messaging.kafka.offset", received.offset())
                .setAttribute(
                    "messaging.destination.partition.id", Integer.toString(received.partition()))
                .startSpan());
  }

  /**
   * The publication of an event.
   *
   * @param trace the header that stands in the outbox
   * @return the header to send
   */
  public String publishing(String topic, String trace) {
    if (off) {
      return trace;
    }
    return TraceParent.read(trace)
        .filter(SpanContext::isSampled)
        .map(
            parent -> {
              Span span = step("publish " + topic, SpanKind.PRODUCER, topic, parent).startSpan();
              span.end();
              return TraceParent.header(span.getSpanContext());
            })
        .orElse(trace);
  }

  /**
   * The trace that what a request publishes belongs to: that of its sender.
   *
   * @param header what the request says of it; {@code null} where it says nothing
   * @return the header to send; empty where the sender names none that can be read
   */
  public Optional<String> ofRequest(String header) {
    Span request = Span.current();
    return Optional.ofNullable(header)
        .flatMap(TraceParent::read)
        .map(trace -> request.getSpanContext().isValid() ? request.getSpanContext() : trace)
        .map(TraceParent::header);
  }

  private SpanBuilder step(String name, SpanKind kind, String topic, SpanContext parent) {
    return tracer
        .spanBuilder(name)
        .setParent(Context.root().with(Span.wrap(parent)))
        .setSpanKind(kind)
        .setAttribute("messaging.system", "kafka")
        .setAttribute("messaging.destination.name", topic);
  }
}
