package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Niss;
import org.carepremiums.contracts.value.Text;

/**
 * An entry of INAMI's register of care providers. One number may have several, one for each
 * competence code under which it is known; they stand beside each other (ADR 25).
 *
 * @param inamiNumber the number; its last three digits equal the competence code
 * @param niss the person; stays inside intake
 * @param profession what the number was given for
 * @param competenceCode three digits
 * @param firstRegisteredOn the day of the first registration under this number and code
 * @param endedOn the last day of the registration; {@code null} while it lasts; the day before the
 *     first where this entry never was
 * @param observedOn the day on which the register held this
 */
public record ProviderRegistration(
    InamiNumber inamiNumber,
    Niss niss,
    Profession profession,
    @Text(maxLength = 3, pattern = "[0-9]{3}", form = "three digits") String competenceCode,
    LocalDate firstRegisteredOn,
    @MayBeAbsent LocalDate endedOn,
    LocalDate observedOn)
    implements AboutProvider {}
