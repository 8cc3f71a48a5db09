package org.carepremiums.contracts.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** A premium that the law knows. */
public enum Scheme {
  /** Intervention in the cost of software that keeps patient files (rule book §1, KSW). */
  PHYSIOTHERAPIST_SOFTWARE("physiotherapist-software", "KSW"),
  /** Premium that promotes the quality of care (rule book §2, KQP). */
  PHYSIOTHERAPIST_QUALITY("physiotherapist-quality", "KQP"),
  /** Integrated practice premium of general practitioners (rule book §3, §4, PPI). */
  GP_INTEGRATED_PRACTICE("gp-integrated-practice", "PPI"),
  /** One-off premium for the global medical records of a starting practitioner (rule book §5). */
  GP_STARTER_DMG("gp-starter-dmg", "DMG"),
  /** Social status: paid to an insurer or pension fund (rule book §6). */
  PHYSIOTHERAPIST_SOCIAL_STATUS("physiotherapist-social-status", "SOC");

  private final String id;
  private final String rulePrefix;

  Scheme(String id, String rulePrefix) {
    this.id = id;
    this.rulePrefix = rulePrefix;
  }

  @JsonValue
  public String id() {
    return id;
  }

  /** The letters with which its rule IDs begin. */
  public String rulePrefix() {
    return rulePrefix;
  }

  /**
   * @throws IllegalArgumentException when there is no such scheme
   */
  public static Scheme of(String id) {
    return Arrays.stream(values())
        .filter(scheme -> scheme.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown scheme '%s'".formatted(id)));
  }

  @Override
  public String toString() {
    return id;
  }
}
