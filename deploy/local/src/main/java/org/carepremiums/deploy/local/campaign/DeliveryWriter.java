package org.carepremiums.deploy.local.campaign;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.upstream.DeliveryClosed;
import org.carepremiums.contracts.upstream.DeliveryOpened;
import org.carepremiums.deploy.local.scenario.DataChecksum;

/**
 * Publishes a delivery: its opening, its records in any order, some of them twice, and its manifest
 * with the count and checksum.
 */
final class DeliveryWriter {

  /** Every so many records one is published twice. */
  private static final int TWICE_EVERY = 61;

  /** So many records arrive after the manifest where a delivery has stragglers. */
  private static final int STRAGGLERS = 7;

  private final ScenarioLines lines;
  private final Random random;

  DeliveryWriter(ScenarioLines lines, Random random) {
    this.lines = lines;
    this.random = random;
  }

  /**
   * @param records the data of its records, which are numbered in this order
   */
  void write(UsualDelivery delivery, List<String> records) {
    publish(delivery, records, delivery.day(), delivery.stragglersOn());
    if (delivery.againOn() != null) {
      publish(delivery, records, delivery.againOn(), null);
    }
  }

  private void publish(
      UsualDelivery delivery, List<String> records, LocalDate day, LocalDate stragglersOn) {
    int inTime = stragglersOn == null ? records.size() : records.size() - STRAGGLERS;
    if (inTime < 0) {
      throw new MalformedTable("%s has too few records for stragglers".formatted(delivery.id()));
    }
    String opening =
        KeptJson.write(new DeliveryOpened(delivery.id(), delivery.period(), delivery.day()));
    lines.add(day, delivery.topic(), type(EventType.DELIVERY_OPENED), opening);
    List<Integer> order = new ArrayList<>();
    for (int sequence = 1; sequence <= inTime; sequence++) {
      order.add(sequence);
      if (sequence % TWICE_EVERY == 0) {
        order.add(sequence);
      }
    }
    Collections.shuffle(order, random);
    order.forEach(sequence -> record(delivery, records, day, sequence));
    lines.add(day, delivery.topic(), type(EventType.DELIVERY_CLOSED), manifest(delivery, records));
    for (int sequence = inTime + 1; sequence <= records.size(); sequence++) {
      record(delivery, records, stragglersOn, sequence);
    }
  }

  private void record(UsualDelivery delivery, List<String> records, LocalDate day, int sequence) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(CloudEventHeaders.DELIVERY, delivery.id());
    headers.put(CloudEventHeaders.SEQUENCE, Integer.toString(sequence));
    lines.add(day, delivery.topic(), headers, records.get(sequence - 1));
  }

  private static Map<String, String> type(EventType type) {
    return Map.of(CloudEventHeaders.TYPE, type.id());
  }

  private static String manifest(UsualDelivery delivery, List<String> records) {
    return KeptJson.write(
        new DeliveryClosed(
            delivery.id(),
            records.size(),
            delivery.period(),
            checksum(records),
            delivery.completes(),
            delivery.day()));
  }

  private static String checksum(List<String> records) {
    DataChecksum checksum = new DataChecksum();
    records.forEach(data -> checksum.add(data.getBytes(StandardCharsets.UTF_8)));
    return checksum.toHex();
  }
}
