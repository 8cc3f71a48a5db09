package org.carepremiums.deploy.local;

import java.io.PrintStream;

/** A line of a terminal that is written over until all is done. */
final class ProgressBar {

  private static final int WIDTH = 16;

  /** Of a terminal; a longer line would wrap, and not be written over. */
  private static final int COLUMNS = 79;

  private static final String TO_THE_LEFT = "\r";

  /** What stood there before and is longer goes. */
  private static final String CLEAR_TO_THE_RIGHT = "\u001b[K";

  private final PrintStream out;
  private final int all;
  private boolean begun;

  /**
   * @param all how much there is to do; a bar of nothing is full
   */
  ProgressBar(PrintStream out, int all) {
    this.out = out;
    this.all = all;
  }

  /**
   * @param done how much of it is done
   * @param inWords what is done and left
   */
  void show(int done, String inWords) {
    begun = true;
    String line = bar(done, all) + "  " + inWords;
    out.print(
        TO_THE_LEFT + line.substring(0, Math.min(line.length(), COLUMNS)) + CLEAR_TO_THE_RIGHT);
    out.flush();
  }

  private static String bar(int done, int all) {
    int full = all == 0 ? WIDTH : WIDTH * Math.min(done, all) / all;
    int percent = all == 0 ? 100 : 100 * Math.min(done, all) / all;
    return "  [%s%s] %3d %%".formatted("#".repeat(full), ".".repeat(WIDTH - full), percent);
  }

  /** What is printed next begins on a line of its own. */
  void finish() {
    if (begun) {
      out.println();
      begun = false;
    }
  }
}
