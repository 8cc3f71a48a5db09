package org.carepremiums.platform.web.desk;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;

/**
 * How far long work is, as the template {@code tags/progress.html} shows it.
 *
 * @param done how much is done
 * @param total how much there is to do
 * @param begunAt when it began; {@code null} where that is not known
 * @param at when that was so
 * @param waits whether it goes on later, because it is paused or has not begun
 */
public record Progress(
    long done, long total, @Nullable Instant begunAt, Instant at, boolean waits) {

  /** How much is left to do. */
  public long left() {
    return Math.max(total - done, 0);
  }

  public boolean isOver() {
    return left() == 0;
  }

  /** Of a hundred; 100 only when all is done. */
  public int percent() {
    return isOver() ? 100 : (int) Math.min(99, done * 100 / total);
  }

  /** When it ends if it goes on as it went; {@code null} where nobody can tell. */
  @Nullable
  public Instant endsAt() {
    if (isOver() || waits || begunAt == null || done == 0) {
      return null;
    }
    Duration taken = Duration.between(begunAt, at);
    return at.plusMillis(Math.round((double) taken.toMillis() * left() / done));
  }
}
