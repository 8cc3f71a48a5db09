package org.carepremiums.payment.reading;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.ApplicationChannel;

/**
 * An account on record, to which premiums can be paid.
 *
 * @param account masked
 * @param scheme the premium that it was named for; {@code null} for every premium
 * @param year the premium year; {@code null} for every year
 * @param namedOn the day on which the provider named it
 * @param channel how
 * @param validFrom the first day on which it may be paid to
 * @param validYet whether that day has come
 */
public record NamedAccountView(
    String account,
    Scheme scheme,
    Integer year,
    LocalDate namedOn,
    ApplicationChannel channel,
    LocalDate validFrom,
    boolean validYet) {}
