package org.carepremiums.contestation.desk;

import org.jboss.resteasy.reactive.RestForm;

/**
 * What stands in the form of a second person.
 *
 * @param proposal the number of the step that was shown
 * @param reasons why it is sent back, as they were typed
 */
public record StepAnswers(@RestForm String proposal, @RestForm String reasons) {

  public StepAnswers {
    reasons = Typed.paragraphs(reasons);
  }

  /** The number of the step that was shown; 0 where none was. */
  int shownProposal() {
    return proposal != null && proposal.matches("[0-9]{1,6}") ? Integer.parseInt(proposal) : 0;
  }
}
