package org.carepremiums.deploy.benchmark.nationyear;

/**
 * How a table that holds a queue or a state stands.
 *
 * @param name without its schema
 * @param bytes with its indexes and what is stored outside its rows
 * @param liveRows that stand in it
 * @param deadRows that were changed or removed and whose room is not free yet, as PostgreSQL
 *     estimates
 */
record TableState(String name, long bytes, long liveRows, long deadRows) {}
