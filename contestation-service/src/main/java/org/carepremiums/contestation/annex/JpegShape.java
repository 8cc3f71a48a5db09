package org.carepremiums.contestation.annex;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The segments of a JPEG (ISO/IEC 10918-1) from its beginning to its end. Telephones put more
 * behind it, such as a film or a second image for brighter screens: that is not part of the image,
 * and is not kept.
 */
final class JpegShape {

  private static final int MARK = 0xff;
  private static final int STUFFED = 0x00;
  private static final int FIRST_RESTART = 0xd0;
  private static final int LAST_RESTART = 0xd7;
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;

  private final Path content;
  private final String name;
  private long place;

  JpegShape(Path content, String name) {
    this.content = content;
    this.name = name;
  }

  /**
   * How many bytes it has, without what stands behind its end.
   *
   * @throws AnnexRefused when it is cut off or damaged
   */
  long end() throws IOException, AnnexRefused {
    ImageSize.require(content, "jpeg", name);
    try (DataInputStream bytes =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(content)))) {
      if (next(bytes) != MARK || next(bytes) != START) {
        throw damaged();
      }
      boolean hasScan = false;
      int marker = marker(bytes);
      while (marker != END) {
        skipSegment(bytes);
        if (marker == SCAN) {
          hasScan = true;
          marker = afterScan(bytes);
        } else {
          marker = marker(bytes);
        }
      }
      if (!hasScan) {
        throw damaged();
      }
      return place;
    } catch (EOFException cutOff) {
      throw damaged();
    }
  }

  private int marker(DataInputStream bytes) throws IOException, AnnexRefused {
    if (next(bytes) != MARK) {
      throw damaged();
    }
    int marker = next(bytes);
    while (marker == MARK) {
      marker = next(bytes);
    }
    if (marker == STUFFED || marker >= FIRST_RESTART && marker <= START) {
      throw damaged();
    }
    return marker;
  }

  private void skipSegment(DataInputStream bytes) throws IOException, AnnexRefused {
    int length = next(bytes) << 8 | next(bytes);
    if (length < 2) {
      throw damaged();
    }
    bytes.skipNBytes(length - 2L);
    place += length - 2L;
  }

  /** The marker that ends the data of a scan. */
  private int afterScan(DataInputStream bytes) throws IOException {
    while (true) {
      if (next(bytes) == MARK) {
        int marker = next(bytes);
        while (marker == MARK) {
          marker = next(bytes);
        }
        if (marker != STUFFED && (marker < FIRST_RESTART || marker > LAST_RESTART)) {
          return marker;
        }
      }
    }
  }

  private int next(DataInputStream bytes) throws IOException {
    place++;
    return bytes.readUnsignedByte();
  }

  private AnnexRefused damaged() {
    return new AnnexRefused(AnnexPhrase.FILE_DAMAGED.with(name));
  }
}
