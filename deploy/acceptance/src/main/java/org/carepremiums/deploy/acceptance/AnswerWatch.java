package org.carepremiums.deploy.acceptance;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Service;
import org.carepremiums.deploy.local.stack.ServiceClient;

/** Asks every service again and again whether it lives, whether it is ready, and a question. */
final class AnswerWatch implements AutoCloseable {

  private static final long MILLIS_BETWEEN = 500;

  private final ServiceClient questions;
  private final LocalStack stack;
  private final List<String> unanswered = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicLong slowest = new AtomicLong();
  private final ScheduledExecutorService clock =
      Executors.newScheduledThreadPool(Service.values().length);

  private AnswerWatch(LocalStack stack) {
    this.stack = stack;
    this.questions = stack.client();
  }

  /** Begins to ask. */
  static AnswerWatch over(LocalStack stack) {
    AnswerWatch watch = new AnswerWatch(stack);
    for (Service service : Service.values()) {
      var unused =
          watch.clock.scheduleWithFixedDelay(
              () -> watch.ask(service), 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
    }
    return watch;
  }

  /** How often services were asked. */
  int asked() {
    return asked.get();
  }

  /** What was not answered, or with anything but success. */
  List<String> unanswered() {
    return List.copyOf(unanswered);
  }

  /** How long the slowest answer took. */
  Duration slowest() {
    return Duration.ofNanos(slowest.get());
  }

  private void ask(Service service) {
    ServiceClient management = stack.managementOf(stack.process(service));
    ask(management, service, "/q/health/live");
    ask(management, service, "/q/health/ready");
    ask(questions, service, "/summary");
  }

  private void ask(ServiceClient client, Service service, String path) {
    long started = System.nanoTime();
    try {
      ServiceClient.Answer answer = client.get(service, path);
      if (!answer.isSuccess()) {
        unanswered.add("%s%s: HTTP %d %s".formatted(service, path, answer.status(), answer.text()));
      }
    } catch (IOException silent) {
      unanswered.add("%s%s: %s".formatted(service, path, silent.getMessage()));
    }
    asked.incrementAndGet();
    slowest.accumulateAndGet(System.nanoTime() - started, Math::max);
  }

  @Override
  public void close() {
    clock.shutdown();
    try {
      if (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
        clock.shutdownNow();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      clock.shutdownNow();
    }
  }
}
