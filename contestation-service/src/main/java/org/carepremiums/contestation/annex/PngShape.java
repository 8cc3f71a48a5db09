package org.carepremiums.contestation.annex;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** The chunks of a PNG (ISO/IEC 15948), each with its checksum, from the header to the end. */
final class PngShape {

  private static final int SIGNATURE_BYTES = 8;
  private static final int NAME_BYTES = 4;

  private final RandomAccessFile file;
  private final Path content;
  private final String name;
  private final byte[] buffer = new byte[8_192];

  PngShape(RandomAccessFile file, Path content, String name) {
    this.file = file;
    this.content = content;
    this.name = name;
  }

  /**
   * How many bytes it has.
   *
   * @throws AnnexRefused when it is cut off or damaged, or something stands behind it
   */
  long end() throws IOException, AnnexRefused {
    ImageSize.require(content, "png", name);
    file.seek(SIGNATURE_BYTES);
    boolean hasData = false;
    String chunk = "";
    while (!chunk.equals("IEND")) {
      chunk = next();
      hasData |= chunk.equals("IDAT");
    }
    if (!hasData) {
      throw damaged();
    }
    if (file.getFilePointer() < file.length()) {
      throw new AnnexRefused(AnnexPhrase.FILE_WITH_MORE_BEHIND.with(name));
    }
    return file.length();
  }

  private String next() throws IOException, AnnexRefused {
    // Length, name, data, checksum
    if (file.length() - file.getFilePointer() < 3 * NAME_BYTES) {
      throw damaged();
    }
    long length = file.readInt();
    if (length < 0 || length > file.length() - file.getFilePointer() - 2 * NAME_BYTES) {
      throw damaged();
    }
    CRC32 checksum = new CRC32();
    file.readFully(buffer, 0, NAME_BYTES);
    checksum.update(buffer, 0, NAME_BYTES);
    String chunk = new String(buffer, 0, NAME_BYTES, StandardCharsets.ISO_8859_1);
    for (long left = length; left > 0; ) {
      int read = (int) Math.min(left, buffer.length);
      file.readFully(buffer, 0, read);
      checksum.update(buffer, 0, read);
      left -= read;
    }
    if (file.readInt() != (int) checksum.getValue()) {
      throw damaged();
    }
    return chunk;
  }

  private AnnexRefused damaged() {
    return new AnnexRefused(AnnexPhrase.FILE_DAMAGED.with(name));
  }
}
