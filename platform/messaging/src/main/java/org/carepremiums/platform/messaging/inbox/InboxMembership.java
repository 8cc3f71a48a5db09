package org.carepremiums.platform.messaging.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.impl.ReactiveKafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.carepremiums.platform.messaging.watch.HealthProbe;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Leaves the partitions to the other instances while this one stands back, and takes its share
 * again when it no longer does.
 */
@ApplicationScoped
public class InboxMembership implements HealthProbe {

  private static final Logger LOG = Logger.getLogger(InboxMembership.class);
  private static final Pattern NO_TOPIC = Pattern.compile("(?!)");

  private final PollHandler handler;
  private final KafkaClientService kafka;
  private final List<String> topics;
  private volatile String why;
  private volatile boolean away;

  @Inject
  InboxMembership(
      PollHandler handler,
      KafkaClientService kafka,
      MeterRegistry metrics,
      @ConfigProperty(name = "mp.messaging.incoming.inbox.topics") List<String> topics) {
    this.handler = handler;
    this.kafka = kafka;
    this.topics = List.copyOf(topics);
    Gauge.builder("care_premiums_standing_back", this, membership -> membership.why == null ? 0 : 1)
        .description("1 while this instance leaves its records to others")
        .register(metrics);
  }

  /** Why this instance stands back; {@code null} while it does not. */
  public String why() {
    return why;
  }

  @Override
  public void look(Connection connection) throws SQLException {
    why = handler.standsBack(connection);
    if (why != null || away) {
      subscribe(why != null);
    }
  }

  /**
   * What was fetched before stays with the inbox, which waits until another instance has handled
   * it, and passes it over then. Asked for again until it is so: while the service starts the
   * connector may not have subscribed yet, which it can do to a consumer without a pattern only.
   */
  private void subscribe(boolean toNothing) {
    ReactiveKafkaConsumer<byte[], byte[]> inbox =
        (ReactiveKafkaConsumer<byte[], byte[]>) kafka.<byte[], byte[]>getConsumer("inbox");
    if (inbox == null) {
      return;
    }
    java.util.function.Consumer<Consumer<byte[], byte[]>> change =
        consumer -> {
          boolean hasTopics = !consumer.subscription().isEmpty();
          if (toNothing && hasTopics) {
            consumer.unsubscribe();
            consumer.subscribe(NO_TOPIC);
            LOG.warnf("this instance leaves its partitions to others: %s", why);
          } else if (!toNothing && !hasTopics) {
            consumer.unsubscribe();
            consumer.subscribe(topics, inbox.getRebalanceListener());
            LOG.warn("this instance takes its share of the partitions again");
          }
          away = toNothing;
        };
    inbox
        .runOnPollingThread(change)
        .subscribe()
        .with(
            done -> {},
            failure -> LOG.warnf(failure, "the share of the partitions could not be changed"));
  }
}
