package org.carepremiums.platform.messaging.outbox;

import java.time.Duration;

/** A transaction that was rolled back since it took too long: less at once may do. */
public final class TransactionTimedOut extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TransactionTimedOut(Duration longest, RuntimeException failure) {
    super("the transaction took longer than " + longest, failure);
  }
}
