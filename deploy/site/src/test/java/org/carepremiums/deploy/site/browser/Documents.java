package org.carepremiums.deploy.site.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Files as a person chooses them from a computer. */
final class Documents {

  private Documents() {}

  /** A small picture. */
  static FilePayload picture(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return new FilePayload(name, "image/png", bytes.toByteArray());
  }

  /** The beginning of an archive, by a name that says something else. */
  static FilePayload zip(String name) {
    return new FilePayload(
        name, "application/pdf", "PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII));
  }
}
