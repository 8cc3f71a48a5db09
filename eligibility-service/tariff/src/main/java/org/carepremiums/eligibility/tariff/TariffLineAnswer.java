package org.carepremiums.eligibility.tariff;

/** What is said of one line: what may be charged, or what is wrong with the line. */
public sealed interface TariffLineAnswer permits LineAnswer, LineProblem {}
