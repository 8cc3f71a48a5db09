package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A delivery that a feed makes anyway.
 *
 * @param completes the years that its manifest completes
 * @param againOn the day on which the same delivery is sent again; {@code null} for never
 * @param stragglersOn the day on which its last records arrive; {@code null} where all are in time
 * @param uploaded whether it comes as a file over HTTP, and not on the feed's topic
 */
record UsualDelivery(
    String id,
    Topic topic,
    LocalDate day,
    @MayBeAbsent List<PremiumYear> completes,
    @MayBeAbsent LocalDate againOn,
    @MayBeAbsent LocalDate stragglersOn,
    @MayBeAbsent Answer uploaded) {

  UsualDelivery {
    completes = Objects.requireNonNullElse(completes, List.of());
  }

  boolean isUploaded() {
    return uploaded == Answer.YES;
  }

  /** A correction that a feed delivers beside its usual deliveries. */
  static UsualDelivery correction(Topic topic, LocalDate day) {
    return new UsualDelivery(
        "%s-correction-%s".formatted(topic.feed(), day), topic, day, null, null, null, null);
  }

  /** The days that it is about: the completed years, or the year of the delivery. */
  Period period() {
    if (completes.isEmpty()) {
      return PremiumYear.of(day.getYear()).period();
    }
    return new Period(completes.get(0).firstDay(), completes.get(completes.size() - 1).lastDay());
  }
}
