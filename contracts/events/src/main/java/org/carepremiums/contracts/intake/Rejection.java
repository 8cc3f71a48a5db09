package org.carepremiums.contracts.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * A record that a service refused, with its original bytes, so that nothing is lost and the sender
 * can mend it.
 *
 * @param rejectionId {@code service:topic/partition/offset}
 * @param service who refused it
 * @param topic where it came from
 * @param partition its partition
 * @param offset its offset
 * @param deliveryId the delivery that carried it, where it named one
 * @param sequence its number within the delivery, where it named one
 * @param code a stable word for the reason, as in {@code invalid-inami-number}
 * @param field the field or header that is wrong; {@code null} where it is the whole record
 * @param reason one sentence for a person, without personal data
 * @param key the original key, base64; {@code null} where there was none
 * @param value the original bytes, base64; {@code null} where there were none
 * @param headers the original headers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rejection(
    String rejectionId,
    String service,
    String topic,
    int partition,
    long offset,
    @MayBeAbsent String deliveryId,
    @MayBeAbsent Long sequence,
    String code,
    @MayBeAbsent String field,
    String reason,
    @MayBeAbsent String key,
    @MayBeAbsent String value,
    Map<String, String> headers) {}
