package org.carepremiums.intake.delivery;

import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;

/**
 * Which delivery.
 *
 * @param source who delivers
 * @param feed the feed's short name
 * @param deliveryId the source's own reference; {@code day:2025-03-03} for records outside any
 */
public record DeliveryName(Source source, String feed, String deliveryId) {

  private static final String DAY = "day:";

  /** A delivery that a record names. */
  public static DeliveryName of(Topic topic, String deliveryId) {
    return new DeliveryName(topic.source(), topic.feed(), deliveryId);
  }

  /**
   * A day's records outside any delivery.
   *
   * @param day the business day on which notice is taken of them; {@code null} before the first
   *     business day opened
   */
  public static DeliveryName daily(Topic topic, BusinessDay day) {
    return of(topic, DAY + (day == null ? "before-the-first" : day));
  }

  /** A source's reference holds no colon, so it cannot be taken for a day. */
  public boolean isDaily() {
    return deliveryId.startsWith(DAY);
  }

  /** {@code source/feed/deliveryId}. */
  public String id() {
    return source.id() + "/" + feed + "/" + deliveryId;
  }
}
