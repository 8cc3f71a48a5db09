package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.carepremiums.deploy.site.Site;

/**
 * Pictures of pages for the README. Beside each stands what could be read on it; where a page says
 * something else now, the picture has to be taken again: {@code -Dpictures.update=true}.
 */
final class Pictures {

  private static final boolean TAKEN_ANEW = Boolean.getBoolean("pictures.update");

  /** Those of an application and of a contestation are new each time. */
  private static final Pattern NUMBERS =
      Pattern.compile("web(-[a-z]{4}){4}|CP-[0-9A-Z]{4}-[0-9A-Z]{4}");

  /** How many versions a decision has depends on which deliveries are read together. */
  private static final Pattern VERSION = Pattern.compile("([Vv]ersion) [0-9]+");

  /** What readiness says of one run: business days since the campaign's last, the broker. */
  private static final Pattern OF_ONE_RUN = Pattern.compile("(begun since|nodes): [0-9.:]+");

  private static final Pattern SAME_AGAIN = Pattern.compile("(?m)^(Version .*)(\\n\\1)+$");

  private Pictures() {}

  /**
   * @param name of the picture in {@code docs/images}, without its ending
   */
  static void of(Visitor visitor, String name) {
    Path folder = Site.home().resolve("docs/images");
    Path words = folder.resolve(name + ".txt");
    String text = lasting(visitor.page().locator("body").innerText().strip()) + "\n";
    try {
      if (TAKEN_ANEW) {
        Files.createDirectories(folder);
        visitor
            .page()
            .screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
        Files.writeString(words, text);
      }
      assertThat(Files.readString(words, StandardCharsets.UTF_8))
          .as("%s shows what is no longer so: take it again with -Dpictures.update=true", name)
          .isEqualTo(text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Without what differs from run to run. */
  private static String lasting(String text) {
    String numbered =
        OF_ONE_RUN.matcher(NUMBERS.matcher(text).replaceAll("...")).replaceAll("$1: ...");
    return SAME_AGAIN.matcher(VERSION.matcher(numbered).replaceAll("$1 ...")).replaceAll("$1");
  }
}
