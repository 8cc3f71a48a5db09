package org.carepremiums.eligibility.tariff;

/** What was sent as one line: an attested service, or something that could not be read as one. */
public sealed interface Line permits AttestedService, LineProblem {}
