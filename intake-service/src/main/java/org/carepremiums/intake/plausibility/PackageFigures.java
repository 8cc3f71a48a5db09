package org.carepremiums.intake.plausibility;

import java.util.List;

/**
 * What a source said of a year of the users of one software package, beside all others.
 *
 * @param part the insurer or the parameter; empty where the feed has no parts
 * @param packageId the package, used on any day of the year
 * @param users those who use it
 * @param others those who do not, or of whom it is not known
 * @param without users with zero or nothing, the largest of the year before first
 * @param fallen users who fell most
 */
public record PackageFigures(
    String part,
    String packageId,
    Figures users,
    Figures others,
    List<String> without,
    List<String> fallen) {

  /**
   * Of some of the providers.
   *
   * @param counted how many are counted, or were the year before and are expected to be
   * @param without how many of them with zero or not at all
   * @param countedBefore how many were counted the year before
   * @param withoutBefore how many of them with zero
   * @param both how many are counted in both years
   * @param sum what these come to
   * @param sumBefore what these came to the year before
   */
  public record Figures(
      long counted,
      long without,
      long countedBefore,
      long withoutBefore,
      long both,
      long sum,
      long sumBefore) {}
}
