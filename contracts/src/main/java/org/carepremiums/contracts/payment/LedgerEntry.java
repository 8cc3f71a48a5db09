package org.carepremiums.contracts.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.contracts.wording.Sentence;

/**
 * Where a provider stands for one premium and year. Each version replaces the one before.
 *
 * @param provider whose entitlement it is
 * @param scheme the premium
 * @param year the premium year
 * @param version 1, 2, ... within provider, scheme and year
 * @param decisionId the final decision version that set what is owed
 * @param payee whose money it is
 * @param owed what the decision grants
 * @param ordered what was ordered and neither rejected, returned nor paid back
 * @param paid the booked part of what was ordered
 * @param due owed minus ordered, where more than zero
 * @param toRecover ordered minus owed and what was written off, where more than zero; kept open
 *     until it is set off or paid back
 * @param heldBecause why what is due cannot be paid; {@code null} where it can
 * @param on the business day of this version, never before that of the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerEntry(
    InamiKey provider,
    Scheme scheme,
    PremiumYear year,
    int version,
    String decisionId,
    Payee payee,
    EuroCents owed,
    EuroCents ordered,
    EuroCents paid,
    EuroCents due,
    EuroCents toRecover,
    @MayBeAbsent Sentence heldBecause,
    BusinessDay on) {}
