package org.carepremiums.intake.upload;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.carepremiums.contracts.exchange.RequestRefused;

/**
 * An uploaded file as UTF-8 without byte order mark, whatever its sender made of it: packed by
 * gzip, or in UTF-16 as PowerShell and Excel's "Unicode text" write it.
 */
final class PlainText {

  /** As much as a file may have that is not packed. */
  static final long MOST_BYTES = 1L << 30;

  private static final int BUFFER = 65_536;
  private static final int LONGEST_MARK = 4;

  private PlainText() {}

  /**
   * @throws RequestRefused when it is an archive or a workbook
   */
  static InputStream of(InputStream file) throws IOException {
    BufferedInputStream sent = new BufferedInputStream(file, BUFFER);
    byte[] begins = peek(sent);
    if (startsWith(begins, 0x1F, 0x8B)) {
      sent = new BufferedInputStream(new Unpacked(new GZIPInputStream(sent, BUFFER)), BUFFER);
      begins = peek(sent);
    }
    if (startsWith(begins, 'P', 'K', 3, 4) || startsWith(begins, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw RequestRefused.invalid(
          null,
          "the file is a workbook or an archive; save the sheet as “CSV UTF-8”, or send the file"
              + " alone, packed by gzip or not at all");
    }
    if (startsWith(begins, 0xEF, 0xBB, 0xBF)) {
      skip(sent, 3);
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

  private static InputStream inUtf8(InputStream text, Charset charset) {
    return new BufferedInputStream(new Transcoded(new InputStreamReader(text, charset)), BUFFER);
  }

  private static byte[] peek(BufferedInputStream file) throws IOException {
    file.mark(LONGEST_MARK);
    byte[] begins = file.readNBytes(LONGEST_MARK);
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

    Unpacked(InputStream packed) {
      super(packed);
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
      } catch (ZipException damaged) {
        throw RequestRefused.invalid(null, "the file cannot be unpacked: it is damaged");
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
