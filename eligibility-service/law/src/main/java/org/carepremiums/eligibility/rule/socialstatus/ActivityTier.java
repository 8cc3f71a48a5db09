package org.carepremiums.eligibility.rule.socialstatus;

/**
 * A level of activity, reached by either measure, and what it gives.
 *
 * @param services at least so many services (prestations) in the year, over all insurers
 * @param mValues or at least so many M values
 * @param euroCents the contribution, in euro cents
 */
public record ActivityTier(int services, long mValues, long euroCents) {}
