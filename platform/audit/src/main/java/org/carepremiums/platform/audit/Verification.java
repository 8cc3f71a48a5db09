package org.carepremiums.platform.audit;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A verification of the audit record that somebody asked for.
 *
 * @param askedBy who asked
 * @param anchoredFrom the first business day whose anchors count; {@code null} for all
 * @param begunAt when it began
 * @param toldAt when it last said how far it is
 * @param rowsInAll how many rows there were when it began
 * @param rowsRead how many of them were read by then
 * @param finding what was found; {@code null} before its end, and where it had none
 */
public record Verification(
    String verificationId,
    String askedBy,
    @Nullable LocalDate anchoredFrom,
    Instant begunAt,
    Instant toldAt,
    long rowsInAll,
    long rowsRead,
    State state,
    @Nullable AuditChain.Finding finding) {

  /** How a verification stands. */
  public enum State {
    RUNNING,
    /** It is over: all rows are as they were written. */
    INTACT,
    /** It is over: a row is not. */
    BROKEN,
    /** It could not be brought to its end. */
    FAILED,
    /** The instance that verified has not been heard of for a while. */
    INTERRUPTED
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }
}
