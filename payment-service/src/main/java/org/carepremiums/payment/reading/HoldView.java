package org.carepremiums.payment.reading;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.payment.ledger.Actor;

/**
 * Something due that cannot be paid.
 *
 * @param provider whose premium it is
 * @param scheme the premium
 * @param year the premium year
 * @param payee whose money it is
 * @param dueCents what waits
 * @param heldBecause why
 * @param toAct who has to act before it is paid
 * @param whatToDo what the provider can do about it
 * @param payBefore the last day on which the law lets it be paid
 */
public record HoldView(
    String provider,
    Scheme scheme,
    int year,
    Payee payee,
    EuroCents dueCents,
    Sentence heldBecause,
    Actor toAct,
    Sentence whatToDo,
    LocalDate payBefore) {}
