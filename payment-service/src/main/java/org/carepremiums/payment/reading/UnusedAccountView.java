package org.carepremiums.payment.reading;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.wording.Sentence;

/**
 * An account that a provider named and that is not paid to.
 *
 * @param provider who named it
 * @param source who says so
 * @param application the application that named it; {@code null} for the account in ProSanté
 * @param namedOn the day on which it was named
 * @param scheme the premium that it was named for; {@code null} for every premium
 * @param year the premium year; {@code null} for every year
 * @param because why it is not paid to
 * @param whatToDo what the provider can do about it
 */
public record UnusedAccountView(
    String provider,
    Source source,
    String application,
    LocalDate namedOn,
    Scheme scheme,
    Integer year,
    Sentence because,
    Sentence whatToDo) {}
