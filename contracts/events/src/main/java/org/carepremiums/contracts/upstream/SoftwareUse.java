package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.InamiNumber;

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
    String packageId,
    LocalDate usedFrom,
    LocalDate usedTo,
    LocalDate observedOn)
    implements AboutProvider {}
