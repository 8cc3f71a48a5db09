package org.carepremiums.eligibility.parameters;

import java.lang.reflect.RecordComponent;
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
 * @param parameters what the law sets; each component is a {@link Parameter}
 */
public record SchemeInForce(
    Premium rules, int edition, LocalDate knownFrom, String version, Record parameters) {

  /** Whether the edition may be followed on a day. */
  public boolean isKnownOn(LocalDate day) {
    return !knownFrom.isAfter(day);
  }

  /** The parameters by name, in the order of their record; those that are absent are left out. */
  public Map<String, Parameter<?>> values() {
    Map<String, Parameter<?>> values = new LinkedHashMap<>();
    for (RecordComponent component : parameters.getClass().getRecordComponents()) {
      try {
        Parameter<?> value = (Parameter<?>) component.getAccessor().invoke(parameters);
        if (value != null) {
          values.put(component.getName(), value);
        }
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return Collections.unmodifiableMap(values);
  }

  /**
   * An edition takes effect on the day on which a value of it becomes known, after the edition
   * before it, and uses nothing before its day.
   *
   * @throws InvalidParameterFile when it overlaps the edition before, or its day is none of its
   *     values
   */
  void requireToFollow(SchemeInForce before) {
    if (!knownFrom.isAfter(before.knownFrom)) {
      throw new InvalidParameterFile(name(), "is not known later than " + before.name());
    }
    values()
        .forEach(
            (name, value) -> {
              if (value.knownFrom().isAfter(knownFrom)) {
                throw new InvalidParameterFile(
                    name(), name + " becomes known after the edition is followed");
              }
            });
    if (values().values().stream().noneMatch(value -> value.knownFrom().equals(knownFrom))) {
      throw new InvalidParameterFile(name(), "has no value that becomes known on " + knownFrom);
    }
  }

  private String name() {
    return ParameterFile.name(rules.scheme(), rules.year(), edition);
  }
}
