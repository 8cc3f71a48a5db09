package org.carepremiums.platform.messaging.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.carepremiums.contracts.json.InvalidRecord;
import org.carepremiums.platform.messaging.outbox.Outgoing;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * What a service does with the records of one poll. Runs inside a database transaction that also
 * holds the consumer's positions and the outgoing events; everything commits, or nothing.
 *
 * <p>Records of one provider come in order per topic. A handler refuses a bad record through {@link
 * Outgoing#reject} and goes on. An exception rolls the whole batch back: a database that is away is
 * waited for; otherwise the batch is halved until the one record that cannot be handled is alone,
 * and that one is rejected.
 */
public interface PollHandler {

  void handle(List<ReceivedRecord> records, Outgoing outgoing) throws SQLException;

  /**
   * Takes note that a record could not be handled, in the transaction that rejects it: for whoever
   * waits for each of its records to be done with, one way or the other.
   *
   * @param why what its sender is told
   */
  default void refused(ReceivedRecord received, InvalidRecord why, Outgoing outgoing)
      throws SQLException {
    // Most have nothing to note
  }

  /**
   * Runs after the transaction of {@link #handle} has committed, on the same thread and before the
   * next records come: for work that follows from them and must not keep them from being handled.
   * It has no transaction, and fails at nothing.
   */
  default void committed() {
    // Most have done everything
  }

  /**
   * Why this instance may handle nothing at present, while others may; {@code null} where it may.
   * It is not ready then and leaves its partitions to the others. Asked every few seconds; since
   * that may be too late, {@link #handle} throws {@link HandlingDeferred} for the same reason.
   *
   * @param connection outside of any transaction; is not closed
   */
  default String standsBack(Connection connection) throws SQLException {
    return null;
  }

  /** How many pieces of such work wait that nobody has tried yet. */
  default long waiting() throws SQLException {
    return 0;
  }
}
