package org.carepremiums.contestation.annex;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Documents as people add them, and as they should not. */
public final class Documents {

  private Documents() {}

  /** A page with a text. */
  public static byte[] pdf(String text) {
    return pdf(text, 0);
  }

  /**
   * A page with a text, and so many bytes that nobody sees.
   *
   * @param more how many
   */
  public static byte[] pdf(String text, int more) {
    String page = "BT /F1 12 Tf 72 720 Td (%s) Tj ET".formatted(text);
    String body =
        """
        %%PDF-1.7
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj
        4 0 obj <</Length %d>> stream
        %s
        endstream endobj
        """
            .formatted(page.length(), page);
    body += "%" + "x".repeat(more) + "\n";
    String end =
        """
        xref
        0 1
        0000000000 65535 f\s
        trailer <</Size 5/Root 1 0 R>>
        startxref
        %d
        %%%%EOF
        """
            .formatted(body.length());
    return (body + end).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A picture. */
  public static byte[] image(String format) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
      for (int place = 0; place < 30; place++) {
        image.setRGB(place, place, 0xff0000 | place);
      }
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** An archive. */
  public static byte[] zip() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("evil.exe"));
      zip.write(new byte[2_000]);
      zip.closeEntry();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  /** One after the other. */
  public static byte[] together(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
