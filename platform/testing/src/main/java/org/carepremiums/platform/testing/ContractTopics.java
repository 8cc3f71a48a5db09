package org.carepremiums.platform.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.carepremiums.contracts.topic.Topic;

/**
 * Makes the topics of the contract at a broker that runs beside everything else on one machine,
 * with fewer partitions than in a cluster.
 */
public final class ContractTopics {

  /**
   * As many as a run has instances of a service. With the eight of the contract the broker makes
   * and leads three hundred more, which took it a quarter of the time until it was ready.
   */
  private static final int MOST_PARTITIONS = 3;

  private static final Duration LEADERS_WITHIN = Duration.ofSeconds(60);

  private ContractTopics() {}

  /**
   * Makes the topics that are missing and waits until every partition has a leader, because an
   * idempotent producer that starts earlier may lose its first batch's order.
   */
  public static void create(String bootstrapServers) {
    create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  /** The same, by a client with these settings. */
  static void create(Map<String, String> connection) {
    try (Admin admin = Admin.create(new HashMap<>(connection))) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          Topic.all().stream()
              .filter(topic -> !present.contains(topic.topicName()))
              .map(ContractTopics::definition)
              .toList();
      admin.createTopics(missing).all().get();
      awaitLeaders(admin);
    } catch (ExecutionException failure) {
      throw new IllegalStateException(
          "topics could not be made at "
              + connection.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG),
          failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while making topics", stopped);
    }
  }

  private static NewTopic definition(Topic topic) {
    int partitions = Math.min(MOST_PARTITIONS, topic.partitions());
    return new NewTopic(topic.topicName(), partitions, (short) 1).configs(topic.settings());
  }

  private static void awaitLeaders(Admin admin) throws ExecutionException, InterruptedException {
    List<String> names = Topic.all().stream().map(Topic::topicName).toList();
    long deadline = System.nanoTime() + LEADERS_WITHIN.toNanos();
    while (System.nanoTime() < deadline) {
      try {
        Map<String, TopicDescription> topics = admin.describeTopics(names).allTopicNames().get();
        if (topics.values().stream()
            .flatMap(topic -> topic.partitions().stream())
            .allMatch(partition -> partition.leader() != null && !partition.leader().isEmpty())) {
          return;
        }
      } catch (ExecutionException notYet) {
        if (!(notYet.getCause()
            instanceof org.apache.kafka.common.errors.UnknownTopicOrPartitionException)) {
          throw notYet;
        }
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("topics have no leaders after " + LEADERS_WITHIN);
  }
}
