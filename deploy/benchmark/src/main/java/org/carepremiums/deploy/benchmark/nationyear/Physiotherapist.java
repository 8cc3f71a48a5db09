package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.upstream.QualityListEntry;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * What upstream sources say of a physiotherapist.
 *
 * @param person who it is
 * @param registeredOn the day of the first registration, which lasts
 * @param convention how convention M/22 was answered
 * @param services how many services of 2021 each insurer counted, as they first said it, and as
 *     they corrected it; empty where registered later
 * @param softwarePackage what patient files are kept with
 * @param quality what Pro-Q-Kiné found; {@code null} where not on its list
 * @param appliedOn the day of the application for the software intervention; {@code null} for none
 * @param isMainActivity whether the application says that physiotherapy is the main activity
 */
record Physiotherapist(
    InventedPerson person,
    LocalDate registeredOn,
    ConventionStory convention,
    List<Map<String, Integer>> services,
    String softwarePackage,
    QualityFindings quality,
    LocalDate appliedOn,
    boolean isMainActivity) {

  /** The same with other findings. */
  Physiotherapist with(QualityFindings found) {
    return new Physiotherapist(
        person,
        registeredOn,
        convention,
        services,
        softwarePackage,
        found,
        appliedOn,
        isMainActivity);
  }

  /**
   * The line about them on Pro-Q-Kiné's list of a year.
   *
   * @param observedOn the day on which it is said
   */
  QualityListEntry qualityListEntry(PremiumYear year, LocalDate observedOn) {
    return new QualityListEntry(
        person.inamiNumber(),
        year,
        quality.portfolioCreatedOn(),
        quality.generalCriteria(),
        quality.annualCriteria(),
        null,
        quality.dataCorrect(),
        quality.verifiedOn(),
        observedOn);
  }

  boolean isOnQualityList() {
    return quality != null;
  }

  boolean hasApplied() {
    return appliedOn != null;
  }

  /** Services of 2021 that all insurers counted, as they said last; zero where none did. */
  int lastServices() {
    return services.isEmpty()
        ? 0
        : services.get(services.size() - 1).values().stream().mapToInt(Integer::intValue).sum();
  }
}
