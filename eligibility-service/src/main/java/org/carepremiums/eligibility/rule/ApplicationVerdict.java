package org.carepremiums.eligibility.rule;

/**
 * Whether an application counts.
 *
 * @param admissible whether it does
 * @param ruleId the rule that says so
 * @param reason why, for the asker
 */
public record ApplicationVerdict(boolean admissible, String ruleId, Wording reason) {}
