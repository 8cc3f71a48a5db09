package org.carepremiums.eligibility.rule;

import org.carepremiums.platform.wording.phrase.Wording;

/**
 * Whether an application counts.
 *
 * @param admissible whether it does
 * @param ruleId the rule that says so
 * @param reason why, for the asker
 */
public record ApplicationVerdict(boolean admissible, String ruleId, Wording reason) {}
