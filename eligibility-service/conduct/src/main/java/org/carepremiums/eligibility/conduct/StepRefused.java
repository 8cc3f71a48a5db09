package org.carepremiums.eligibility.conduct;

import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Sentences;
import org.carepremiums.platform.wording.phrase.Wording;

/** A step that the adversarial check does not allow, and why. */
public final class StepRefused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String kind;
  private final String field;
  private final transient Sentence reason;

  private StepRefused(String kind, String field, Wording reason) {
    super(reason.toString());
    this.kind = kind;
    this.field = field;
    this.reason = Sentences.of(reason);
  }

  /** Not in this state. */
  static StepRefused now(String kind, Wording reason) {
    return new StepRefused(kind, null, reason);
  }

  /** What was said of the step is wrong. */
  static StepRefused because(String field, Wording reason) {
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

  /** One sentence for a person. */
  public Sentence reason() {
    return reason;
  }
}
