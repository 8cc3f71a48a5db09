package org.carepremiums.contracts.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.carepremiums.contracts.value.MayBeAbsent;

/**
 * A record that a service refused, with its original bytes, so that nothing is lost and the sender
 * can correct it. Of a part that is too long to be sent back its beginning stands here, and how to
 * know it again.
 *
 * @param rejectionId {@code service:topic/partition/offset}
 * @param service who refused it
 * @param topic where it came from
 * @param partition its partition
 * @param offset its offset
 * @param deliveryId the delivery that carried it, where it named one
 * @param sequence its number within the delivery, where it named one
 * @param code a stable word for the reason, as in {@code invalid-inami-number}
 * @param field the field or header that is wrong; {@code null} where it is the whole record
 * @param reason one sentence for a person, without personal data
 * @param key the original key, base64; {@code null} where there was none
 * @param value the original bytes, base64; {@code null} where there were none
 * @param headers the original headers
 * @param shortened what does not stand here whole: {@code key}, {@code value}, or the name of a
 *     header; absent where everything does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rejection(
    String rejectionId,
    String service,
    String topic,
    int partition,
    long offset,
    @MayBeAbsent String deliveryId,
    @MayBeAbsent Long sequence,
    String code,
    @MayBeAbsent String field,
    String reason,
    @MayBeAbsent String key,
    @MayBeAbsent String value,
    Map<String, String> headers,
    @MayBeAbsent Map<String, Original> shortened) {

  /**
   * A part of a refused record as its sender wrote it.
   *
   * @param bytes how long it is
   * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
   */
  public record Original(long bytes, String sha256) {

    /** What the whole of it is known again by. */
    public static Original of(byte[] whole) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole);
        return new Original(whole.length, HexFormat.of().formatHex(digest));
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
