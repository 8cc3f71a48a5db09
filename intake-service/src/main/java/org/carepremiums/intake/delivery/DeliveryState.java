package org.carepremiums.intake.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.carepremiums.contracts.intake.Receipt;

/**
 * What became of a delivery so far.
 *
 * @param source who delivers
 * @param feed the feed's short name
 * @param deliveryId the delivery
 * @param status how far it has come
 * @param announced the manifest's count; absent without a manifest
 * @param received distinct records that arrived
 * @param accepted records that became facts
 * @param rejected records that stand refused
 * @param duplicates records that said what was already known, or came twice
 * @param superseded records that came later than a newer statement
 * @param missing ranges of numbers that have not come
 * @param completes the years that it completes as soon as its status is {@code COMPLETE}
 * @param problems what is wrong with it, as in its receipts
 * @param refusals why records stand refused, with the first three of each reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryState(
    String source,
    String feed,
    String deliveryId,
    DeliveryStatus status,
    Integer announced,
    int received,
    int accepted,
    int rejected,
    int duplicates,
    int superseded,
    List<String> missing,
    List<Integer> completes,
    List<String> problems,
    List<Receipt.Refusal> refusals) {}
