package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;

/** What the premiums of 2023 give a physiotherapist. */
final class PhysiotherapistOracle {

  private static final int YEAR = 2023;

  /** The year of the first registration and the two after it ask for no services. */
  private static final int YEARS_WITHOUT_MINIMUM = 3;

  private static final int LEAST_SERVICES = 500;
  private static final LocalDate PORTFOLIO_BY = LocalDate.of(2023, 12, 31);
  private static final LocalDate VERIFIED_BY = LocalDate.of(2024, 2, 29);

  private PhysiotherapistOracle() {}

  static ExpectedDecision softwareIntervention(Physiotherapist one) {
    if (!one.hasApplied()) {
      return ExpectedDecision.notAppliedFor();
    }
    boolean approved = SoftwarePackages.APPROVED.contains(one.softwarePackage());
    return isConventioned(one) && isActive(one) && approved && one.isMainActivity()
        ? ExpectedDecision.granted(800)
        : ExpectedDecision.refused();
  }

  /** On every day of the year; on any day of it in the year of the first registration. */
  private static boolean isConventioned(Physiotherapist one) {
    return switch (one.convention()) {
      case SILENT, CAME_BACK, BEGAN -> true;
      case CAME_BACK_LATE -> one.registeredOn().getYear() == YEAR;
      case REFUSED -> false;
    };
  }

  private static boolean isActive(Physiotherapist one) {
    return YEAR - one.registeredOn().getYear() < YEARS_WITHOUT_MINIMUM
        || one.lastServices() >= LEAST_SERVICES;
  }

  static ExpectedDecision qualityPremium(Physiotherapist one) {
    QualityFindings found = one.quality();
    return one.isOnQualityList()
            && !found.portfolioCreatedOn().isAfter(PORTFOLIO_BY)
            && found.generalCriteria()
            && found.annualCriteria()
            && found.dataCorrect()
            && !found.verifiedOn().isAfter(VERIFIED_BY)
        ? ExpectedDecision.granted(2_000)
        : ExpectedDecision.refused();
  }
}
