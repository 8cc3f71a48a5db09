package org.carepremiums.deploy.clock;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;

/** How the broker is reached and who asks, from the same environment variables as the services'. */
final class BrokerSettings {

  private static final String PREFIX = "KAFKA_";

  private BrokerSettings() {}

  /**
   * Client settings of the variables that begin with {@code KAFKA_}; empty ones are left out.
   *
   * @throws IllegalArgumentException where no broker is named
   */
  static Properties of(Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>();
    environment.forEach(
        (variable, value) -> {
          if (variable.startsWith(PREFIX) && !value.isBlank()) {
            String name =
                variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.');
            settings.put(
                name.startsWith("truststore.") || name.startsWith("keystore.")
                    ? "ssl." + name
                    : name,
                value);
          }
        });
    if (!settings.containsKey(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG)) {
      throw new IllegalArgumentException("KAFKA_BOOTSTRAP_SERVERS does not name a broker");
    }
    settings.keySet().retainAll(ProducerConfig.configNames());
    Properties properties = new Properties();
    properties.putAll(settings);
    return properties;
  }
}
