package org.carepremiums.deploy.benchmark.nationyear;

import static org.carepremiums.deploy.benchmark.nationyear.NationYearWorkload.YEAR;

import java.util.HashMap;
import java.util.Map;
import org.carepremiums.contracts.event.Scheme;

/**
 * What every decision has to come to, from the facts of the workload alone. Nothing of the law that
 * the services follow is asked: what the premiums of 2023 require is said here once more, as far as
 * the workload goes.
 */
final class Oracle {

  private static final int STARTER_EUROS = 4_256;

  private final Map<DecisionPlace, ExpectedDecision> expected = new HashMap<>();

  private Oracle() {}

  /** All decisions that there are to be; there is to be no other. */
  static Map<DecisionPlace, ExpectedDecision> of(NationYearWorkload workload) {
    Oracle oracle = new Oracle();
    workload.generalPractitioners().forEach(oracle::expect);
    workload.physiotherapists().forEach(oracle::expect);
    return Map.copyOf(oracle.expected);
  }

  private void expect(GeneralPractitioner one) {
    PracticeOracle practice = new PracticeOracle(one);
    expect(one.person(), Scheme.GP_INTEGRATED_PRACTICE, practice.integratedPractice());
    if (practice.isStarter()) {
      expect(
          one.person(),
          Scheme.GP_STARTER_DMG,
          practice.usesAcceptedSoftware()
              ? ExpectedDecision.granted(STARTER_EUROS)
              : ExpectedDecision.refused());
    }
  }

  private void expect(Physiotherapist one) {
    if (one.hasApplied() || !one.services().isEmpty()) {
      expect(
          one.person(),
          Scheme.PHYSIOTHERAPIST_SOFTWARE,
          PhysiotherapistOracle.softwareIntervention(one));
    }
    expect(one.person(), Scheme.PHYSIOTHERAPIST_QUALITY, PhysiotherapistOracle.qualityPremium(one));
  }

  private void expect(InventedPerson person, Scheme scheme, ExpectedDecision decision) {
    expected.put(new DecisionPlace(person.key().value(), scheme, YEAR), decision);
  }
}
