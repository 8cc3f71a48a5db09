package org.carepremiums.contestation.refusal;

import org.carepremiums.platform.wording.phrase.Wording;

/** A step that a case handler cannot take: not now, or not this person (409). */
public final class StepRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient Wording why;

  /**
   * @param name the stable name of the refusal, as in {@code same-person}
   * @param why for whoever asked
   */
  public StepRefused(String name, Wording why) {
    super(why.toString());
    this.name = name;
    this.why = why;
  }

  /** The stable name of the refusal. */
  public String name() {
    return name;
  }

  /** For whoever asked. */
  public Wording why() {
    return why;
  }
}
