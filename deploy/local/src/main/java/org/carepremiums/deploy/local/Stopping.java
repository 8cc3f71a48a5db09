package org.carepremiums.deploy.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * That somebody stops the run. A Ctrl-C reaches every process of the terminal: one that ends of it
 * may be noticed before the launcher's own signal is, and is no fault then.
 */
final class Stopping {

  private static final long SIGNAL_WITHIN_MILLIS = 1_000;

  private final CountDownLatch begun = new CountDownLatch(1);

  void begin() {
    begun.countDown();
  }

  /** Returns where nobody stops the run; otherwise who stops it ends the process. */
  void leaveTheLastWord() {
    try {
      if (begun.await(SIGNAL_WITHIN_MILLIS, TimeUnit.MILLISECONDS)) {
        new CountDownLatch(1).await();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
