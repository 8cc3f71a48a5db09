package org.carepremiums.intake.delivery;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.carepremiums.platform.messaging.record.ReceivedRecord;

/**
 * The exclusive-or of the SHA-256 of every record's data bytes: the same in whatever order the
 * records come.
 */
public final class DataChecksum {

  /** Bytes of a SHA-256. */
  public static final int LENGTH = 32;

  private final byte[] value;

  private DataChecksum(byte[] value) {
    this.value = value;
  }

  /** The checksum of no record at all. */
  public static DataChecksum ofNothing() {
    return new DataChecksum(new byte[LENGTH]);
  }

  public static DataChecksum of(byte[] stored) {
    return new DataChecksum(stored.clone());
  }

  /**
   * @param hex 64 lower-case hex digits
   */
  public static DataChecksum ofHex(String hex) {
    return new DataChecksum(HexFormat.of().parseHex(hex));
  }

  /** Takes one more record in. */
  public void add(byte[] data) {
    toggle(digest(data));
  }

  /** Takes in the digest of one more record, or out that of one that was taken in. */
  void toggle(byte[] digest) {
    for (int index = 0; index < LENGTH; index++) {
      value[index] ^= digest[index];
    }
  }

  /** The SHA-256 of a record's data, also where these are so long that they were not kept. */
  public static byte[] digest(ReceivedRecord received) {
    return received.whole() == null
        ? digest(received.value())
        : HexFormat.of().parseHex(received.whole().sha256());
  }

  /** The SHA-256 of a record's data; of no byte where it has none. */
  public static byte[] digest(byte[] data) {
    return sha256().digest(data == null ? new byte[0] : data);
  }

  public byte[] toBytes() {
    return value.clone();
  }

  public String toHex() {
    return HexFormat.of().formatHex(value);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
