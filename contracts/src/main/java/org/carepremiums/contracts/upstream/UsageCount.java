package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * How a general practitioner used one electronic service, as its operator counted it: a numerator
 * with its denominator where the law asks for a share, else a number. A correction replaces the
 * count (rule book §13, "Parameters").
 *
 * @param inamiNumber the care provider
 * @param parameter the parameter of the premium
 * @param year the premium year
 * @param countedFrom first day of the period that the law looks at
 * @param countedThrough the last day that is in the count
 * @param numerator how often, or for how many
 * @param denominator out of how many; {@code null} where the law asks for a number only
 * @param observedOn the day on which the source established it
 */
public record UsageCount(
    InamiNumber inamiNumber,
    UsageParameter parameter,
    PremiumYear year,
    LocalDate countedFrom,
    LocalDate countedThrough,
    int numerator,
    @MayBeAbsent Integer denominator,
    LocalDate observedOn)
    implements AboutProvider {}
