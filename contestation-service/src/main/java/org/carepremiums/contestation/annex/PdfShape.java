package org.carepremiums.contestation.annex;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The frame of a PDF (ISO 32000): its version in the first bytes, and at the very end the place of
 * its last cross-reference, which has to be one. What stands between is for who opens it.
 */
final class PdfShape {

  private static final int TAIL_BYTES = 1_024;
  private static final int HEAD_BYTES = 8;
  private static final int PLACE_BYTES = 32;

  private static final Pattern HEAD = Pattern.compile("%PDF-[12]\\.[0-9]");

  /** The white space of PDF; some scanners fill the last block with it. */
  private static final Pattern END =
      Pattern.compile(
          "startxref[\\x00\\t\\n\\f\\r ]+([0-9]{1,10})[\\x00\\t\\n\\f\\r ]+%%EOF[\\x00\\t\\n\\f\\r ]*\\z");

  private static final Pattern CROSS_REFERENCE =
      Pattern.compile(
          "\\A[\\x00\\t\\n\\f\\r ]*(xref\\b|[0-9]+[\\t\\n\\f\\r ]+[0-9]+[\\t\\n\\f\\r ]+obj\\b)");

  private final RandomAccessFile file;
  private final String name;

  PdfShape(RandomAccessFile file, String name) {
    this.file = file;
    this.name = name;
  }

  /**
   * How many bytes it has.
   *
   * @throws AnnexRefused when it is cut off or damaged, or something stands behind it
   */
  long end() throws IOException, AnnexRefused {
    long bytes = file.length();
    String tail = text(Math.max(0, bytes - TAIL_BYTES), TAIL_BYTES);
    Matcher end = END.matcher(tail);
    if (!HEAD.matcher(text(0, HEAD_BYTES)).matches()) {
      throw new AnnexRefused(AnnexPhrase.FILE_DAMAGED.with(name));
    }
    if (!end.find()) {
      boolean hasMoreBehind = hasEndBefore(bytes);
      throw new AnnexRefused(
          (hasMoreBehind ? AnnexPhrase.FILE_WITH_MORE_BEHIND : AnnexPhrase.FILE_DAMAGED)
              .with(name));
    }
    long place = Long.parseLong(end.group(1));
    if (place >= bytes || !CROSS_REFERENCE.matcher(text(place, PLACE_BYTES)).find()) {
      throw new AnnexRefused(AnnexPhrase.FILE_DAMAGED.with(name));
    }
    return bytes;
  }

  /** Whether it had ended, so that its sender is told what is wrong. */
  private boolean hasEndBefore(long bytes) throws IOException {
    for (long from = 0; from < bytes; from += TAIL_BYTES - 5) {
      if (text(from, TAIL_BYTES).contains("%%EOF")) {
        return true;
      }
    }
    return false;
  }

  /** Byte for byte. */
  private String text(long from, int most) throws IOException {
    byte[] read = new byte[(int) Math.min(most, file.length() - from)];
    file.seek(from);
    file.readFully(read);
    return new String(read, StandardCharsets.ISO_8859_1);
  }
}
