package org.carepremiums.contestation.criterion;

/**
 * Which year's services count for a premium year (rule book §12.2).
 *
 * @param throughPremiumYear the last premium year for which this holds
 * @param yearsBefore how many years before the premium year the services lie
 */
public record ActivityYear(int throughPremiumYear, int yearsBefore) {}
