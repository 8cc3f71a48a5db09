package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the first provider of a kind reads.
 *
 * @param kind the short name of the kind of provider
 * @param on the day at whose end it is read; {@code null} for the end of the campaign
 * @param contains what stands in it
 * @param lacks what does not
 */
record ExpectedStatement(
    String kind,
    Premium premium,
    LocalDate on,
    String language,
    List<String> contains,
    List<String> lacks) {

  static final String[] COLUMNS = {
    "statement of", "premium", "on", "language", "contains", "lacks"
  };

  private static final String NOTHING = "-";

  static ExpectedStatement read(Map<String, String> row) {
    String on = row.get("on");
    return new ExpectedStatement(
        row.get("statement of"),
        Premium.read(row.get("premium")),
        on.equals(NOTHING) ? null : LocalDate.parse(on),
        row.get("language"),
        sentences(row.get("contains")),
        sentences(row.get("lacks")));
  }

  private static List<String> sentences(String cell) {
    return cell.equals(NOTHING)
        ? List.of()
        : Arrays.stream(cell.split(";")).map(String::strip).toList();
  }
}
