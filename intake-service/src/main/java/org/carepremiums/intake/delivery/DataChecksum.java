package org.carepremiums.intake.delivery;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
    byte[] hash = sha256().digest(data);
    for (int index = 0; index < LENGTH; index++) {
      value[index] ^= hash[index];
    }
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
