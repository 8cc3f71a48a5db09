package org.carepremiums.deploy.local;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.carepremiums.deploy.local.player.PlayObserver;

/**
 * Tells how far a play is: as a bar that moves where it is read on a terminal, otherwise in a line
 * for each month.
 */
final class Progress implements PlayObserver {

  private final PrintStream out;
  private final ProgressBar bar;
  private final int allDays;
  private final long started = System.nanoTime();
  private YearMonth month;
  private int days;
  private int records;
  private int actions;
  private int daysSoFar;
  private int recordsSoFar;
  private boolean over;

  /**
   * @param terminal whether a line can be written over
   * @param allDays how many days are to be played
   */
  Progress(PrintStream out, boolean terminal, int allDays) {
    this.out = out;
    this.bar = terminal ? new ProgressBar(out, allDays) : null;
    this.allDays = allDays;
  }

  @Override
  public void opening(LocalDate day) {
    if (bar != null && !over) {
      bar.show(daysSoFar, soFar(day));
    }
  }

  @Override
  public void dayPlayed(LocalDate day, int published, int done) {
    if (over) {
      out.printf(Locale.ENGLISH, "Opened %s: %,d records, %,d actions.%n", day, published, done);
      return;
    }
    if (!YearMonth.from(day).equals(month)) {
      tellMonth();
      month = YearMonth.from(day);
    }
    days++;
    records += published;
    actions += done;
    daysSoFar++;
    recordsSoFar += published;
    if (bar != null) {
      bar.show(daysSoFar, soFar(day));
    }
  }

  private String soFar(LocalDate day) {
    return String.format(
        Locale.ENGLISH,
        "%s, %d of %d days, %,d records, %.0f s",
        day,
        daysSoFar,
        allDays,
        recordsSoFar,
        seconds());
  }

  private double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  /** The play is over: what comes now is days that somebody opens, told one by one. */
  void finish() {
    tellMonth();
    if (bar != null) {
      bar.finish();
    }
    over = true;
  }

  private void tellMonth() {
    if (bar == null && month != null) {
      out.printf(
          Locale.ENGLISH,
          "  %s  %2d days  %,8d records  %,4d actions  %,9d records so far, %3d of %d days  %5.1f s%n",
          month,
          days,
          records,
          actions,
          recordsSoFar,
          daysSoFar,
          allDays,
          seconds());
    }
    days = 0;
    records = 0;
    actions = 0;
  }
}
