package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.value.Text;

/**
 * A provider asks for a premium.
 *
 * @param applicationId the asker's own reference, unique within its source
 * @param inamiNumber the provider
 * @param scheme the premium
 * @param year the premium year
 * @param submittedOn the day on which it was submitted (Europe/Brussels)
 * @param channel how it was submitted; ProSanté's topic says {@code PROSANTE}, INAMI's paper desk
 *     says the others
 * @param mainActivity whether physiotherapy is the main activity; asked through premium year 2023
 * @param sharedLicence whether the software licence is shared; asked through premium year 2023
 * @param sharedLicenceConfirmed whether the holder of a shared licence confirmed it
 * @param iban an account that is changed with this application; {@code null} keeps the known one
 * @param observedOn the day on which it was received
 */
public record PremiumApplication(
    @Text(maxLength = 64, pattern = Text.REFERENCE, form = Text.REFERENCE_FORM)
        String applicationId,
    InamiNumber inamiNumber,
    Scheme scheme,
    PremiumYear year,
    LocalDate submittedOn,
    ApplicationChannel channel,
    @MayBeAbsent Boolean mainActivity,
    @MayBeAbsent Boolean sharedLicence,
    @MayBeAbsent Boolean sharedLicenceConfirmed,
    @MayBeAbsent Iban iban,
    LocalDate observedOn)
    implements ProviderAct {}
