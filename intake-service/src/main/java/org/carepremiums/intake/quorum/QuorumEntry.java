package org.carepremiums.intake.quorum;

import java.time.LocalDate;
import org.carepremiums.contracts.fact.ConventionInterval;
import org.carepremiums.contracts.value.InamiKey;

/**
 * Where one provider stands in the quorum.
 *
 * @param provider the first 8 digits of the INAMI number
 * @param inDenominator whether the provider stands below the line
 * @param inNumerator whether the provider stands above the line
 * @param ground why below the line, or why not
 * @param services in the year of the profile; {@code null} where no insurer counted any
 * @param firstRegisteredOn when the number was issued; {@code null} where the register says nothing
 * @param adhesion the interval that covers the day; {@code null} without
 * @param why all of that in words
 */
public record QuorumEntry(
    InamiKey provider,
    boolean inDenominator,
    boolean inNumerator,
    Ground ground,
    Long services,
    LocalDate firstRegisteredOn,
    ConventionInterval adhesion,
    String why) {}
