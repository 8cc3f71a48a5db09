package org.carepremiums.deploy.local;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.carepremiums.deploy.local.player.PlayObserver;

/** Prints a line per month that was played. */
final class Progress implements PlayObserver {

  private final PrintStream out;
  private final long started = System.nanoTime();
  private YearMonth month;
  private int days;
  private int records;
  private int actions;
  private int allRecords;

  Progress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void dayPlayed(LocalDate day, int published, int done) {
    YearMonth now = YearMonth.from(day);
    if (!now.equals(month)) {
      finish();
      month = now;
    }
    days++;
    records += published;
    actions += done;
  }

  /** Prints the month that was begun last. */
  void finish() {
    if (month != null) {
      allRecords += records;
      out.printf(
          Locale.ENGLISH,
          "  %s  %2d days  %,8d records  %,4d actions  %,9d records so far  %5.1f s%n",
          month,
          days,
          records,
          actions,
          allRecords,
          (System.nanoTime() - started) / 1e9);
    }
    month = null;
    days = 0;
    records = 0;
    actions = 0;
  }
}
