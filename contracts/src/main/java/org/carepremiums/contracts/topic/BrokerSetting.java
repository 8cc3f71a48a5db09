package org.carepremiums.contracts.topic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every program is told of the broker and of who it is there, each in an environment variable
 * of its own: {@code KAFKA_SASL_MECHANISM} for {@link #SASL_MECHANISM}.
 */
public enum BrokerSetting {
  BOOTSTRAP_SERVERS("bootstrap.servers"),
  SECURITY_PROTOCOL("security.protocol"),
  SASL_MECHANISM("sasl.mechanism"),
  SASL_JAAS_CONFIG("sasl.jaas.config"),
  TRUSTSTORE_LOCATION("ssl.truststore.location"),
  TRUSTSTORE_PASSWORD("ssl.truststore.password"),
  TRUSTSTORE_TYPE("ssl.truststore.type"),
  KEYSTORE_LOCATION("ssl.keystore.location"),
  KEYSTORE_PASSWORD("ssl.keystore.password"),
  KEYSTORE_TYPE("ssl.keystore.type");

  private final String clientSetting;

  BrokerSetting(String clientSetting) {
    this.clientSetting = clientSetting;
  }

  /** What Kafka's clients call it. */
  public String clientSetting() {
    return clientSetting;
  }

  public String environmentVariable() {
    return "KAFKA_" + name();
  }

  /** What a configuration file calls it, as in {@code kafka.sasl.mechanism}. */
  public String property() {
    return environmentVariable().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /**
   * The settings of a Kafka client. What is left out or blank is not set, so that a broker without
   * security needs its address alone.
   *
   * @param configured what each is set to
   */
  public static Map<String, String> ofClient(Function<BrokerSetting, Optional<String>> configured) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (BrokerSetting setting : values()) {
      configured
          .apply(setting)
          .filter(value -> !value.isBlank())
          .ifPresent(value -> settings.put(setting.clientSetting, value));
    }
    return settings;
  }

  /**
   * The settings of a Kafka client of a program that is told of the broker by its environment
   * alone, as {@link #ofClient} says.
   *
   * @param environment variables by their names; others are passed over
   */
  public static Map<String, String> ofEnvironment(Map<String, String> environment) {
    return ofClient(setting -> Optional.ofNullable(environment.get(setting.environmentVariable())));
  }

  /**
   * The environment variables that tell a program the same as these settings of a client.
   *
   * @throws IllegalArgumentException where no variable says one of them
   */
  public static Map<String, String> environment(Map<String, String> clientSettings) {
    Map<String, String> environment = new LinkedHashMap<>();
    clientSettings.forEach((name, value) -> environment.put(named(name), value));
    return environment;
  }

  private static String named(String clientSetting) {
    return Arrays.stream(values())
        .filter(setting -> setting.clientSetting.equals(clientSetting))
        .findAny()
        .map(BrokerSetting::environmentVariable)
        .orElseThrow(
            () -> new IllegalArgumentException("no environment variable sets " + clientSetting));
  }
}
