package org.carepremiums.deploy.benchmark.nationyear;

/**
 * A record that was received.
 *
 * @param at when, in nanoseconds of this process's clock
 * @param key its key
 * @param value its data
 */
record Arrival(long at, String key, byte[] value) {}
