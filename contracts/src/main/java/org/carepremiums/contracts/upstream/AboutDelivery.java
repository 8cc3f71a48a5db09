package org.carepremiums.contracts.upstream;

/** Says that a delivery begins or ends. */
public sealed interface AboutDelivery extends UpstreamRecord
    permits DeliveryOpened, DeliveryClosed {

  /** The delivery, by its source's own reference. */
  String deliveryId();
}
