package org.carepremiums.contracts.exchange;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How many records wait in each input topic. Kafka's own tools cannot tell, since the positions are
 * kept in the service's database. Looked up in the background; every instance shows the lag of the
 * whole service.
 */
@ApplicationScoped
public class InboxLag {

  private static final Logger LOG = Logger.getLogger(InboxLag.class);
  private static final long EVERY_MILLIS = 3_000;
  private static final int ANSWER_WITHIN_MILLIS = 10_000;

  private final Positions positions;
  private final Map<String, Object> kafka;
  private final List<String> topics;
  private final Map<String, Double> lag = new ConcurrentHashMap<>();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "inbox-lag"));
  private ScheduledFuture<?> looking;
  private Admin admin;
  private boolean known = true;

  @Inject
  InboxLag(
      Positions positions,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "mp.messaging.incoming.inbox.topics") List<String> topics,
      MeterRegistry metrics) {
    this.positions = positions;
    this.kafka = kafka;
    this.topics = List.copyOf(topics);
    for (String topic : this.topics) {
      Gauge.builder("care_premiums_inbox_lag", lag, last -> last.getOrDefault(topic, Double.NaN))
          .description("records that wait to be handled")
          .tag("topic", topic)
          .strongReference(true)
          .register(metrics);
    }
  }

  void onStart(@Observes StartupEvent event) {
    looking = background.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void onStop(@Observes ShutdownEvent event) throws InterruptedException {
    looking.cancel(true);
    background.shutdownNow();
    background.awaitTermination(ANSWER_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
    if (admin != null) {
      admin.close();
    }
  }

  private void look() {
    try {
      if (admin == null) {
        admin = Admin.create(settings());
      }
      lag.putAll(measure());
      known = true;
    } catch (SQLException | ExecutionException | RuntimeException unknown) {
      lag.clear();
      if (known) {
        LOG.warnf("the lag is not known at present: %s", unknown.getMessage());
      }
      known = false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Double> measure()
      throws SQLException, ExecutionException, InterruptedException {
    List<TopicPartition> partitions = partitions();
    Map<TopicPartition, Long> next = positions.all();
    Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
    Map<TopicPartition, Long> end = offsets(partitions, OffsetSpec.latest());
    return partitions.stream()
        .collect(
            Collectors.groupingBy(
                TopicPartition::topic,
                Collectors.summingDouble(
                    partition -> {
                      long reached =
                          Math.max(next.getOrDefault(partition, 0L), first.get(partition));
                      return Math.max(0, end.get(partition) - reached);
                    })));
  }

  private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
    Map<String, TopicDescription> described = admin.describeTopics(topics).allTopicNames().get();
    return described.values().stream()
        .flatMap(
            topic ->
                topic.partitions().stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
        .toList();
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    ListOffsetsResult result =
        admin.listOffsets(
            partitions.stream().collect(Collectors.toMap(place -> place, place -> which)));
    Map<TopicPartition, Long> offsets = new HashMap<>();
    result.all().get().forEach((place, found) -> offsets.put(place, found.offset()));
    return offsets;
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.keySet().retainAll(AdminClientConfig.configNames());
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "inbox-lag");
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_WITHIN_MILLIS / 2);
    return settings;
  }
}
