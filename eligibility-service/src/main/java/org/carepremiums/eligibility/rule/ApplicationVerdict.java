package org.carepremiums.eligibility.rule;

/**
 * Whether an application counts.
 *
 * @param admissible whether it does
 * @param ruleId the rule that says so
 * @param reason one sentence for the asker
 */
public record ApplicationVerdict(boolean admissible, String ruleId, String reason) {}
