package org.carepremiums.eligibility.conduct;

/** A step that the adversarial check does not allow, and why. */
public final class StepRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String kind;
  private final String field;

  private StepRefused(String kind, String field, String reason) {
    super(reason);
    this.kind = kind;
    this.field = field;
  }

  /** Not in this state. */
  static StepRefused now(String kind, String reason) {
    return new StepRefused(kind, null, reason);
  }

  /** What was said of the step is wrong. */
  static StepRefused because(String field, String reason) {
    return new StepRefused(null, field, reason);
  }

  /** A short name of why not in this state; {@code null} where what was said is wrong. */
  public String kind() {
    return kind;
  }

  /** What was said wrong; {@code null} where the state does not allow the step. */
  public String field() {
    return field;
  }
}
