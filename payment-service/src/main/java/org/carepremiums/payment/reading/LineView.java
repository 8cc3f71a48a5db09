package org.carepremiums.payment.reading;

import java.time.LocalDate;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.payment.ledger.PayoutStage;

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
 * @param payee whose money it is
 * @param executionDate the day on which the bank is asked to pay
 * @param payBefore the last day on which the law lets it be paid
 * @param late whether it is executed after that day (rule book 12.11)
 * @param stage how far it has come
 * @param stageOn the business day on which it was known to have come so far
 * @param payeeVerification what the bank found last when it compared name and account of the payee:
 *     {@code PAYEE_MATCHES}, {@code PAYEE_MATCHES_CLOSELY}, {@code PAYEE_DIFFERS} or {@code
 *     PAYEE_NOT_VERIFIABLE}; absent where it told nothing
 * @param reasonCode the bank's reason where rejected or returned
 * @param reason the same in words
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
    Payee payee,
    LocalDate executionDate,
    LocalDate payBefore,
    boolean late,
    PayoutStage stage,
    LocalDate stageOn,
    String payeeVerification,
    String reasonCode,
    Sentence reason) {}
