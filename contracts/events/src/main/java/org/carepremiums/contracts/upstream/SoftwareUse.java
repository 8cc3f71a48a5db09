package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;

/**
 * Which package a provider keeps patient files with.
 *
 * @param inamiNumber the provider
 * @param packageId the package, named as by eHealth
 * @param usedFrom first day
 * @param usedTo last day; {@code null} while it lasts
 * @param observedOn the day on which this was declared
 */
public record SoftwareUse(
    InamiNumber inamiNumber,
    @Text(maxLength = 50, pattern = "[a-z0-9][a-z0-9._-]*", form = "a short lower-case name")
        String packageId,
    LocalDate usedFrom,
    @MayBeAbsent LocalDate usedTo,
    LocalDate observedOn)
    implements ProviderAct {}
