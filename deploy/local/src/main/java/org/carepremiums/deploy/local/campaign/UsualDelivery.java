package org.carepremiums.deploy.local.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.topic.Topic;
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
    List<PremiumYear> completes,
    LocalDate againOn,
    LocalDate stragglersOn,
    boolean uploaded) {

  static final String[] COLUMNS = {
    "delivery", "topic", "day", "completes", "sent again on", "stragglers on"
  };

  static final String[] COLUMNS_OF_UPLOADED = {"uploaded file", "topic", "day", "completes"};

  static UsualDelivery read(Map<String, String> row) {
    return new UsualDelivery(
        row.get("delivery"),
        Topic.of(row.get("topic")),
        LocalDate.parse(row.get("day")),
        years(row.get("completes")),
        dateOrNull(row.get("sent again on")),
        dateOrNull(row.get("stragglers on")),
        false);
  }

  static UsualDelivery readUploaded(Map<String, String> row) {
    return new UsualDelivery(
        row.get("uploaded file"),
        Topic.of(row.get("topic")),
        LocalDate.parse(row.get("day")),
        years(row.get("completes")),
        null,
        null,
        true);
  }

  private static List<PremiumYear> years(String completes) {
    return completes.equals("-")
        ? List.of()
        : Arrays.stream(completes.split(" "))
            .map(year -> PremiumYear.of(Integer.parseInt(year)))
            .toList();
  }

  /** A correction that a feed delivers beside its usual deliveries. */
  static UsualDelivery correction(Topic topic, LocalDate day) {
    return new UsualDelivery(
        "%s-correction-%s".formatted(topic.feed(), day), topic, day, List.of(), null, null, false);
  }

  /** The days that it is about: the completed years, or the year of the delivery. */
  Period period() {
    if (completes.isEmpty()) {
      return PremiumYear.of(day.getYear()).period();
    }
    return new Period(completes.get(0).firstDay(), completes.get(completes.size() - 1).lastDay());
  }

  private static LocalDate dateOrNull(String cell) {
    return cell.equals("-") ? null : LocalDate.parse(cell);
  }
}
