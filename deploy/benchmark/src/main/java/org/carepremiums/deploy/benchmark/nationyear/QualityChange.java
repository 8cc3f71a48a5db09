package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import org.carepremiums.deploy.local.scenario.UpstreamLine;

/**
 * What Pro-Q-Kiné says anew of a physiotherapist, which turns a final decision.
 *
 * @param provider the provider's 8 digits
 * @param observedOn the day on which it was found; later than of everything said before
 * @param line the record
 */
record QualityChange(String provider, LocalDate observedOn, UpstreamLine line) {}
