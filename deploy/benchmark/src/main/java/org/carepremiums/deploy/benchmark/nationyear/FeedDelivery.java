package org.carepremiums.deploy.benchmark.nationyear;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.DeliveryClosed;
import org.carepremiums.contracts.upstream.DeliveryOpened;
import org.carepremiums.contracts.value.Period;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.deploy.local.scenario.DataChecksum;
import org.carepremiums.deploy.local.scenario.UpstreamLine;

/** A delivery of a feed: its opening, its records numbered from 1, and its manifest. */
final class FeedDelivery implements AutoCloseable {

  private final String id;
  private final Topic topic;
  private final LocalDate day;
  private final Period period;
  private final List<PremiumYear> completes;
  private final Consumer<UpstreamLine> sink;
  private final DataChecksum checksum = new DataChecksum();
  private int count;

  /**
   * Opens it.
   *
   * @param id as it is called when it is told first
   * @param day on which the source then establishes what it says
   * @param year what it is about
   * @param isComplete whether the source has then delivered everything of that year
   */
  FeedDelivery(
      String id,
      Topic topic,
      LocalDate day,
      PremiumYear year,
      boolean isComplete,
      Telling telling) {
    this.id = telling.delivery(id);
    this.topic = topic;
    this.day = telling.day(day);
    this.period = year.period();
    this.completes = isComplete ? List.of(year) : List.of();
    this.sink = telling.sink();
    control(EventType.DELIVERY_OPENED, new DeliveryOpened(this.id, period, this.day));
  }

  /** The day on which the source established what it says. */
  LocalDate day() {
    return day;
  }

  /**
   * The next record.
   *
   * @param key as the topic asks for it
   */
  void add(String key, Object data) {
    count++;
    byte[] value = KeptJson.bytes(data);
    checksum.add(value);
    sink.accept(
        new UpstreamLine(
            day,
            topic,
            key,
            Map.of(
                CloudEventHeaders.DELIVERY,
                id,
                CloudEventHeaders.SEQUENCE,
                Integer.toString(count)),
            value));
  }

  /** Its manifest. */
  @Override
  public void close() {
    control(
        EventType.DELIVERY_CLOSED,
        new DeliveryClosed(id, count, period, checksum.toHex(), completes, day));
  }

  private void control(EventType type, Object data) {
    sink.accept(
        new UpstreamLine(
            day, topic, null, Map.of(CloudEventHeaders.TYPE, type.id()), KeptJson.bytes(data)));
  }
}
