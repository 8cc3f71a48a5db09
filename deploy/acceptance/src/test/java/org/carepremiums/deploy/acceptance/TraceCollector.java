package org.carepremiums.deploy.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes the steps of traces as a collector does: OTLP in Protobuf over HTTP. */
final class TraceCollector implements AutoCloseable {

  private static final int OK = 200;
  private static final int NO_BODY = -1;

  /**
   * One step of a trace.
   *
   * @param traceId the journey as a whole, 32 hexadecimal digits
   * @param service who took it
   * @param name what was done
   */
  record Step(String traceId, String service, String name) {}

  private final HttpServer server;
  private final Queue<Step> steps = new ConcurrentLinkedQueue<>();

  private TraceCollector(HttpServer server) {
    this.server = server;
  }

  static TraceCollector start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    TraceCollector collector = new TraceCollector(server);
    server.createContext("/v1/traces", collector::take);
    server.start();
    return collector;
  }

  /** What makes a service send here; it begins no trace of its own. */
  Map<String, String> environment() {
    return Map.of(
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "OTEL_EXPORTER_OTLP_PROTOCOL",
        "http/protobuf",
        "TRACED_REQUESTS",
        "0",
        "TRACED_RECORDS",
        "0");
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
          .getResourceSpansList()
          .forEach(this::take);
      exchange.sendResponseHeaders(OK, NO_BODY);
    }
  }

  private void take(ResourceSpans ofService) {
    String service =
        ofService.getResource().getAttributesList().stream()
            .filter(attribute -> attribute.getKey().equals("service.name"))
            .map(KeyValue::getValue)
            .findFirst()
            .orElseThrow()
            .getStringValue();
    ofService.getScopeSpansList().stream()
        .flatMap(scope -> scope.getSpansList().stream())
        .forEach(
            span ->
                steps.add(
                    new Step(
                        HexFormat.of().formatHex(span.getTraceId().toByteArray()),
                        service,
                        span.getName())));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
