package org.carepremiums.eligibility.rule.socialstatus;

/**
 * An activity above which nothing is given.
 *
 * @param services the most services (prestations) of a year
 * @param mValues the most M values of a year
 */
public record ActivityCeiling(int services, long mValues) {}
