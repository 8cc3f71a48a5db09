package org.carepremiums.platform.testing.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The templates of a module, as they are written. */
public final class Templates {

  private static final Pattern SAID = Pattern.compile("say\\('([a-z0-9-]+)'");

  private Templates() {}

  /**
   * The phrases that templates say by their names.
   *
   * @param folder with templates, and folders of them
   */
  public static Set<String> phrasesIn(Path folder) {
    Set<String> phrases = new TreeSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher said = SAID.matcher(Files.readString(file));
        while (said.find()) {
          phrases.add(said.group(1));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("no templates in " + folder, failure);
    }
    return phrases;
  }
}
