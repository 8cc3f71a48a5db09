package org.carepremiums.contestation.annex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** How large an image says to be, from its header alone: nothing is unpacked. */
final class ImageSize {

  static final int MOST_MEGAPIXELS = 100;
  private static final long MOST_PIXELS = MOST_MEGAPIXELS * 1_000_000L;

  private ImageSize() {}

  /**
   * @param format as the image library calls it
   * @throws AnnexRefused when the header cannot be read, or whoever opened the image would need
   *     hundreds of megabytes
   */
  static void require(Path content, String format, String name) throws IOException, AnnexRefused {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (FileImageInputStream stream = new FileImageInputStream(content.toFile())) {
      reader.setInput(stream, true, true);
      if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
        throw new AnnexRefused(AnnexPhrase.IMAGE_TOO_LARGE.with(name, MOST_MEGAPIXELS));
      }
    } catch (IOException | RuntimeException unreadable) {
      // The library answers what it cannot read with exceptions of many kinds
      throw new AnnexRefused(AnnexPhrase.FILE_DAMAGED.with(name));
    } finally {
      reader.dispose();
    }
  }
}
