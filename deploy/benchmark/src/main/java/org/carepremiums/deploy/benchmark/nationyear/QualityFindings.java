package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * What Pro-Q-Kiné found of a physiotherapist for 2023.
 *
 * @param portfolioCreatedOn the day on which the PE-online portfolio was made
 * @param generalCriteria whether they are met
 * @param annualCriteria whether they are met
 * @param dataCorrect whether the data given were
 * @param verifiedOn the day on which the verification ended
 */
record QualityFindings(
    LocalDate portfolioCreatedOn,
    boolean generalCriteria,
    boolean annualCriteria,
    boolean dataCorrect,
    LocalDate verifiedOn) {

  /** Of a hundred, so many have everything in order. */
  private static final int IN_ORDER = 55;

  /** Of a hundred others, so many meet each criterion. */
  private static final int MEETS = 60;

  /**
   * @param registeredOn nobody has a portfolio before
   */
  static QualityFindings drawn(LocalDate registeredOn, SplittableRandom draws) {
    LocalDate usual = LocalDate.of(2021, 3, 14).plusDays(draws.nextInt(300));
    boolean inOrder = draws.nextInt(100) < IN_ORDER;
    return new QualityFindings(
        registeredOn.isAfter(usual) ? registeredOn.plusDays(5) : usual,
        inOrder || draws.nextInt(100) < MEETS,
        inOrder || draws.nextInt(100) < MEETS,
        inOrder || draws.nextInt(100) < MEETS,
        LocalDate.of(2024, 1, 8).plusDays(draws.nextInt(40)));
  }
}
