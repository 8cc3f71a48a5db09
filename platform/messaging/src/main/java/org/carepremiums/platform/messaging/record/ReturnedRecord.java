package org.carepremiums.platform.messaging.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.intake.Rejection.Original;
import org.carepremiums.contracts.topic.CloudEventHeaders;

/**
 * What of a refused record goes back to its sender: everything, as long as it fits. A rejection
 * that the broker refused in its turn would tell nobody anything.
 */
public final class ReturnedRecord {

  private static final int LONGEST_KEY = 1_024;
  private static final int LONGEST_HEADER = 4 * 1_024;
  private static final int LONGEST_HEADERS = 64 * 1_024;
  private static final int LONGEST_TEXT = 1_000;

  private final ReceivedRecord refused;
  private final Map<String, Original> shortened = new TreeMap<>();

  public ReturnedRecord(ReceivedRecord refused) {
    this.refused = refused;
  }

  public Rejection rejection(String service, String code, String field, String reason) {
    String sequence = refused.header(CloudEventHeaders.SEQUENCE);
    byte[] value = refused.value();
    if (refused.whole() != null) {
      shortened.put("value", refused.whole());
    }
    String key = base64(cut("key", refused.keyBytes(), LONGEST_KEY));
    Map<String, String> headers = headers();
    return new Rejection(
        service + ":" + refused.place(),
        service,
        refused.topic(),
        refused.partition(),
        refused.offset(),
        text(refused.header(CloudEventHeaders.DELIVERY)),
        sequence != null && sequence.matches("[0-9]{1,18}") ? Long.valueOf(sequence) : null,
        code,
        text(field),
        text(reason),
        key,
        base64(value),
        headers,
        shortened.isEmpty() ? null : shortened);
  }

  /** What the rejection is keyed by: the record's key, where a topic and a database can hold it. */
  public String key() {
    String key = refused.key();
    return key == null || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0
        ? refused.place()
        : key;
  }

  /** Those that do not fit any more are left out; each that is not whole is named. */
  private Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    int length = 0;
    for (Map.Entry<String, String> header : new TreeMap<>(refused.headers()).entrySet()) {
      String name = header.getKey();
      byte[] whole = header.getValue().getBytes(StandardCharsets.UTF_8);
      length += name.length() + Math.min(whole.length, LONGEST_HEADER);
      if (length > LONGEST_HEADERS) {
        shortened.put("headers", originalHeaders());
        return headers;
      }
      byte[] kept = cut(name, whole, LONGEST_HEADER);
      headers.put(name, new String(kept, StandardCharsets.UTF_8));
    }
    return headers;
  }

  private Original originalHeaders() {
    return Original.of(
        new TreeMap<>(refused.headers()).toString().getBytes(StandardCharsets.UTF_8));
  }

  private byte[] cut(String part, byte[] whole, int longest) {
    if (whole == null || whole.length <= longest) {
      return whole;
    }
    shortened.put(part, Original.of(whole));
    return Arrays.copyOf(whole, longest);
  }

  private static String text(String text) {
    return text == null || text.length() <= LONGEST_TEXT
        ? text
        : text.substring(0, LONGEST_TEXT) + "…";
  }

  private static String base64(byte[] bytes) {
    return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
  }
}
