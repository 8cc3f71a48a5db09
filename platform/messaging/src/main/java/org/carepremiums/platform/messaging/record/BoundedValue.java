package org.carepremiums.platform.messaging.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.carepremiums.contracts.intake.Rejection.Original;

/**
 * Reads a record's data as bytes, of very long data the beginning only: 14 KB on the wire may be
 * 100 MB when they are unpacked, and a poll brings many records. How long the data was, and its
 * digest, are handed on in headers of our own.
 */
public final class BoundedValue implements Deserializer<byte[]> {

  /** Longer data is not kept whole; readers refuse it at a quarter of this. */
  static final int MOST_BYTES = 256 * 1024;

  /** So much of longer data is kept. */
  static final int KEPT_BYTES = 4 * 1024;

  private static final String BYTES = "care-premiums-original-bytes";
  private static final String DIGEST = "care-premiums-original-sha256";

  @Override
  public byte[] deserialize(String topic, byte[] data) {
    return data;
  }

  @Override
  public byte[] deserialize(String topic, Headers headers, byte[] data) {
    headers.remove(BYTES).remove(DIGEST);
    if (data == null || data.length <= MOST_BYTES) {
      return data;
    }
    Original original = Original.of(data);
    headers.add(BYTES, text(Long.toString(original.bytes())));
    headers.add(DIGEST, text(original.sha256()));
    return Arrays.copyOf(data, KEPT_BYTES);
  }

  /** What the data was that is not kept whole; {@code null} where it is. */
  static Original original(Headers headers) {
    Header bytes = headers.lastHeader(BYTES);
    return bytes == null
        ? null
        : new Original(
            Long.parseLong(text(bytes.value())), text(headers.lastHeader(DIGEST).value()));
  }

  static boolean isOurs(String header) {
    return header.equals(BYTES) || header.equals(DIGEST);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
