package org.carepremiums.payment.sums;

import org.carepremiums.contracts.event.Scheme;

/**
 * Two records of the same money that do not tell the same.
 *
 * @param between what was compared
 * @param what the number or the state that differs; amounts are in cents
 * @param batchId the batch; {@code null} where none is concerned
 * @param payoutId the line; {@code null} where the whole account or batch is concerned
 * @param provider the unique 8 digits; {@code null} where a whole batch is concerned
 * @param scheme the premium; {@code null} where a whole batch is concerned
 * @param year the premium year; {@code null} where a whole batch is concerned
 * @param expected what the first of the two says; {@code null} where it says nothing
 * @param found what the second says; {@code null} where it says nothing
 */
public record Difference(
    Comparison between,
    String what,
    String batchId,
    String payoutId,
    String provider,
    Scheme scheme,
    Integer year,
    String expected,
    String found) {}
