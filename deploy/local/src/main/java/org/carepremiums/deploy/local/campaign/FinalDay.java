package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The day before which no version of a decision on a premium may be final, since a source is not
 * complete.
 *
 * @param notBefore that day
 * @param exceptions the kinds of providers whom that source cannot give anything else: they are
 *     final the day before
 */
record FinalDay(Premium premium, LocalDate notBefore, Set<String> exceptions) {

  static final String[] COLUMNS = {
    "premium", "not final before", "because", "final before all the same"
  };

  private static final String NONE = "-";

  static FinalDay read(Map<String, String> row) {
    String exceptions = row.get("final before all the same");
    return new FinalDay(
        Premium.read(row.get("premium")),
        LocalDate.parse(row.get("not final before")),
        exceptions.equals(NONE)
            ? Set.of()
            : Arrays.stream(exceptions.split(" ")).collect(Collectors.toUnmodifiableSet()));
  }
}
