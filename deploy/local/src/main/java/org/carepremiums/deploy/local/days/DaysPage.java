package org.carepremiums.deploy.local.days;

import java.util.List;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * What stands on the page, in the reader's words; the template {@code days/page.html} says where.
 *
 * @param language ISO 639-1
 * @param languages in which it can be read
 * @param error what is wrong with the day that was entered; {@code null} where nothing is
 * @param now which day is open
 * @param progress how far days are that are played or opened; {@code null} where none are
 * @param brokenOff why no day can be opened any more; {@code null} where one can
 * @param form how to open days; {@code null} where that cannot be done now
 * @param waiting what waits for somebody
 * @param coming in the order of the days
 */
record DaysPage(
    String language,
    String title,
    String skip,
    String languagesLabel,
    List<Choice> languages,
    String problemTitle,
    @MayBeAbsent String error,
    String heading,
    String now,
    @MayBeAbsent Progress progress,
    String lookAgain,
    @MayBeAbsent String brokenOff,
    String timeStandsStill,
    @MayBeAbsent Form form,
    String waitingHeading,
    List<String> waiting,
    String comingHeading,
    String comingDay,
    String comingEvent,
    String nothingComing,
    List<Coming> coming) {

  /** A language to choose. */
  record Choice(String code, String name, boolean chosen) {}

  /**
   * How far days are.
   *
   * @param working on which day; {@code null} between days
   */
  record Progress(String text, int done, int all, @MayBeAbsent String working) {}

  /**
   * How to open days.
   *
   * @param next the next business day, as a form sends it
   * @param last the last day that can be opened, likewise
   * @param typed what was entered before; empty at first
   */
  record Form(
      String heading,
      String next,
      String openNext,
      String untilLabel,
      String hint,
      String last,
      String typed,
      String openThem) {}

  /**
   * What is coming.
   *
   * @param iso the day for machines
   */
  record Coming(String iso, String day, String what) {}
}
