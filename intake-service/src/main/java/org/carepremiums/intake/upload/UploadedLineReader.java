package org.carepremiums.intake.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.carepremiums.platform.web.RequestRefused;

/**
 * Reads a file line after line, and holds no more than one line at a time. Lines end as on any
 * system; a first line by which Excel tells itself the separator is passed over.
 */
final class UploadedLineReader {

  /** What fits one Kafka record; a longer line is refused by intake long before. */
  static final int LONGEST_LINE = 1_000_000;

  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\"?sep=(.|\\\\t)\"?[\\s,;|]*");
  private static final int LONGEST_SEPARATOR_LINE = 256;

  private final InputStream file;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
  private int linesRead;
  private boolean endedByReturn;

  /**
   * @throws RequestRefused when it is no file of text
   */
  UploadedLineReader(InputStream file) throws IOException {
    this.file = DecodedFile.of(file);
  }

  /**
   * @return the next line's bytes without its end; {@code null} after the last
   * @throws RequestRefused when the line is longer than anything that can be published
   */
  byte[] next() throws IOException {
    byte[] next = nextAsItIs();
    return linesRead == 1 && next != null && isSeparatorLine(next) ? nextAsItIs() : next;
  }

  /** The number of the line that was read last, as an editor counts: the first is 1. */
  int lineNumber() {
    return linesRead;
  }

  private byte[] nextAsItIs() throws IOException {
    line.reset();
    int read = file.read();
    if (endedByReturn && read == '\n') {
      read = file.read();
    }
    if (read < 0) {
      return null;
    }
    while (read >= 0 && read != '\n' && read != '\r') {
      if (line.size() == LONGEST_LINE) {
        throw RequestRefused.invalid(
            "line " + (linesRead + 1),
            "line %d of the file has more than %d bytes; of the lines before it some may have been"
                    .formatted(linesRead + 1, LONGEST_LINE)
                + " published, and the delivery is not closed. A sender may have taken the line ends away, as curl"
                + " does with -d and not with --data-binary");
      }
      line.write(read);
      read = file.read();
    }
    endedByReturn = read == '\r';
    linesRead++;
    return line.toByteArray();
  }

  private static boolean isSeparatorLine(byte[] line) {
    return line.length <= LONGEST_SEPARATOR_LINE
        && SEPARATOR_LINE.matcher(new String(line, StandardCharsets.UTF_8)).matches();
  }
}
