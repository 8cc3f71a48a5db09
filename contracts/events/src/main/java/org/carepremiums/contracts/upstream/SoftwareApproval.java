package org.carepremiums.contracts.upstream;

import java.time.LocalDate;

/**
 * A software package that the Convention Commission approved (KSW5).
 *
 * @param packageId the package, named as by eHealth
 * @param approvedFrom first day
 * @param approvedTo last day; {@code null} while it lasts
 * @param observedOn the day on which the Commission established this
 */
public record SoftwareApproval(
    String packageId, LocalDate approvedFrom, LocalDate approvedTo, LocalDate observedOn)
    implements UpstreamRecord {}
