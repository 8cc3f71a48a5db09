package org.carepremiums.intake.delivery;

import java.util.Arrays;

/**
 * A record that was refused and has not been corrected since.
 *
 * @param place its topic, partition and offset
 * @param number its number within the delivery; {@code null} outside any
 * @param repeated whether another record stands under its number already
 * @param digest the SHA-256 of its data
 * @param code a stable word for the reason
 * @param field the field or header that is wrong; {@code null} where it is the whole record
 * @param reason one sentence for a person, without personal data
 */
record RefusedRecord(
    String place,
    Integer number,
    boolean repeated,
    byte[] digest,
    String code,
    String field,
    String reason) {

  /** Whether it said the same, byte for byte. */
  boolean isOf(byte[] otherDigest) {
    return Arrays.equals(digest, otherDigest);
  }
}
