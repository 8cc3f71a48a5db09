package org.carepremiums.payment.bankmessage;

/**
 * Something that the bank said, and what became of it.
 *
 * @param notice what it said
 * @param said in one word: a status, or a movement of money
 * @param batchId the batch that it is about; {@code null} where it is not known
 * @param payoutId the payout that it is about; {@code null} where it is not known
 * @param outcome what became of it
 * @param problem why it moved nothing; {@code null} where it did, or nothing is wrong
 */
record HandledNotice(
    BankNotice notice,
    String said,
    String batchId,
    String payoutId,
    NoticeOutcome outcome,
    NoticeProblem problem) {}
