package org.carepremiums.eligibility.rule;

import org.carepremiums.contracts.fact.FactValue.ReviewSettlement;
import org.carepremiums.platform.wording.phrase.Observation;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * What the facts say as somebody settled how to read them.
 *
 * @param said what they say then
 * @param settlement which reading holds, and why
 */
public record SettledObservation(Observation said, ReviewSettlement settlement)
    implements Observation {

  @Override
  public Wording inWords() {
    return CommonPhrase.SETTLED_BY_REVIEW.with(
        said.inWords(), settlement.holds(), settlement.reasons());
  }
}
