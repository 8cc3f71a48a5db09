package org.carepremiums.payment.bankmessage;

import java.time.LocalDate;

/**
 * A message of the bank in a few words.
 *
 * @param id its number here
 * @param kind as in {@code pain.002.001.10}
 * @param messageId the bank's own identification
 * @param createdOn the day on which the bank made it
 * @param receivedOn the business day on which it was taken in
 * @param receivedBy who handed it in; {@code bank} where it came over the topic
 * @param bytes how large it was
 * @param notices how many things it says
 * @param applied how many of them moved something
 * @param open how many wait for somebody
 */
public record BankMessageView(
    long id,
    String kind,
    String messageId,
    LocalDate createdOn,
    LocalDate receivedOn,
    String receivedBy,
    int bytes,
    int notices,
    int applied,
    int open) {}
