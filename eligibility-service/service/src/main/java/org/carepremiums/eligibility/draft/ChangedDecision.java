package org.carepremiums.eligibility.draft;

import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;

/**
 * A provider whose outcome or amount a draft changes.
 *
 * @param provider who
 * @param scheme for which premium
 * @param before under the edition in force
 * @param after under the draft
 * @param conditions those that come out otherwise; none where only the amount of the law changes
 */
public record ChangedDecision(
    InamiKey provider,
    Scheme scheme,
    DraftOutcome before,
    DraftOutcome after,
    List<ChangedCondition> conditions) {

  /** How much more the provider gets under the draft; negative for less. */
  EuroCents difference() {
    return after.amount().minus(before.amount());
  }
}
