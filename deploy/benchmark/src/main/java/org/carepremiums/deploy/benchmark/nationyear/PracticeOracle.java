package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;

/**
 * What the premiums of 2023 give a general practitioner.
 *
 * @param facts what upstream sources say
 */
record PracticeOracle(GeneralPractitioner facts) {

  private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

  /** Whose number is not older need not have attested anything. */
  private static final LocalDate YOUNG_SINCE = LocalDate.of(2018, 1, 1);

  private static final int LEAST_ATTESTED_EUROS = 25_000;

  ExpectedDecision integratedPractice() {
    if (facts.isInTraining()) {
      return usesAcceptedSoftware() ? ExpectedDecision.granted(800) : ExpectedDecision.refused();
    }
    if (!isEffectivelyActive()) {
      return ExpectedDecision.refused();
    }
    return ExpectedDecision.granted(usesAcceptedSoftware() ? euros(reached()) : 1_000);
  }

  private static int euros(int reached) {
    return reached >= 6 ? 6_000 : reached == 5 ? 4_500 : reached == 4 ? 3_500 : 1_000;
  }

  /** Whether the number was obtained in the premium year. */
  boolean isStarter() {
    return !facts.isInTraining() && !facts.competentFrom().isBefore(FIRST_DAY);
  }

  boolean usesAcceptedSoftware() {
    return SoftwarePackages.ACCEPTED.contains(facts.softwarePackage());
  }

  private boolean isEffectivelyActive() {
    if (!facts.competentFrom().isBefore(YOUNG_SINCE)) {
      return true;
    }
    int attested = facts.attestedEuros().values().stream().mapToInt(Integer::intValue).sum();
    return attested >= LEAST_ATTESTED_EUROS && facts.availabilityFees() >= 1;
  }

  /** How many of the seven parameters are reached, by what was said last. */
  private int reached() {
    PracticeFigures figures = facts.lastFigures();
    int patients = sum(facts.dmgPatients().values());
    int sumehrs = sum(facts.lastSumehrs().values());
    int reached = 0;
    reached += isShare(figures.chapterIvElectronic(), figures.chapterIvAll(), 50);
    reached += isShare(figures.billedElectronically(), figures.billedAll(), 50);
    reached += isShare(sumehrs, patients, 55);
    reached += figures.medicationSchemes() >= 5 ? 1 : 0;
    reached += figures.evidenceLinker() >= 5 ? 1 : 0;
    reached += figures.handicapForms() >= 3 ? 1 : 0;
    reached += figures.diabetesBarometer() > 0 || figures.antibioticsBarometer() > 0 ? 1 : 0;
    return reached;
  }

  private static int isShare(int part, int whole, int percent) {
    return whole > 0 && 100L * part >= (long) percent * whole ? 1 : 0;
  }

  private static int sum(Iterable<Integer> parts) {
    int sum = 0;
    for (int part : parts) {
      sum += part;
    }
    return sum;
  }
}
