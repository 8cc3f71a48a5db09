package org.carepremiums.platform.operations.erasure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.carepremiums.platform.parameters.DatedValues;
import org.carepremiums.platform.parameters.file.ParameterYaml;

/**
 * For how long a service keeps personal data: the file {@code retention/retention.yaml}.
 *
 * @param keptYears by rule, the whole years that have to pass
 */
public record Retention(Map<String, DatedValues<Integer>> keptYears) {

  /**
   * @throws IllegalArgumentException when the file is missing or wrong
   */
  public static Retention read() {
    return ParameterYaml.read("retention/retention.yaml", Retention.class);
  }

  /** Empty where there is no such rule on that day. */
  public Optional<Integer> years(String rule, LocalDate day) {
    return Optional.ofNullable(keptYears.get(rule)).flatMap(values -> values.on(day));
  }
}
