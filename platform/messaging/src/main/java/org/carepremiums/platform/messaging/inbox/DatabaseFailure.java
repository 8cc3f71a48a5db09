package org.carepremiums.platform.messaging.inbox;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.carepremiums.platform.messaging.outbox.TransactionTimedOut;

/** Tells a database that is away, or wants the transaction again, from a fault of the data. */
final class DatabaseFailure {

  private DatabaseFailure() {}

  static boolean isBehind(Throwable failure) {
    boolean outage = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransactionTimedOut
          || cause instanceof SQLException sql && !isTransient(sql)) {
        return false;
      }
      outage |=
          cause instanceof SQLException
              || cause instanceof SystemException
              || cause instanceof RollbackException
              || cause instanceof InterruptedException;
    }
    return outage;
  }

  /** No state at all is a pool that could not connect; 08, 40, 53, 57, 58 pass by themselves. */
  private static boolean isTransient(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLTransientException
        || state == null
        || state.matches("(08|40|53|57|58).*");
  }
}
