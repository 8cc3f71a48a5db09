package org.carepremiums.platform.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The broker in a container, for {@code -Dstack=containers}. The system property {@code
 * stack.kafka} names another image, as one from a mirror.
 */
final class ContainerBroker implements Broker {

  private static final DockerImageName IMAGE =
      DockerImageName.parse(System.getProperty("stack.kafka", "apache/kafka:4.1.1"))
          .asCompatibleSubstituteFor("apache/kafka");

  private final KafkaContainer container;

  ContainerBroker() {
    container =
        new KafkaContainer(IMAGE)
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "1");
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
