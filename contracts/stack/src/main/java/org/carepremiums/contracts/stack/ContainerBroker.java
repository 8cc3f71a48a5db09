package org.carepremiums.contracts.stack;

import org.testcontainers.kafka.KafkaContainer;

/** The broker in a container, for {@code -Dstack=containers}. */
final class ContainerBroker implements Broker {

  private static final String IMAGE = System.getProperty("stack.kafka", "apache/kafka:4.1.1");

  private final KafkaContainer container;

  ContainerBroker() {
    container = new KafkaContainer(IMAGE);
    container.start();
    ContractTopics.create(container.getBootstrapServers());
  }

  @Override
  public String bootstrapServers() {
    return container.getBootstrapServers();
  }

  @Override
  public void close() {
    container.stop();
  }
}
