package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.Map;
import org.carepremiums.contracts.contestation.CountedFrom;

/**
 * A window within which everybody of a kind can contest a premium.
 *
 * @param kind the short name of the kind of provider
 * @param number the premium's first, second ... window
 * @param countedFrom from which act its days are counted; {@code null} where there is no such
 *     window, as are the days
 * @param actOn the day of that act
 * @param rawEnd day 60
 * @param rolledEnd day 60, rolled past closed days
 */
record ExpectedWindow(
    String kind,
    Premium premium,
    int number,
    CountedFrom countedFrom,
    LocalDate actOn,
    LocalDate rawEnd,
    LocalDate rolledEnd) {

  static final String[] COLUMNS = {
    "windows of", "premium", "number", "counted from", "on", "day 60", "last day"
  };

  private static final String NONE = "none";

  static ExpectedWindow read(Map<String, String> row) {
    String countedFrom = row.get("counted from");
    boolean none = countedFrom.equals(NONE);
    return new ExpectedWindow(
        row.get("windows of"),
        Premium.read(row.get("premium")),
        Integer.parseInt(row.get("number")),
        none ? null : CountedFrom.valueOf(countedFrom),
        none ? null : LocalDate.parse(row.get("on")),
        none ? null : LocalDate.parse(row.get("day 60")),
        none ? null : LocalDate.parse(row.get("last day")));
  }
}
