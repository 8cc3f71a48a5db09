package org.carepremiums.platform.telemetry;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Sends traces where {@code OTEL_EXPORTER_OTLP_ENDPOINT} names a collector (OTLP over gRPC), and
 * none where it is empty.
 */
public class CollectorSettings implements ConfigSource {

  /** Above the files, below the environment and the command line. */
  private static final int ORDINAL = 275;

  private final Map<String, String> settings;

  public CollectorSettings() {
    this(System.getenv("OTEL_EXPORTER_OTLP_ENDPOINT"));
  }

  CollectorSettings(String endpoint) {
    settings = new HashMap<>();
    if (endpoint != null && !endpoint.isBlank()) {
      settings.put("quarkus.otel.sdk.disabled", "false");
      settings.put("quarkus.otel.exporter.otlp.endpoint", endpoint.strip());
    }
  }

  @Override
  public String getName() {
    return "collector of traces";
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }

  @Override
  public Set<String> getPropertyNames() {
    return settings.keySet();
  }

  @Override
  public String getValue(String name) {
    return settings.get(name);
  }
}
