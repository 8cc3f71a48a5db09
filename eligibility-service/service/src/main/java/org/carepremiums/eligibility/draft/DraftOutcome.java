package org.carepremiums.eligibility.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.value.EuroCents;

/**
 * How a provider stands under one edition.
 *
 * @param outcome granted, refused or pending; absent where there is nothing to decide
 * @param amount what is owed, in cents; nothing unless granted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftOutcome(Outcome outcome, EuroCents amount) {

  static final DraftOutcome NOTHING_TO_DECIDE = new DraftOutcome(null, EuroCents.ZERO);

  boolean isGranted() {
    return outcome == Outcome.GRANTED;
  }
}
