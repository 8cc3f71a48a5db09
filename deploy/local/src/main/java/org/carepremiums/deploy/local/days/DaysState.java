package org.carepremiums.deploy.local.days;

import java.time.LocalDate;

/**
 * How far the days of a run are.
 *
 * @param phase what the run is doing
 * @param lastDay the last day that was played or opened and is over; {@code null} before the first
 * @param now the day that is worked on; {@code null} where none is
 * @param done how many of {@code all} are over
 * @param all the days of the campaign while it is played, those that somebody asked for while they
 *     are opened; 0 otherwise
 * @param problem why the run stands still, in English as in the terminal; {@code null} where it
 *     does not
 */
public record DaysState(
    Phase phase, LocalDate lastDay, LocalDate now, int done, int all, String problem) {

  /** What the run is doing. */
  public enum Phase {
    /** Services start, or the campaign is played. */
    PLAYING,
    /** Everything stands still until somebody opens a day. */
    WAITING,
    /** Days are opened that somebody asked for. */
    OPENING,
    /** No day can be opened any more. */
    BROKEN_OFF
  }

  static DaysState before(int days) {
    return new DaysState(Phase.PLAYING, null, null, 0, days, null);
  }

  DaysState workingOn(LocalDate day) {
    return new DaysState(phase, lastDay, day, done, all, null);
  }

  DaysState over(LocalDate day) {
    return new DaysState(phase, day, null, Math.min(done + 1, all), all, null);
  }

  DaysState waiting(LocalDate day) {
    return new DaysState(Phase.WAITING, day, null, 0, 0, null);
  }

  DaysState opening(int days) {
    return new DaysState(Phase.OPENING, lastDay, null, 0, days, null);
  }

  DaysState brokenOff(String reason) {
    return new DaysState(Phase.BROKEN_OFF, lastDay, now, done, all, reason);
  }
}
