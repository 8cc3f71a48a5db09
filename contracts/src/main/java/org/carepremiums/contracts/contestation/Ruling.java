package org.carepremiums.contracts.contestation;

import java.util.List;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * An upheld contestation, or a review that was settled, establishes facts, which outrank the
 * contested source for that provider, year and criterion. The reasons of the former are told by the
 * {@link CaseEvent}, those of the latter by the settlement itself.
 *
 * @param rulingId the case or review, and a counter
 * @param caseId the case or review
 * @param provider whom it concerns
 * @param scheme the premium
 * @param year the premium year
 * @param establishes what now holds
 * @param on the business day of the ruling
 */
public record Ruling(
    String rulingId,
    String caseId,
    InamiKey provider,
    Scheme scheme,
    PremiumYear year,
    List<FactValue> establishes,
    BusinessDay on) {}
