package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.topic.Topic;

/**
 * What upstream sources say of a general practitioner, or of one in training.
 *
 * @param person who it is
 * @param competenceCode 003 or 004 for a general practitioner, 005 or 006 in training
 * @param competentFrom the first day under that code; it lasts
 * @param softwarePackage what patient files are kept with
 * @param attestedEuros what was attested in 2023, by insurer; empty in training
 * @param availabilityFees paid for on-call service in 2023
 * @param dmgPatients patients with a global medical record, by insurer; empty in training
 * @param figures what operators counted, as they first said it, and as they corrected it; empty in
 *     training
 * @param sumehrs patients with a Sumehr by the topic of the network, likewise
 * @param appliedOn the day of the application for the integrated practice premium
 */
record GeneralPractitioner(
    InventedPerson person,
    String competenceCode,
    LocalDate competentFrom,
    String softwarePackage,
    Map<String, Integer> attestedEuros,
    int availabilityFees,
    Map<String, Integer> dmgPatients,
    List<PracticeFigures> figures,
    List<Map<Topic, Integer>> sumehrs,
    LocalDate appliedOn) {

  boolean isInTraining() {
    return competenceCode.equals("005") || competenceCode.equals("006");
  }

  /** What holds of what operators said. */
  PracticeFigures lastFigures() {
    return figures.get(figures.size() - 1);
  }

  /** What holds of what health networks said. */
  Map<Topic, Integer> lastSumehrs() {
    return sumehrs.get(sumehrs.size() - 1);
  }
}
