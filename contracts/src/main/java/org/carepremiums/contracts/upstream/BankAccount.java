package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeUnusable;
import org.carepremiums.contracts.value.OwnWords;
import org.carepremiums.contracts.value.Text;

/**
 * The account that a provider named in ProSanté (KQP12).
 *
 * @param inamiNumber the provider
 * @param iban the account; {@code null} where what was named is none
 * @param holder the account holder's name, at most 70 characters
 * @param validFrom the first day on which it may be paid to
 * @param observedOn the day on which the provider named it
 */
public record BankAccount(
    InamiNumber inamiNumber,
    @MayBeUnusable Iban iban,
    @OwnWords @Text(maxLength = 70) String holder,
    LocalDate validFrom,
    LocalDate observedOn)
    implements ProviderAct {}
