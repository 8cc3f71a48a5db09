package org.carepremiums.deploy.clock;

import java.util.Map;
import java.util.Properties;
import org.carepremiums.contracts.topic.BrokerSetting;

/** How the broker is reached and who asks, from the same environment variables as the services'. */
final class ClockBrokerSettings {

  private ClockBrokerSettings() {}

  /**
   * Client settings of the variables that {@link BrokerSetting} names; empty ones are left out.
   *
   * @throws IllegalArgumentException where no broker is named
   */
  static Properties of(Map<String, String> environment) {
    Properties properties = new Properties();
    properties.putAll(BrokerSetting.ofEnvironment(environment));
    if (!properties.containsKey(BrokerSetting.BOOTSTRAP_SERVERS.clientSetting())) {
      throw new IllegalArgumentException("KAFKA_BOOTSTRAP_SERVERS does not name a broker");
    }
    return properties;
  }
}
