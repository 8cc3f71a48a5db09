package org.carepremiums.deploy.local.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;

/**
 * Works out what a manifest with {@code "checksum":"computed"} shall say: nobody writes an
 * exclusive-or of SHA-256 by hand. It covers each sequence number of the delivery once, also where
 * its line stands below the manifest.
 */
final class DeliveryChecksums {

  private static final String COMPUTED = "\"computed\"";

  private final Map<String, DataChecksum> byDelivery = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  void add(UpstreamLine line) {
    String delivery = line.headers().get(CloudEventHeaders.DELIVERY);
    String sequence = line.headers().get(CloudEventHeaders.SEQUENCE);
    if (delivery == null
        || sequence == null
        || line.value() == null
        || !seen.add(delivery + " " + sequence)) {
      return;
    }
    byDelivery.computeIfAbsent(delivery, first -> new DataChecksum()).add(line.value());
  }

  /** The line as it is sent, once every line of the file was added. */
  UpstreamLine fillIn(UpstreamLine line) {
    if (!EventType.DELIVERY_CLOSED.id().equals(line.headers().get(CloudEventHeaders.TYPE))
        || line.value() == null) {
      return line;
    }
    String manifest = new String(line.value(), StandardCharsets.UTF_8);
    if (!manifest.contains(COMPUTED)) {
      return line;
    }
    DataChecksum sum = byDelivery.getOrDefault(deliveryId(manifest), new DataChecksum());
    byte[] filledIn =
        manifest.replace(COMPUTED, '"' + sum.toHex() + '"').getBytes(StandardCharsets.UTF_8);
    return new UpstreamLine(line.day(), line.topic(), line.key(), line.headers(), filledIn);
  }

  private static String deliveryId(String manifest) {
    try {
      return ContractJson.mapper().readTree(manifest).path("deliveryId").asText();
    } catch (JsonProcessingException malformedOnPurpose) {
      return "";
    }
  }
}
