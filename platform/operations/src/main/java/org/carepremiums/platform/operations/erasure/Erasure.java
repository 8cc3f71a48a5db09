package org.carepremiums.platform.operations.erasure;

/**
 * Erases what has been kept for long enough.
 *
 * @param rule its name among the retention parameters
 * @param statement SQL that erases a portion and no row twice; its only parameter is the last day
 *     that need not be kept any more
 */
public record Erasure(String rule, String statement) {}
