package org.carepremiums.deploy.local.stack;

/** Why a run ends before its time, in a sentence for the person who started it. */
public final class CannotRun extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The scenario was played, and came out differently. */
  public static final int OUTCOME_DIFFERS = 1;

  /** Something is wrong with the command, the machine or the scenario; nothing was played. */
  public static final int NOT_STARTED = 3;

  /** A process ended, refused or fell silent while the scenario was played. */
  public static final int BROKEN_OFF = 4;

  private final int exitCode;

  private CannotRun(int exitCode, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  public static CannotRun notStarted(String sentence) {
    return new CannotRun(NOT_STARTED, sentence, null);
  }

  public static CannotRun notStarted(String sentence, Throwable cause) {
    return new CannotRun(NOT_STARTED, sentence, cause);
  }

  public static CannotRun brokenOff(String sentence) {
    return new CannotRun(BROKEN_OFF, sentence, null);
  }

  public static CannotRun brokenOff(String sentence, Throwable cause) {
    return new CannotRun(BROKEN_OFF, sentence, cause);
  }

  /** With what the process ends. */
  public int exitCode() {
    return exitCode;
  }
}
