package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;

/**
 * A software package for general practitioners that the Commission nationale médico-mutualiste
 * accepted (PPI4).
 *
 * @param packageId the package, named as by eHealth
 * @param acceptedFrom first day
 * @param acceptedTo last day; {@code null} while it lasts
 * @param observedOn the day on which the source established it
 */
public record SoftwareAcceptance(
    @Text(maxLength = 50, pattern = "[a-z0-9][a-z0-9._-]*", form = "a short lower-case name")
        String packageId,
    LocalDate acceptedFrom,
    @MayBeAbsent LocalDate acceptedTo,
    LocalDate observedOn)
    implements UpstreamRecord {}
