package org.carepremiums.deploy.benchmark.nationyear;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.platform.database.Sql;
import org.carepremiums.platform.messaging.inbox.Positions;
import org.carepremiums.platform.testing.TopicReader;

/**
 * Looks twice a second, from when each service is ready, how far it is and how much stands on its
 * topics. Positions are read in the database: a question to the service would cost it more.
 */
final class StandstillWatch implements AutoCloseable {

  private static final long PERIOD_MILLIS = 500;

  private final NationYearSystem system;
  private final TopicReader topics;
  private final Map<Service, Connection> connections = new EnumMap<>(Service.class);
  private final Map<Service, LongestStandstill> standstills = new EnumMap<>(Service.class);
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          look -> {
            Thread thread = new Thread(look, "standstill-watch");
            thread.setDaemon(true);
            return thread;
          });
  private final Future<?> looking;

  StandstillWatch(NationYearSystem system) {
    this.system = system;
    this.topics = new TopicReader(system.broker());
    this.looking =
        looks.scheduleAtFixedRate(this::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** From now on it is looked at. */
  synchronized void begin(Service service) {
    try {
      connections.put(service, system.connection(service));
      standstills.put(service, new LongestStandstill());
    } catch (SQLException failure) {
      throw unseen(failure);
    }
  }

  private synchronized void look() {
    standstills.forEach(
        (service, standstill) -> {
          Map<TopicPartition, Long> positions = positions(connections.get(service));
          Map<TopicPartition, Long> ends = topics.ends(service.inputs());
          standstill.look(
              System.nanoTime() / 1e9,
              positions.values().stream().mapToLong(Long::longValue).sum(),
              ends.entrySet().stream()
                  .anyMatch(end -> positions.getOrDefault(end.getKey(), 0L) < end.getValue()));
        });
  }

  private static Map<TopicPartition, Long> positions(Connection connection) {
    try {
      return Positions.all(Sql.over(connection));
    } catch (SQLException failure) {
      throw unseen(failure);
    }
  }

  private static CannotRun unseen(SQLException failure) {
    return CannotRun.brokenOff(
        "It cannot be seen how far a service is: " + failure.getMessage(), failure);
  }

  /**
   * For how many seconds each stood still at the longest.
   *
   * @throws CannotRun when it could not be looked
   */
  synchronized Map<Service, Double> longest() {
    if (looking.isDone()) {
      throw CannotRun.brokenOff("It could not be seen how far services are.");
    }
    Map<Service, Double> longest = new EnumMap<>(Service.class);
    standstills.forEach((service, standstill) -> longest.put(service, standstill.seconds()));
    return longest;
  }

  @Override
  public void close() {
    looks.shutdown();
    try {
      if (looks.awaitTermination(1, TimeUnit.MINUTES)) {
        topics.close();
      }
      for (Connection connection : connections.values()) {
        connection.close();
      }
    } catch (SQLException failure) {
      throw unseen(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
