package org.carepremiums.deploy.local.html;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page with blanks, which are filled in as text and never as markup. */
public final class HtmlTemplate {

  private static final String HTML = "text/html";

  private final String blank;
  private final Template template;

  /**
   * @param name the resource's, as in {@code days/page.html}
   * @param blank what the template calls that which it is filled in with
   * @throws UncheckedIOException when it cannot be read
   */
  public HtmlTemplate(String name, String blank) {
    this.blank = blank;
    this.template =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .build()
            .parse(
                new String(resource(name), StandardCharsets.UTF_8), Variant.forContentType(HTML));
  }

  public String with(Object value) {
    return template.data(blank, value).render();
  }

  /**
   * A file of the pages, as it is.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static byte[] resource(String name) {
    try (InputStream file = HtmlTemplate.class.getResourceAsStream("/" + name)) {
      return file.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
