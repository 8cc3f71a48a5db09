package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * For how many of a general practitioner's patients one health network holds a Sumehr.
 *
 * @param inamiNumber the general practitioner
 * @param year the premium year; counted on its 31 December
 * @param patients patients with a Sumehr, zero or more
 * @param observedOn the day on which the network established the count
 */
public record SumehrCount(
    InamiNumber inamiNumber, PremiumYear year, int patients, LocalDate observedOn)
    implements AboutProvider {}
