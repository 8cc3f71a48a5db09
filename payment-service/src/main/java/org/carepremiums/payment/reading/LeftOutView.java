package org.carepremiums.payment.reading;

/**
 * A provider who could not be set apart in a batch.
 *
 * @param provider the unique 8 digits
 * @param why the rule of the database that refused it, for the developers
 */
public record LeftOutView(String provider, String why) {}
