package org.carepremiums.intake.upload;

import java.time.LocalDate;
import java.util.List;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.delivery.DeliveryName;

/**
 * What its sender says of a file.
 *
 * @param topic the feed
 * @param deliveryId the source's own reference, unique within its feed
 * @param isTable whether it is a table, and not JSON
 * @param completes the years that it completes
 * @param period the days that it is about
 * @param observedOn the day on which the source speaks
 */
public record AnnouncedFile(
    Topic topic,
    String deliveryId,
    boolean isTable,
    List<PremiumYear> completes,
    Period period,
    LocalDate observedOn) {

  public DeliveryName name() {
    return DeliveryName.of(topic, deliveryId);
  }
}
