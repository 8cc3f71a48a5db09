package org.carepremiums.payment.reading;

import java.time.LocalDate;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;

/**
 * A line of a batch.
 *
 * @param payoutId its end-to-end identification
 * @param batchId the batch
 * @param provider whose premium it is
 * @param scheme the premium
 * @param year the premium year
 * @param decisionId the decision version that it pays
 * @param amountCents what is paid
 * @param iban the account, masked; {@code null} once it was erased
 * @param holder who holds it; {@code null} once it was erased
 * @param executionDate the day on which the bank is asked to pay
 * @param payBefore the last day on which the law lets it be paid
 * @param late whether it is executed after that day (rule book 12.11)
 * @param stage how far it has come
 * @param reasonCode the bank's reason where rejected or returned
 */
public record LineView(
    String payoutId,
    String batchId,
    String provider,
    Scheme scheme,
    int year,
    String decisionId,
    EuroCents amountCents,
    String iban,
    String holder,
    LocalDate executionDate,
    LocalDate payBefore,
    boolean late,
    String stage,
    String reasonCode) {}
