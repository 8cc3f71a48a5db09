package org.carepremiums.payment.ledger;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;

/**
 * An account that a provider named and that is not paid to, although no later one replaced it: the
 * provider has to be told.
 *
 * @param reference the fact that names it
 * @param namedOn the day on which it was named
 * @param scheme the premium that it was named for; {@code null} for every premium
 * @param year the premium year that it was named for; {@code null} for every year
 * @param because why it is not paid to
 */
public record UnusedBankAccount(
    BankAccountReference reference,
    LocalDate namedOn,
    Scheme scheme,
    PremiumYear year,
    Sentence because) {}
