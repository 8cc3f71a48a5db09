package org.carepremiums.eligibility.draft;

import jakarta.annotation.Nullable;
import java.time.Instant;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A comparison that goes on beside whoever asked for it, and what came of it.
 *
 * @param number by which it is known
 * @param scheme the premium
 * @param year the premium year
 * @param askedBy who asked for it
 * @param askedAt when
 * @param begunAt when it was begun, the last time; {@code null} before
 * @param state how it stands
 * @param failure why it came to nothing; {@code null} where it did not
 * @param looked of how many providers it is known what the draft does
 * @param total how many providers there were when it was begun
 * @param result what came of it; {@code null} before its end
 */
public record DraftRun(
    long number,
    Scheme scheme,
    PremiumYear year,
    String askedBy,
    Instant askedAt,
    @Nullable Instant begunAt,
    State state,
    @Nullable DraftFailure failure,
    long looked,
    long total,
    @Nullable DraftResult result) {

  /** How a comparison stands. */
  public enum State {
    /** For others to be over, or for somebody to go on after its instance ended. */
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  /** Whether it could not be brought to its end. */
  public boolean isFailed() {
    return state == State.FAILED;
  }

  public boolean isOver() {
    return state == State.DONE || state == State.FAILED;
  }

  /** By how much all premiums together come to more; {@code null} before its end. */
  @Nullable
  public EuroCents difference() {
    return result == null
        ? null
        : result.premiums().stream()
            .map(PremiumEffect::difference)
            .reduce(EuroCents.ZERO, EuroCents::plus);
  }
}
