package org.carepremiums.eligibility.parameters;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carepremiums.eligibility.rule.Parameter;
import org.carepremiums.eligibility.rule.Premium;

/**
 * A premium in one premium year, with the parameters that it was built from, in one edition.
 *
 * @param rules its conditions
 * @param edition 1 for the first file of the premium year, 2 for the next one
 * @param knownFrom the first day on which the edition is followed (Europe/Brussels); {@link
 *     LocalDate#MIN} for the first
 * @param version {@code <scheme>/<year>@<first 12 hex digits of the file's SHA-256>}
 * @param values the parameters by name
 */
public record SchemeInForce(
    Premium rules,
    int edition,
    LocalDate knownFrom,
    String version,
    Map<String, Parameter<?>> values) {

  public SchemeInForce {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Whether the edition may be followed on a day. */
  public boolean isKnownOn(LocalDate day) {
    return !knownFrom.isAfter(day);
  }
}
