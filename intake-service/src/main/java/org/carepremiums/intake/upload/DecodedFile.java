package org.carepremiums.intake.upload;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.carepremiums.platform.web.RequestRefused;

/**
 * An uploaded file as UTF-8 without byte order mark, whatever its sender made of it: packed by
 * gzip, or in UTF-16 as PowerShell and Excel's "Unicode text" write it.
 */
final class DecodedFile {

  /** As much as a file may have that is not packed. */
  static final long MOST_BYTES = 1L << 30;

  private static final int BUFFER = 65_536;
  private static final int MOST_TIMES_PACKED = 3;

  /** Beyond the place at which an archive of tar names itself. */
  private static final int LONGEST_BEGINNING = 512;

  private static final String TAR = "ustar";
  private static final int TAR_AT = 257;

  private static final Map<String, String> OTHER_FORMATS =
      Map.of(
          "PK\u0003\u0004", "a workbook (xlsx) or an archive (zip)",
          "PK\u0005\u0006", "an empty archive (zip)",
          "\u00D0\u00CF\u0011\u00E0", "a workbook (xls)",
          "%PDF", "a PDF",
          "{\\rtf", "a text document (rtf)",
          "7z\u00BC\u00AF", "an archive (7z)",
          "Rar!", "an archive (rar)",
          "BZh", "packed by bzip2",
          "\u00FD7zXZ", "packed by xz",
          "\u0028\u00B5\u002F\u00FD", "packed by zstd");

  private static final Pattern MARKUP = Pattern.compile("(?:\u00EF\u00BB\u00BF)?\\s*<[!?a-zA-Z]");

  private DecodedFile() {}

  /**
   * @throws RequestRefused when it is no text, or cannot be unpacked
   */
  static InputStream of(InputStream file) throws IOException {
    BufferedInputStream sent = new BufferedInputStream(file, BUFFER);
    byte[] begins = peek(sent);
    for (int times = 0; startsWith(begins, 0x1F, 0x8B) && times < MOST_TIMES_PACKED; times++) {
      sent = new BufferedInputStream(Unpacked.of(sent), BUFFER);
      begins = peek(sent);
    }
    refuseOther(begins);
    if (startsWith(begins, 0xEF, 0xBB, 0xBF)) {
      while (startsWith(begins, 0xEF, 0xBB, 0xBF)) {
        skip(sent, 3);
        begins = peek(sent);
      }
      return sent;
    }
    if (startsWith(begins, 0xFF, 0xFE)) {
      skip(sent, 2);
      return inUtf8(sent, StandardCharsets.UTF_16LE);
    }
    if (startsWith(begins, 0xFE, 0xFF)) {
      skip(sent, 2);
      return inUtf8(sent, StandardCharsets.UTF_16BE);
    }
    if (begins.length > 1 && begins[0] != 0 && begins[1] == 0) {
      return inUtf8(sent, StandardCharsets.UTF_16LE);
    }
    return begins.length > 1 && begins[0] == 0 && begins[1] != 0
        ? inUtf8(sent, StandardCharsets.UTF_16BE)
        : sent;
  }

  private static void refuseOther(byte[] begins) {
    String start = new String(begins, StandardCharsets.ISO_8859_1);
    OTHER_FORMATS.entrySet().stream()
        .filter(format -> start.startsWith(format.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(
            () ->
                start.startsWith(TAR, TAR_AT) ? Optional.of("an archive (tar)") : Optional.empty())
        .or(
            () ->
                MARKUP.matcher(start).lookingAt()
                    ? Optional.of("a page of HTML or XML")
                    : Optional.empty())
        .ifPresent(
            format -> {
              throw RequestRefused.invalid(
                  null,
                  ("the file is %s, and nothing of it was taken in; save the sheet as “CSV UTF-8”,"
                          + " or send the file alone, packed by gzip or not at all")
                      .formatted(format));
            });
  }

  private static InputStream inUtf8(InputStream text, Charset charset) {
    return new BufferedInputStream(new Transcoded(new InputStreamReader(text, charset)), BUFFER);
  }

  private static byte[] peek(BufferedInputStream file) throws IOException {
    file.mark(LONGEST_BEGINNING);
    byte[] begins = file.readNBytes(LONGEST_BEGINNING);
    file.reset();
    return begins;
  }

  private static void skip(InputStream file, int bytes) throws IOException {
    file.readNBytes(bytes);
  }

  private static boolean startsWith(byte[] begins, int... bytes) {
    byte[] wanted = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      wanted[i] = (byte) bytes[i];
    }
    return begins.length >= wanted.length
        && Arrays.equals(begins, 0, wanted.length, wanted, 0, wanted.length);
  }

  /** A few kilobytes can unpack to any length, so that only what comes out can be counted. */
  private static final class Unpacked extends FilterInputStream {

    private long bytes;

    private Unpacked(InputStream packed) {
      super(packed);
    }

    static Unpacked of(InputStream file) throws IOException {
      try {
        return new Unpacked(new GZIPInputStream(file, BUFFER));
      } catch (ZipException | EOFException damaged) {
        throw damaged();
      }
    }

    private static RequestRefused damaged() {
      return RequestRefused.invalid(
          null,
          "the file cannot be unpacked: it is damaged, or its end is missing; of the lines before"
              + " that some may have been published, and the delivery is not closed");
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read;
      try {
        read = super.read(into, from, length);
      } catch (ZipException | EOFException damaged) {
        throw damaged();
      }
      bytes += Math.max(read, 0);
      if (bytes > MOST_BYTES) {
        throw RequestRefused.invalid(
            null, "the file has more than %d bytes when unpacked".formatted(MOST_BYTES));
      }
      return read;
    }
  }

  /** Text in another encoding as UTF-8. */
  private static final class Transcoded extends InputStream {

    private final Reader text;
    private final char[] characters = new char[4_096];
    private byte[] bytes = {};
    private int next;

    Transcoded(Reader text) {
      this.text = text;
    }

    @Override
    public int read() throws IOException {
      return fill() ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      if (!fill()) {
        return -1;
      }
      int copied = Math.min(length, bytes.length - next);
      System.arraycopy(bytes, next, into, from, copied);
      next += copied;
      return copied;
    }

    private boolean fill() throws IOException {
      while (next == bytes.length) {
        int read = text.read(characters, 0, characters.length - 1);
        if (read < 0) {
          return false;
        }
        if (read > 0 && Character.isHighSurrogate(characters[read - 1])) {
          int low = text.read();
          if (low >= 0) {
            characters[read++] = (char) low;
          }
        }
        bytes = new String(characters, 0, read).getBytes(StandardCharsets.UTF_8);
        next = 0;
      }
      return true;
    }

    @Override
    public void close() throws IOException {
      text.close();
    }
  }
}
