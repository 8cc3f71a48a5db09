package org.carepremiums.intake.act;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of something that a provider did.
 *
 * @param state what became of it
 * @param reference the application's reference; {@code null} of an account, and where it is refused
 * @param on the day of the act; {@code null} where it is refused
 * @param problems why it is refused, each by its field; empty otherwise
 */
public record ActOutcome(State state, String reference, LocalDate on, List<FieldProblem> problems) {

  /** What became of an act. */
  public enum State {
    /** It is known as a fact from now on. */
    RECORDED,
    /** It was known already, since the same was sent before; it counts once. */
    REPEATED,
    /** It cannot be accepted as it is, and counts for nothing. */
    REFUSED,
    /** It is on its way, and nobody knows yet what becomes of it; sending it again is safe. */
    NOT_HANDLED_YET
  }

  static ActOutcome refused(List<FieldProblem> problems) {
    return new ActOutcome(State.REFUSED, null, null, List.copyOf(problems));
  }

  static ActOutcome of(State state, String reference, LocalDate on) {
    return new ActOutcome(state, reference, on, List.of());
  }

  public boolean isRefused() {
    return state == State.REFUSED;
  }
}
