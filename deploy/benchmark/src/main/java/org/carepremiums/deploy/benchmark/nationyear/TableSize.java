package org.carepremiums.deploy.benchmark.nationyear;

/**
 * A table of a service.
 *
 * @param name without its schema
 * @param bytes with its indexes and what is stored outside its rows
 */
record TableSize(String name, long bytes) {}
