package org.carepremiums.contracts.deadline;

/**
 * What the deadline of a premium rests on.
 *
 * @param documented whether a source grants a contestation of this premium
 * @param rule the rule of the rule book
 * @param note for a person
 */
public record ContestationBasis(boolean documented, String rule, String note) {}
