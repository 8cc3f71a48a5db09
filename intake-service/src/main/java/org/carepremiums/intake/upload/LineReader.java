package org.carepremiums.intake.upload;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.carepremiums.contracts.exchange.RequestRefused;

/** Reads a file line after line, and holds no more than one line at a time. */
final class LineReader {

  /** What fits one Kafka record; a longer line is refused by intake long before. */
  static final int LONGEST_LINE = 1_000_000;

  private static final int BUFFER = 65_536;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream file;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
  private int linesRead;

  LineReader(InputStream file) {
    this.file = new BufferedInputStream(file, BUFFER);
  }

  /**
   * @return the next line's bytes without its end; {@code null} after the last
   * @throws RequestRefused when the line is longer than anything that can be published
   */
  byte[] next() throws IOException {
    line.reset();
    int read = file.read();
    if (read < 0) {
      return null;
    }
    while (read >= 0 && read != '\n') {
      if (line.size() == LONGEST_LINE) {
        throw RequestRefused.invalid(
            "line " + (linesRead + 1),
            "line %d of the file has more than %d bytes; the lines before it were published, and"
                    .formatted(linesRead + 1, LONGEST_LINE)
                + " the delivery is not closed");
      }
      line.write(read);
      read = file.read();
    }
    linesRead++;
    byte[] bytes = withoutCarriageReturn(line.toByteArray());
    return linesRead == 1 ? withoutByteOrderMark(bytes) : bytes;
  }

  private static byte[] withoutCarriageReturn(byte[] bytes) {
    return bytes.length > 0 && bytes[bytes.length - 1] == '\r'
        ? Arrays.copyOf(bytes, bytes.length - 1)
        : bytes;
  }

  private static byte[] withoutByteOrderMark(byte[] bytes) {
    boolean marked =
        bytes.length >= BYTE_ORDER_MARK.length && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3);
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }
}
