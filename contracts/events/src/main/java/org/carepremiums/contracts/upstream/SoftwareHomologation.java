package org.carepremiums.contracts.upstream;

import java.time.LocalDate;

/**
 * A software package that eHealth homologated (KSW5).
 *
 * @param packageId short lower-case name that stays the same through versions' updates of this row
 * @param name the product's name
 * @param vendor who sells it
 * @param version the homologated version
 * @param homologatedFrom first day
 * @param homologatedTo last day; {@code null} while it lasts
 * @param observedOn the day on which eHealth established this
 */
public record SoftwareHomologation(
    String packageId,
    String name,
    String vendor,
    String version,
    LocalDate homologatedFrom,
    LocalDate homologatedTo,
    LocalDate observedOn)
    implements UpstreamRecord {}
