package org.carepremiums.contracts.stack;

/** A running Kafka broker with every topic of the contract. */
public interface Broker extends AutoCloseable {

  /** {@code host:port} for clients. */
  String bootstrapServers();

  @Override
  void close();
}
