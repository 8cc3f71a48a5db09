package org.carepremiums.payment.reading;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;

/**
 * Money that the payee paid back.
 *
 * @param scheme the premium of which too much was paid
 * @param year its year
 * @param amountCents how much; negative where the bank had sent the payment back as well, so that
 *     it is the payee's again
 * @param on the business day
 */
public record RepaymentView(Scheme scheme, int year, EuroCents amountCents, LocalDate on) {}
