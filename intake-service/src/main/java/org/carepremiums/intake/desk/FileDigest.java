package org.carepremiums.intake.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what it is told whether the file that is sent is the one that was tried out. */
final class FileDigest {

  private FileDigest() {}

  /**
   * The SHA-256, in hexadecimal digits, of a feed's name and a file.
   *
   * @param feed for which it was tried out
   */
  static String of(String feed, Path file) throws IOException {
    MessageDigest digest = sha256();
    digest.update((feed + "\n").getBytes(StandardCharsets.UTF_8));
    try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
      content.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
