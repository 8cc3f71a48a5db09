package org.carepremiums.platform.parameters.deadline;

import org.carepremiums.contracts.contestation.CountedFrom;

/**
 * What the deadline of a premium rests on.
 *
 * @param documented whether a source grants a contestation of this premium
 * @param countedFrom the act from which the days are counted; where that is an application, this
 *     holds for those that were introduced online, and a notification counts for all others
 * @param annexAskedOnline whether an online contestation has to name an annex (PPI13, rule book
 *     12.25); a registered letter never has to
 * @param note for a person
 */
public record ContestationBasis(
    boolean documented, CountedFrom countedFrom, boolean annexAskedOnline, String note) {}
