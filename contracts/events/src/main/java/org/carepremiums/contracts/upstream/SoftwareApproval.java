package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Text;

/**
 * A software package that the Convention Commission approved (KSW5).
 *
 * @param packageId the package, named as by eHealth
 * @param approvedFrom first day
 * @param approvedTo last day; {@code null} while it lasts
 * @param observedOn the day on which the Commission established this
 */
public record SoftwareApproval(
    @Text(maxLength = 50, pattern = "[a-z0-9][a-z0-9._-]*", form = "a short lower-case name")
        String packageId,
    LocalDate approvedFrom,
    @MayBeAbsent LocalDate approvedTo,
    LocalDate observedOn)
    implements UpstreamRecord {}
