package org.carepremiums.deploy.benchmark.nationyear;

import org.carepremiums.deploy.local.stack.LocalStack;
import org.carepremiums.deploy.local.stack.Service;

/** Has one service do its part of the premium year while the others are stopped. */
final class Stage {

  private static final int TABLES = 5;

  private final NationYearSystem system;
  private final Service service;

  Stage(NationYearSystem system, Service service) {
    this.system = system;
    this.service = service;
  }

  /**
   * Starts the service, waits until it is quiet, and stops it.
   *
   * @param run from 1, for the result
   * @throws org.carepremiums.deploy.local.stack.CannotRun when it ends or does not come to rest
   */
  StageMeasurement measure(int run) {
    try (LocalStack stack = system.startAlone(service);
        ServiceQuiescence quiet = new ServiceQuiescence(stack)) {
      stack.awaitReady(service);
      ProcessTree process = new ProcessTree(stack.process(service).pid());
      long handledBefore = quiet.handled(service);
      long events = quiet.written(service) - handledBefore;
      CpuSeconds before = system.cpu(process);
      long started = System.nanoTime();
      long handled = quiet.await(service);
      double seconds = (System.nanoTime() - started) / 1e9;
      return new StageMeasurement(
          run,
          service,
          events,
          handled - handledBefore - events,
          seconds,
          system.cpu(process).since(before),
          before.service(),
          process.peakResidentBytes(),
          system.largestTables(service, TABLES));
    }
  }
}
