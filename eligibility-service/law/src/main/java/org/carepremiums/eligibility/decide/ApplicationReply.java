package org.carepremiums.eligibility.decide;

import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.rule.ApplicationVerdict;
import org.carepremiums.platform.wording.phrase.Sentences;

/**
 * What an application is answered, as it is published and stored.
 *
 * @param admissible whether it counts
 * @param ruleId the rule that says so
 * @param reason why, for the asker
 */
public record ApplicationReply(boolean admissible, String ruleId, Sentence reason) {

  static ApplicationReply of(ApplicationVerdict verdict) {
    return new ApplicationReply(
        verdict.admissible(), verdict.ruleId(), Sentences.of(verdict.reason()));
  }
}
