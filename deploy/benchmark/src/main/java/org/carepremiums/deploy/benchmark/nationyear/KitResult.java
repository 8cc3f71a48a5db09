package org.carepremiums.deploy.benchmark.nationyear;

/**
 * What an arm of the kit reached.
 *
 * @param recordsPerSecond of the kit's own workload
 * @param cpuPerMillion CPU seconds of arm, broker and PostgreSQL for a million records
 */
record KitResult(double recordsPerSecond, double cpuPerMillion) {}
