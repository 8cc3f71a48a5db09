package org.carepremiums.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A service's Kafka clients")
class BrokerSettingsTest {

  @Test
  @DisplayName("need nothing but the broker's address where the broker asks for nothing")
  void plain() {
    assertThat(
            settings(
                Map.of("KAFKA_BOOTSTRAP_SERVERS", "broker:9092", "KAFKA_SASL_JAAS_CONFIG", "")))
        .containsExactly(entry("bootstrap.servers", "broker:9092"));
  }

  @Test
  @DisplayName("show a password over TLS where the environment says so")
  void password() {
    assertThat(
            settings(
                Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS", "broker:9093",
                    "KAFKA_SECURITY_PROTOCOL", "SASL_SSL",
                    "KAFKA_SASL_MECHANISM", "SCRAM-SHA-512",
                    "KAFKA_SASL_JAAS_CONFIG", "Login required;",
                    "KAFKA_TRUSTSTORE_LOCATION", "/ca/ca.p12",
                    "KAFKA_TRUSTSTORE_PASSWORD", "secret",
                    "KAFKA_TRUSTSTORE_TYPE", "PKCS12")))
        .containsOnly(
            entry("bootstrap.servers", "broker:9093"),
            entry("security.protocol", "SASL_SSL"),
            entry("sasl.mechanism", "SCRAM-SHA-512"),
            entry("sasl.jaas.config", "Login required;"),
            entry("ssl.truststore.location", "/ca/ca.p12"),
            entry("ssl.truststore.password", "secret"),
            entry("ssl.truststore.type", "PKCS12"));
  }

  @Test
  @DisplayName("show a certificate where the environment names a key store")
  void certificate() {
    assertThat(
            settings(
                Map.of(
                    "KAFKA_SECURITY_PROTOCOL", "SSL",
                    "KAFKA_KEYSTORE_LOCATION", "/user/user.p12",
                    "KAFKA_KEYSTORE_PASSWORD", "secret",
                    "KAFKA_KEYSTORE_TYPE", "PKCS12")))
        .containsOnly(
            entry("security.protocol", "SSL"),
            entry("ssl.keystore.location", "/user/user.p12"),
            entry("ssl.keystore.password", "secret"),
            entry("ssl.keystore.type", "PKCS12"));
  }

  private static Map<String, Object> settings(Map<String, String> environment) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder().withSources(new EnvConfigSource(environment, 300)).build();
    return BrokerSettings.from(config);
  }
}
