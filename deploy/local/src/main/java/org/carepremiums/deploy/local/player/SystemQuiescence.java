package org.carepremiums.deploy.local.player;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.local.stack.CannotRun;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceClient;
import org.carepremiums.deploy.local.stack.ServiceProcess;
import org.carepremiums.platform.testing.TopicReader;

/**
 * Waits until every service has handled everything that stands on its topics and has published what
 * follows from it. The services are asked first and the broker after them: when all had reached the
 * ends that the broker then names, nothing was on its way at that moment. Who had reached them is
 * not asked again unless the broker names later ones: each answer costs its service the
 * verification of a token, and most services have nothing to do at most steps.
 */
final class SystemQuiescence {

  private static final List<Topic> INPUTS =
      Arrays.stream(Service.values())
          .flatMap(service -> service.inputs().stream())
          .distinct()
          .toList();
  private static final String STOPPED = "Stopped while the services caught up.";

  /** Most steps are through by then: an earlier question takes the time that they need. */
  private static final long FIRST_PAUSE_MILLIS = 15;

  private static final long LONGEST_PAUSE_MILLIS = 250;

  private final LocalStack stack;
  private final TopicReader topics;
  private final Duration longestWait;

  /** As the broker named them last. */
  private Map<TopicPartition, Long> ends = Map.of();

  private final ExecutorService questions =
      Executors.newFixedThreadPool(Service.values().length, SystemQuiescence::daemon);

  SystemQuiescence(LocalStack stack, TopicReader topics, Duration longestWait) {
    this.stack = stack;
    this.topics = topics;
    this.longestWait = longestWait;
  }

  /**
   * @param after what was done last, for the message
   * @throws CannotRun when a service ends, or has not caught up in time; says which and by how much
   */
  void await(String after) {
    long started = System.nanoTime();
    Map<Service, Status> statuses = new EnumMap<>(Service.class);
    Set<Service> toAsk = EnumSet.allOf(Service.class);
    do {
      pause(started);
      statuses.putAll(statuses(toAsk));
      Map<Service, List<String>> lags = lags(statuses, ends);
      if (lags.isEmpty()) {
        // Nobody is behind what stood there before: only now is it worth asking what stands there
        ends = topics.ends(INPUTS);
        lags = lags(statuses, ends);
      }
      toAsk = lags.keySet();
      if (!toAsk.isEmpty()) {
        stack.requireAlive();
        requireTime(started, after, lags);
      }
    } while (!toAsk.isEmpty());
  }

  private void requireTime(long started, String after, Map<Service, List<String>> lags) {
    if (elapsedMillis(started) > longestWait.toMillis()) {
      throw CannotRun.brokenOff(
          "After %s the services have not caught up within %d s: %s.%s"
              .formatted(
                  after,
                  longestWait.toSeconds(),
                  lags.values().stream().flatMap(List::stream).collect(Collectors.joining("; ")),
                  lags.keySet().stream().map(this::lastLines).collect(Collectors.joining())));
    }
  }

  private String lastLines(Service service) {
    return "%n%s: the last lines of its log %s:%n%s"
        .formatted(service, stack.process(service).log(), stack.process(service).lastLines())
        .stripTrailing();
  }

  /** Waits longer the longer it has taken. */
  private static void pause(long started) {
    sleep(Math.max(FIRST_PAUSE_MILLIS, Math.min(LONGEST_PAUSE_MILLIS, elapsedMillis(started) / 8)));
  }

  private static long elapsedMillis(long started) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
  }

  private Map<Service, Status> statuses(Set<Service> services) {
    Map<Service, Future<Status>> asked = new EnumMap<>(Service.class);
    for (Service service : services) {
      asked.put(service, questions.submit(() -> status(service)));
    }
    Map<Service, Status> statuses = new EnumMap<>(Service.class);
    asked.forEach((service, answer) -> statuses.put(service, get(answer)));
    return statuses;
  }

  private static Status get(Future<Status> answer) {
    try {
      return answer.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff(STOPPED);
    }
  }

  /** As the first instance that answers has it: all say the same, from the same database. */
  private Status status(Service service) {
    Status status = null;
    for (ServiceProcess instance : stack.instances(service)) {
      status = status(instance);
      if (status.problem() == null) {
        return status;
      }
    }
    return status;
  }

  private Status status(ServiceProcess instance) {
    Service service = instance.service();
    try {
      ServiceClient.Answer answer = stack.clientAt(instance).get(service, "/exchange/status");
      return answer.isSuccess()
          ? new Status(answer.json(), null)
          : new Status(
              null, "%s answers %d on /exchange/status".formatted(service, answer.status()));
    } catch (IOException away) {
      return new Status(null, "%s does not answer on %s".formatted(service, instance.address()));
    }
  }

  /** What is to be said of the services that are behind. */
  private static Map<Service, List<String>> lags(
      Map<Service, Status> statuses, Map<TopicPartition, Long> ends) {
    Map<Service, List<String>> lags = new EnumMap<>(Service.class);
    statuses.forEach((service, status) -> lags.put(service, lags(service, status, ends)));
    lags.values().removeIf(List::isEmpty);
    return lags;
  }

  private static List<String> lags(Service service, Status status, Map<TopicPartition, Long> ends) {
    return status.problem() == null
        ? ServiceLag.of(service, status.answer(), ends)
        : List.of(status.problem());
  }

  /**
   * @param answer what the service says; {@code null} where it does not
   * @param problem why it does not
   */
  private record Status(JsonNode answer, String problem) {}

  private static Thread daemon(Runnable question) {
    Thread thread = new Thread(question, "is-it-quiet");
    thread.setDaemon(true);
    return thread;
  }

  private static void sleep(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw CannotRun.brokenOff(STOPPED);
    }
  }
}
