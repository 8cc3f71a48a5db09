package org.carepremiums.contestation.annex;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Looks at a file before it is taken: what its bytes are, whether they are whole, and where they
 * end. Neither its name nor what its sender says of it counts. It holds a few kilobytes of it at
 * most, and unpacks nothing.
 *
 * <p>Nobody looks for viruses here: whoever opens a document does so outside the system, from a
 * download that no browser shows in place.
 */
final class AnnexInspection {

  static final int MOST_MEGABYTES = 10;
  private static final long MOST_BYTES = MOST_MEGABYTES * 1024L * 1024L;

  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

  private AnnexInspection() {}

  /**
   * @param content where the file lies
   * @param sentName as its sender calls it
   * @throws AnnexRefused when it is none of the kinds, too large, damaged, or more than one file
   */
  static InspectedFile of(Path content, String sentName) throws IOException, AnnexRefused {
    long bytes = Files.size(content);
    // Of a file of no known kind the name is shown as if it were the commonest
    String shown = AnnexName.safe(sentName, AnnexKind.PDF);
    if (bytes == 0) {
      throw new AnnexRefused(AnnexPhrase.FILE_EMPTY.with(shown));
    }
    if (bytes > MOST_BYTES) {
      throw new AnnexRefused(AnnexPhrase.FILE_TOO_LARGE.with(shown, MOST_MEGABYTES));
    }
    try (RandomAccessFile file = new RandomAccessFile(content.toFile(), "r")) {
      AnnexKind kind = kind(file);
      if (kind == null) {
        throw new AnnexRefused(AnnexPhrase.FILE_OF_NO_KNOWN_KIND.with(shown));
      }
      String name = AnnexName.safe(sentName, kind);
      long end =
          switch (kind) {
            case PDF -> new PdfShape(file, name).end();
            case PNG -> new PngShape(file, content, name).end();
            case JPEG -> new JpegShape(content, name).end();
          };
      return new InspectedFile(content, kind, end, name);
    }
  }

  private static AnnexKind kind(RandomAccessFile file) throws IOException {
    byte[] beginning = new byte[PNG.length];
    int read = file.read(beginning);
    if (begins(beginning, read, PDF)) {
      return AnnexKind.PDF;
    }
    if (begins(beginning, read, PNG)) {
      return AnnexKind.PNG;
    }
    return begins(beginning, read, JPEG) ? AnnexKind.JPEG : null;
  }

  private static boolean begins(byte[] beginning, int read, byte[] with) {
    return read >= with.length && Arrays.equals(beginning, 0, with.length, with, 0, with.length);
  }
}
