package org.carepremiums.intake.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.value.Period;

/**
 * A delivery that has not arrived whole.
 *
 * @param source who delivers
 * @param feed the feed's short name
 * @param deliveryId the delivery
 * @param status open without its manifest, or incomplete
 * @param openedOn the business day on which notice was taken of its opening; absent where none came
 * @param period the days that it is about; absent where that is not known yet
 * @param completes the years that it will complete, as far as its manifest says
 * @param announced the manifest's count; absent without a manifest
 * @param received distinct records that arrived
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnfinishedDelivery(
    String source,
    String feed,
    String deliveryId,
    DeliveryStatus status,
    LocalDate openedOn,
    Period period,
    List<Integer> completes,
    Integer announced,
    int received) {}
