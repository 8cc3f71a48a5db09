package org.carepremiums.eligibility.tariff;

import java.time.LocalDate;

/**
 * The pathological situation that a service treats.
 *
 * @param reference tells the situations of one patient apart
 * @param startedOn the day of the first service for it; {@code null} where it is not told
 * @param approvedAsNew whether the médecin-conseil agreed to it as a new situation
 * @param uroGynaecoColoProctological whether it is the Fa of nomenclature art. 7 §14, 5°, A, h
 */
public record Situation(
    String reference,
    LocalDate startedOn,
    boolean approvedAsNew,
    boolean uroGynaecoColoProctological) {}
