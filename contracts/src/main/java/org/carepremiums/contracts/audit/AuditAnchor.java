package org.carepremiums.contracts.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * How far a service's audit record had come: kept outside its database, so that rows that are cut
 * off there are missed.
 *
 * @param service whose audit record it is
 * @param sequence the row's place in it, from 1
 * @param hash SHA-256 over that row and the hash of the one before, 64 lower-case hexadecimal
 *     digits
 * @param on the business day that was open; {@code null} before the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditAnchor(
    Source service, long sequence, String hash, @MayBeAbsent BusinessDay on) {}
