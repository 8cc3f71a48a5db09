package org.carepremiums.intake.plausibility;

import java.util.List;

/**
 * What a source said of a year in one part of a feed, beside what it had said of the year before.
 *
 * @param part the insurer or the parameter; empty where the feed has no parts
 * @param isParameter whether the part is a parameter, which the law may replace by another
 * @param providers how many providers are counted
 * @param zeros how many of them with zero
 * @param providersBefore how many were counted the year before
 * @param zerosBefore how many of them with zero
 * @param both how many are counted in both years
 * @param sum what these come to
 * @param sumBefore what these came to the year before
 * @param expected how many of the year before are still registered and named by others
 * @param absent how many of those are not counted
 * @param unregistered how many of those who are counted stand in no register
 * @param withDenominator of how many of those who are counted another source says how many patients
 *     there can be
 * @param above how many of those have more
 * @param fallen those who fell most
 * @param risen those who rose most
 * @param missing of whom nothing came, the largest of the year before first
 * @param zeroed those with zero, the largest of the year before first
 * @param unknown who stands in no register
 * @param excessive of whom more is counted than there can be
 */
public record PartFigures(
    String part,
    boolean isParameter,
    long providers,
    long zeros,
    long providersBefore,
    long zerosBefore,
    long both,
    long sum,
    long sumBefore,
    long expected,
    long absent,
    long unregistered,
    long withDenominator,
    long above,
    List<String> fallen,
    List<String> risen,
    List<String> missing,
    List<String> zeroed,
    List<String> unknown,
    List<String> excessive) {

  /**
   * Whether the users of a software package can stand apart from others: only where somebody has
   * nothing, or less than the year before.
   */
  public boolean mayDifferByPackage() {
    return zeros > 0 || absent > 0 || !fallen.isEmpty();
  }
}
