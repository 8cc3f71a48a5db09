package org.carepremiums.eligibility.rule;

import java.util.List;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Weight;
import org.carepremiums.contracts.value.EuroCents;

/**
 * How the conditions of a scheme came out.
 *
 * @param findings one for each condition, in their order
 * @param amount what is owed if nothing stands against it
 * @param missing the sources that have not delivered all and could still change something; the
 *     decision cannot be taken before
 */
public record Assessment(List<Finding> findings, EuroCents amount, List<SourceYear> missing) {

  /** How the conditions of one weight came out together. */
  public Outcome outcome(Weight weight) {
    Outcome outcome = Outcome.GRANTED;
    for (int place = 0; place < findings.size(); place++) {
      Finding finding = findings.get(place);
      if (finding.weight() == weight) {
        if (finding.outcome() == ConditionOutcome.NOT_MET) {
          return Outcome.REFUSED;
        }
        if (finding.outcome() == ConditionOutcome.UNKNOWN) {
          outcome = Outcome.PENDING;
        }
      }
    }
    return outcome;
  }
}
