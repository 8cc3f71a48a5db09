package org.carepremiums.contestation.window;

import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;

/** A provider's premium for a year, whose decisions can be contested. */
public record Contested(InamiKey provider, Scheme scheme, PremiumYear year) {}
