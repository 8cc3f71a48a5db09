package org.carepremiums.deploy.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the chart whose templates say one thing otherwise, for what Helm shows only to a
 * cluster.
 */
final class ChartCopy {

  private static final Path COPIES = Path.of("target", "charts");

  private ChartCopy() {}

  /**
   * @param name of the copy's folder
   * @param said what stands in at least one template
   * @param instead what the copy says there
   */
  static Path of(Path chart, String name, String said, String instead) {
    Path copy = COPIES.resolve(name);
    boolean found = false;
    try {
      for (Path file : files(chart)) {
        Path to = copy.resolve(chart.relativize(file).toString());
        Files.createDirectories(to.getParent());
        String text = Files.readString(file);
        found |= text.contains(said);
        Files.writeString(
            to, file.getParent().endsWith("templates") ? text.replace(said, instead) : text);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(copy.toString(), failure);
    }
    if (!found) {
      throw new IllegalStateException("no template of the chart says " + said);
    }
    return copy;
  }

  private static List<Path> files(Path chart) throws IOException {
    try (Stream<Path> files = Files.walk(chart)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
