package org.carepremiums.intake.plausibility;

import java.util.Locale;

/** What about a year's figures cannot be right, or has to be looked at. */
public enum AnomalyKind {
  /** Those who were counted in both years come to less than the year before. */
  FELL("those counted in both years come to %d, and came to %d in %d: %s %% less"),
  /** Those who were counted in both years come to more than the year before. */
  ROSE("those counted in both years come to %d, and came to %d in %d: %s %% more"),
  /** Nothing came of providers who were counted the year before and are still known elsewhere. */
  ABSENT(
      "nothing came of %d of the %d providers who were counted in %d, are still registered and are"
          + " named by others: %s %%"),
  /** An empty delivery names a year complete of whose year before there were figures. */
  EMPTY("nobody is counted, and %d of %d providers were in %d: %s %% are missing"),
  /** More providers than the year before are counted with zero. */
  ZEROS("%d of %d providers are counted with zero, %s percentage points more than in %d"),
  /** Providers whom the register does not know. */
  UNREGISTERED("%d of %d providers stand in no register: %s %%"),
  /** Providers of whom more is counted than other sources say there can be. */
  ABOVE_DENOMINATOR("%d of %d providers have more patients counted than DMG patients: %s %%"),
  /**
   * More users of one software package than of all others have nothing or zero, more so than
   * before.
   */
  PACKAGE_ZEROS(
      "of the users of package %s %d of %d are counted with zero or not at all, and %d of %d of all"
          + " others: %s percentage points more, changes since %d taken into account"),
  /**
   * The users of one software package come to less than the year before, further than all others.
   */
  PACKAGE_FELL(
      "the users of package %s come to %d, and came to %d in %d, all others to %d and %d: %s"
          + " percentage points less");

  private final String words;

  AnomalyKind(String words) {
    this.words = words;
  }

  /** The lower-case word that stands in metrics and answers. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String words() {
    return words;
  }
}
