package org.carepremiums.deploy.local.scenario;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a manifest says of a delivery's data, worked out as its sender does: the exclusive-or of the
 * SHA-256 of every record's data bytes.
 */
public final class DataChecksum {

  /** Bytes of a SHA-256. */
  private static final int LENGTH = 32;

  private final MessageDigest sha256;
  private final byte[] value = new byte[LENGTH];

  /** That of no record at all. */
  public DataChecksum() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Takes one more record in. */
  public void add(byte[] data) {
    byte[] digest = sha256.digest(data);
    for (int index = 0; index < LENGTH; index++) {
      value[index] ^= digest[index];
    }
  }

  /** 64 lower-case hex digits. */
  public String toHex() {
    return HexFormat.of().formatHex(value);
  }
}
