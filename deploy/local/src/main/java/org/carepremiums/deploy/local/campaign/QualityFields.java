package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.Map;

/** The fields of a clause about Pro-Q-Kiné's entry. */
record QualityFields(Map<String, String> byName) {

  LocalDate portfolio() {
    return LocalDate.parse(value("portfolio"));
  }

  boolean general() {
    return isYes("general");
  }

  boolean annual() {
    return isYes("annual");
  }

  /** {@code null} where it is not stated. */
  Boolean cycle() {
    return value("cycle").equals("-") ? null : isYes("cycle");
  }

  boolean dataCorrect() {
    return isYes("data");
  }

  LocalDate verifiedOn() {
    return LocalDate.parse(value("verified"));
  }

  private boolean isYes(String name) {
    return switch (value(name)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new MalformedTable("field '%s' is neither yes nor no".formatted(name));
    };
  }

  private String value(String name) {
    String value = byName.get(name);
    if (value == null) {
      throw new MalformedTable("field '%s' of the quality entry is missing".formatted(name));
    }
    return value;
  }
}
