package org.carepremiums.payment.refusal;

import org.carepremiums.platform.wording.phrase.Wording;

/** A request that is refused for a reason that the caller can act on, and reads. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with a request. */
  public enum Kind {
    /** The request itself is wrong. */
    INVALID,
    /** What was asked for is not there. */
    NOT_FOUND,
    /** Not now, or not by this person. */
    CONFLICT
  }

  private final Kind kind;
  private final String name;
  private final transient Wording why;

  private Refusal(Kind kind, String name, Wording why) {
    super(why.toString());
    this.kind = kind;
    this.name = name;
    this.why = why;
  }

  /** The request itself is wrong (400), in a field. */
  public static Refusal invalid(String field, Wording why) {
    return new Refusal(Kind.INVALID, field, why);
  }

  /** What was asked for is not there (404). */
  public static Refusal notFound(Wording why) {
    return new Refusal(Kind.NOT_FOUND, null, why);
  }

  /** Not now, or not by this person (409). */
  public static Refusal conflict(String name, Wording why) {
    return new Refusal(Kind.CONFLICT, name, why);
  }

  public Kind kind() {
    return kind;
  }

  /** The field that is wrong, or the stable name of the conflict; {@code null} for neither. */
  public String name() {
    return name;
  }

  public Wording why() {
    return why;
  }
}
