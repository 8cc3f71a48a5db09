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
   * @param day on which the source established what it says
   * @param year what it is about
   * @param isComplete whether the source has then delivered everything of that year
   */
  FeedDelivery(
      String id,
      Topic topic,
      LocalDate day,
      PremiumYear year,
      boolean isComplete,
      Consumer<UpstreamLine> sink) {
    this.id = id;
    this.topic = topic;
    this.day = day;
    this.period = year.period();
    this.completes = isComplete ? List.of(year) : List.of();
    this.sink = sink;
    control(EventType.DELIVERY_OPENED, new DeliveryOpened(id, period, day));
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
