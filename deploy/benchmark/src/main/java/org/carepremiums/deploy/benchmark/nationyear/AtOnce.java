package org.carepremiums.deploy.benchmark.nationyear;

import java.util.EnumMap;
import java.util.Map;
import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Service;

/** Has all services do the premium year together, from its records on their topics. */
final class AtOnce {

  private final NationYearSystem system;

  AtOnce(NationYearSystem system) {
    this.system = system;
  }

  /**
   * Starts all services, waits until all are quiet, and stops them. As with one alone, what a
   * service took to start is in nothing else.
   *
   * @throws org.carepremiums.deploy.local.stack.CannotRun when one ends or does not come to rest
   */
  AtOnceMeasurement measure() {
    try (LocalStack stack = system.startAll();
        ServiceQuiescence quiet = new ServiceQuiescence(stack);
        StandstillWatch watch = new StandstillWatch(system)) {
      Beginning beginning = new Beginning(stack);
      stack.awaitReady(
          service -> {
            beginning.ready(service);
            watch.begin(service);
          });
      quiet.awaitAll();
      double seconds = (System.nanoTime() - beginning.startedAt) / 1e9;
      SystemCpu cpu = system.cpu(stack).since(beginning.cpu());
      return new AtOnceMeasurement(seconds, cpu, Map.copyOf(beginning.services), watch.longest());
    }
  }

  /** What had been used when the services were ready. */
  private final class Beginning {

    private final LocalStack stack;
    private final Map<Service, Double> services = new EnumMap<>(Service.class);
    private long startedAt;
    private SystemCpu first;

    Beginning(LocalStack stack) {
      this.stack = stack;
    }

    void ready(Service service) {
      SystemCpu now = system.cpu(stack);
      if (first == null) {
        first = now;
        startedAt = System.nanoTime();
      }
      services.put(service, now.of(service));
    }

    SystemCpu cpu() {
      return new SystemCpu(services, first.broker(), first.database(), first.machine());
    }
  }
}
