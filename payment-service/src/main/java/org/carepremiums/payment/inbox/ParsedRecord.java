package org.carepremiums.payment.inbox;

import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * A record and what it says.
 *
 * @param received the record as it came
 * @param data what it was read into
 * @param <T> what it is about
 */
record ParsedRecord<T>(ReceivedRecord received, T data) {}
