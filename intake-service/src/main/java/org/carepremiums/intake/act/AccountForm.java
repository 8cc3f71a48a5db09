package org.carepremiums.intake.act;

import java.time.LocalDate;

/**
 * An account as a provider fills it in; {@code null} where nothing was filled in.
 *
 * @param iban the account
 * @param holder who holds it
 * @param validFrom the first day on which it may be paid to; {@code null} for the day of the act
 */
public record AccountForm(String iban, String holder, LocalDate validFrom) {}
