package org.carepremiums.platform.testing;

import java.util.Map;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.BrokerAccount;

/** A running Kafka broker with every topic of the contract. */
public interface Broker extends AutoCloseable {

  /** {@code host:port} for clients. */
  String bootstrapServers();

  /**
   * The settings with which a Kafka client connects as this account, by their names in Kafka. A
   * broker without security lets everybody in alike.
   */
  default Map<String, String> connection(BrokerAccount account) {
    return Map.of("bootstrap.servers", bootstrapServers());
  }

  /** The settings with which a Kafka client connects as this source. */
  default Map<String, String> connection(Source source) {
    return connection(BrokerAccount.of(source));
  }

  @Override
  void close();
}
