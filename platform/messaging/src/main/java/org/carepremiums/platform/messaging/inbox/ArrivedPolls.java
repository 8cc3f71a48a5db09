package org.carepremiums.platform.messaging.inbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Polls that wait to be handled. A poll brings what came since the one before: at some hundred
 * records a second that is one or two, and a transaction for them costs many times what they do.
 * What comes while others are handled is therefore handled together, and nothing waits for more.
 */
final class ArrivedPolls {

  /** So many records are handled together at most, but always one poll. */
  private static final int MOST_TOGETHER = 2_000;

  /** So many that wait are many: no more are taken from the broker meanwhile. */
  private static final int MANY = 500;

  /** The pause between polls while others are handled: each costs the broker a request. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  private final Deque<ConsumerRecords<byte[], byte[]>> waiting = new ArrayDeque<>();
  private int records;
  private boolean handling;
  private boolean ended;
  private Throwable failure;

  /**
   * Adds a poll, and returns when the next one may be made: at once where everything is handled,
   * and after a pause where others are.
   *
   * @throws IllegalStateException when handling failed for good
   */
  synchronized void add(ConsumerRecords<byte[], byte[]> polled) {
    waiting.add(polled);
    records += polled.count();
    notifyAll();
    long until = System.nanoTime() + PAUSE_NANOS;
    while (!ended && (handling || records > 0)) {
      long left = until - System.nanoTime();
      if (left <= 0 && records < MANY) {
        break;
      }
      pause(Math.max(left, PAUSE_NANOS));
    }
    if (failure != null) {
      throw new IllegalStateException("records can be handled no more", failure);
    }
  }

  /**
   * Waits for polls and takes those that are handled together, in their order; empty once it has
   * ended. What was taken before is handled.
   */
  synchronized List<ConsumerRecord<byte[], byte[]>> next() {
    handling = false;
    notifyAll();
    while (waiting.isEmpty() && !ended) {
      pause(TimeUnit.SECONDS.toNanos(1));
    }
    List<ConsumerRecord<byte[], byte[]>> together = new ArrayList<>();
    while (!ended
        && !waiting.isEmpty()
        && (together.isEmpty() || together.size() + waiting.peek().count() <= MOST_TOGETHER)) {
      waiting.remove().forEach(together::add);
    }
    records -= together.size();
    handling = !together.isEmpty();
    notifyAll();
    return together;
  }

  /** Nothing more is handled. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Nothing more can be handled, for which whoever adds polls is told the reason. */
  synchronized void fail(Throwable why) {
    failure = why;
    end();
  }

  private void pause(long nanos) {
    try {
      TimeUnit.NANOSECONDS.timedWait(this, nanos);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting", stopped);
    }
  }
}
