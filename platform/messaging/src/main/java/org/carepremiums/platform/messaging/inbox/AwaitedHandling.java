package org.carepremiums.platform.messaging.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting for what was published to be handled, so that its sender is told what became of it. */
public final class AwaitedHandling {

  /** Whether it is handled by now. */
  @FunctionalInterface
  public interface Look {

    boolean isHandled() throws SQLException;
  }

  private AwaitedHandling() {}

  /**
   * Looks until it is handled, at least once.
   *
   * @param longest how long to wait
   * @param betweenLooks how long not to look
   * @return whether it was handled in time; not, where the waiting thread was interrupted
   */
  public static boolean within(Duration longest, Duration betweenLooks, Look look)
      throws SQLException {
    long until = System.nanoTime() + longest.toNanos();
    while (!look.isHandled()) {
      if (System.nanoTime() - until >= 0) {
        return false;
      }
      try {
        TimeUnit.NANOSECONDS.sleep(betweenLooks.toNanos());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
