package org.carepremiums.platform.messaging.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.carepremiums.contracts.topic.BrokerSetting;
import org.eclipse.microprofile.config.Config;

/**
 * How every Kafka client of a service reaches the broker and shows who it is, as each {@link
 * BrokerSetting} says.
 */
@ApplicationScoped
public class BrokerSettings {

  /** Takes the place of the extension's own, which knows other names for the stores. */
  @Produces
  @Singleton
  @Identifier("default-kafka-broker")
  Map<String, Object> settings(Config config) {
    return from(config);
  }

  static Map<String, Object> from(Config config) {
    return Map.copyOf(
        BrokerSetting.ofClient(
            setting -> config.getOptionalValue(setting.property(), String.class)));
  }
}
