package org.carepremiums.intake.delivery;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.value.PremiumYear;

/** The deliveries that have not arrived whole. */
@ApplicationScoped
public class UnfinishedDeliveries {

  /** Those that may concern a year, because they say so or do not say what they concern. */
  @Transactional
  public List<UnfinishedDelivery> concerning(PremiumYear year) {
    return Delivery.<Delivery>list(
            "status in ?1", Sort.by("id"), List.of(DeliveryStatus.OPEN, DeliveryStatus.INCOMPLETE))
        .stream()
        .filter(delivery -> concerns(delivery, year))
        .map(UnfinishedDeliveries::shown)
        .toList();
  }

  /** How many deliveries stand where. */
  @Transactional
  public Map<String, Long> countByStatus() {
    Map<String, Long> counts = new TreeMap<>();
    for (DeliveryStatus status :
        List.of(DeliveryStatus.COMPLETE, DeliveryStatus.INCOMPLETE, DeliveryStatus.OPEN)) {
      counts.put(
          status.name().toLowerCase(java.util.Locale.ROOT), Delivery.count("status", status));
    }
    return counts;
  }

  private static boolean concerns(Delivery delivery, PremiumYear year) {
    return delivery.period() == null
        || delivery.period().overlaps(year.period())
        || Arrays.stream(delivery.completes).anyMatch(completed -> completed == year.value());
  }

  private static UnfinishedDelivery shown(Delivery delivery) {
    return new UnfinishedDelivery(
        delivery.source,
        delivery.feed,
        delivery.deliveryId,
        delivery.status,
        delivery.openedOn,
        delivery.period(),
        Arrays.stream(delivery.completes).boxed().toList(),
        delivery.announced,
        delivery.received);
  }
}
