package org.carepremiums.contracts.upstream;

import java.time.LocalDate;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * A general practitioner works in a medical house that is paid by forfait (rule book §3, §13).
 *
 * @param inamiNumber the care provider
 * @param from first day at forfait
 * @param to last day at forfait; {@code null} while it lasts
 * @param observedOn the day on which the source established it
 */
public record ForfaitPeriod(
    InamiNumber inamiNumber, LocalDate from, @MayBeAbsent LocalDate to, LocalDate observedOn)
    implements AboutProvider {}
