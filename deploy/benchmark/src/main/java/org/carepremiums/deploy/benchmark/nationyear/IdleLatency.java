package org.carepremiums.deploy.benchmark.nationyear;

/**
 * How long a single record takes in a system that does nothing else, in milliseconds.
 *
 * @param samples of how many records
 * @param toFact from sending it until its fact was received
 * @param toDecision until the decision that it turned was
 * @param toLedger until payment's entry of that decision was
 */
record IdleLatency(int samples, Spread toFact, Spread toDecision, Spread toLedger) {}
