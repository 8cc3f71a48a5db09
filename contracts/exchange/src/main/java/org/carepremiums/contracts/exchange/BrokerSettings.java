package org.carepremiums.contracts.exchange;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.eclipse.microprofile.config.Config;

/**
 * How every Kafka client of a service reaches the broker and shows who it is. Each setting is read
 * from the environment variable of the same name in capitals ({@code KAFKA_SASL_JAAS_CONFIG}); what
 * is left out or empty is not set, so that a broker without security needs its address alone.
 */
@ApplicationScoped
public class BrokerSettings {

  private static final Map<String, String> CLIENT_SETTINGS = new LinkedHashMap<>();

  static {
    CLIENT_SETTINGS.put("kafka.bootstrap.servers", CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
    CLIENT_SETTINGS.put("kafka.security.protocol", CommonClientConfigs.SECURITY_PROTOCOL_CONFIG);
    CLIENT_SETTINGS.put("kafka.sasl.mechanism", SaslConfigs.SASL_MECHANISM);
    CLIENT_SETTINGS.put("kafka.sasl.jaas.config", SaslConfigs.SASL_JAAS_CONFIG);
    CLIENT_SETTINGS.put("kafka.truststore.location", SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG);
    CLIENT_SETTINGS.put("kafka.truststore.password", SslConfigs.SSL_TRUSTSTORE_PASSWORD_CONFIG);
    CLIENT_SETTINGS.put("kafka.truststore.type", SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG);
    CLIENT_SETTINGS.put("kafka.keystore.location", SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG);
    CLIENT_SETTINGS.put("kafka.keystore.password", SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG);
    CLIENT_SETTINGS.put("kafka.keystore.type", SslConfigs.SSL_KEYSTORE_TYPE_CONFIG);
  }

  /** Takes the place of the extension's own, which knows other names for the stores. */
  @Produces
  @Singleton
  @Identifier("default-kafka-broker")
  Map<String, Object> settings(Config config) {
    return from(name -> config.getOptionalValue(name, String.class));
  }

  static Map<String, Object> from(Function<String, Optional<String>> configured) {
    Map<String, Object> settings = new LinkedHashMap<>();
    CLIENT_SETTINGS.forEach(
        (name, setting) ->
            configured
                .apply(name)
                .filter(value -> !value.isBlank())
                .ifPresent(value -> settings.put(setting, value)));
    return settings;
  }
}
