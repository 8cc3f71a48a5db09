package org.carepremiums.contracts.deadline;

/**
 * What the deadline of a premium rests on.
 *
 * @param documented whether a source grants a contestation of this premium
 * @param note for a person
 */
public record ContestationBasis(boolean documented, String note) {}
