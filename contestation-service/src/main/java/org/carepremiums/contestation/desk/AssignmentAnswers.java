package org.carepremiums.contestation.desk;

import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What stands in the form with which a case is given to somebody.
 *
 * @param insteadOf with whom it was as the page was shown; empty for nobody
 * @param handler the user name of whom it is given to, in lower case
 * @param reasons why, as they were typed
 * @param asked of which name was asked before whether it is right; empty for none
 */
public record AssignmentAnswers(
    @RestForm String insteadOf,
    @RestForm String handler,
    @RestForm String reasons,
    @RestForm String asked) {

  /** Ready to be shown again. */
  public AssignmentAnswers {
    insteadOf = Typed.paragraphs(insteadOf);
    handler = Typed.paragraphs(handler).toLowerCase(Locale.ROOT);
    reasons = Typed.paragraphs(reasons);
    asked = Typed.paragraphs(asked);
  }

  static AssignmentAnswers blank() {
    return new AssignmentAnswers(null, null, null, null);
  }
}
