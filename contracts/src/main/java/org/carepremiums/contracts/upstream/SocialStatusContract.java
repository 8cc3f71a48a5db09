package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.OwnWords;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

/**
 * The contract with an insurer or a pension fund for which a provider asks the social status of a
 * year (rule book §6, §13).
 *
 * @param inamiNumber the care provider
 * @param year the year of the social status
 * @param institution the insurer or pension fund that is paid
 * @param signedOn the day on which the contract was signed
 * @param observedOn the day on which the source established it
 */
public record SocialStatusContract(
    InamiNumber inamiNumber,
    PremiumYear year,
    @OwnWords @Text(maxLength = 70) String institution,
    LocalDate signedOn,
    LocalDate observedOn)
    implements ProviderAct {}
