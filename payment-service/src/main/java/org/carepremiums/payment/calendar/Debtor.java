package org.carepremiums.payment.calendar;

import java.time.LocalDate;
import org.carepremiums.contracts.value.Iban;

/**
 * The account that premiums are paid from.
 *
 * @param from the first day on which it is used
 * @param name who holds it, at most 70 characters
 * @param iban the account
 * @param bic the bank that keeps it; {@code null} where the bank finds it from the account
 * @param demonstration whether it is an example that no bank would pay from
 */
public record Debtor(LocalDate from, String name, Iban iban, String bic, boolean demonstration) {}
