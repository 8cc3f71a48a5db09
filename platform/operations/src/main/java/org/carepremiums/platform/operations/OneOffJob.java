package org.carepremiums.platform.operations;

import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** A process that was started for one piece of work and nothing else, as a job of the chart is. */
public final class OneOffJob {

  /** When it is looked whether anything may start: after migrations, before the work. */
  static final int BEFORE_JOBS = Integer.MIN_VALUE + 1;

  /** When the work is done: after migrations, before everything that consumes or publishes. */
  public static final int BEFORE_ALL_ELSE = Integer.MIN_VALUE + 2;

  private OneOffJob() {}

  /**
   * Does the work and ends the process, with 0, or with 1 where it failed.
   *
   * @param log where a failure is told
   * @param failed what a failure means, for operators
   */
  public static void doAndEnd(Callable<?> work, Logger log, String failed) {
    int code = 0;
    try {
      work.call();
    } catch (Exception failure) {
      log.error(failed, failure);
      code = 1;
    }
    Runtime.getRuntime().halt(code);
  }
}
