package org.carepremiums.deploy.local.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * Works out what a manifest with {@code "checksum":"computed"} shall say: nobody writes an
 * exclusive-or of SHA-256 by hand. It covers the delivery's lines above the manifest.
 */
final class DeliveryChecksums {

  private static final String COMPUTED = "\"computed\"";

  private final Map<String, byte[]> byDelivery = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  void add(String delivery, String sequence, byte[] data) {
    if (delivery == null || !seen.add(delivery + " " + sequence)) {
      return;
    }
    byte[] sum = byDelivery.computeIfAbsent(delivery, first -> new byte[32]);
    byte[] digest = sha256().digest(data);
    for (int index = 0; index < sum.length; index++) {
      sum[index] ^= digest[index];
    }
  }

  byte[] fillIn(byte[] manifest, JsonNode data) {
    if (!"computed".equals(data.path("checksum").asText())) {
      return manifest;
    }
    byte[] sum = byDelivery.getOrDefault(data.path("deliveryId").asText(), new byte[32]);
    return new String(manifest, StandardCharsets.UTF_8)
        .replace(COMPUTED, '"' + HexFormat.of().formatHex(sum) + '"')
        .getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
