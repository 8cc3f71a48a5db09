package org.carepremiums.platform.messaging.inbox;

/**
 * This instance may handle nothing at present, and others may: its records are no worse for it.
 * They are neither refused nor counted as tried; they wait, or another instance handles them.
 */
public final class HandlingDeferred extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param why for operators, in one sentence without personal data
   */
  public HandlingDeferred(String why) {
    super(why);
  }

  /** The one behind a failure; {@code null} where there is none. */
  static HandlingDeferred behind(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof HandlingDeferred)) {
      cause = cause.getCause();
    }
    return (HandlingDeferred) cause;
  }
}
