package org.carepremiums.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metrics as {@code docs/metrics.md} lists them, and as a service shows them. */
public final class MetricsPage {

  private static final Pattern ROW =
      Pattern.compile("\\| `(care_premiums_[a-z_]+)` \\| ([a-z]+) \\|([^|]*)\\|.*");
  private static final Pattern CODE = Pattern.compile("`([a-z]+)`(:[^,]*(, `[^`]*`)*)?");

  /** A counter's line may end with the trace that was counted last (an exemplar). */
  private static final Pattern SAMPLE =
      Pattern.compile("(care_premiums_[a-z_]+)(?:\\{(.*?)\\})? [^ ]+(?: # .*)?");

  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"(?:[^\"\\\\]|\\\\.)*\"");

  /**
   * @param service the service that shows it, or {@code all}
   * @param labels the names of its labels
   */
  public record Metric(String service, Set<String> labels) {}

  private MetricsPage() {}

  /** Every metric that is documented, by its name. */
  public static Map<String, Metric> documented() {
    try {
      return Files.readAllLines(inRepository("docs/metrics.md")).stream()
          .map(ROW::matcher)
          .filter(Matcher::matches)
          .collect(
              Collectors.toMap(
                  row -> row.group(1),
                  row -> new Metric(row.group(2), labelsOf(row.group(3))),
                  (one, other) -> {
                    throw new IllegalStateException("a metric is documented twice");
                  },
                  TreeMap::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Requires that a service shows what is documented for it, with the same labels, and nothing
   * else.
   *
   * @param service the service without {@code -service}
   * @param scraped what {@code /q/metrics} answered
   * @throws AssertionError when they differ
   */
  public static void requireDocumented(String service, String scraped) {
    Map<String, Set<String>> expected = new TreeMap<>();
    documented()
        .forEach(
            (name, metric) -> {
              if (Set.of("all", service).contains(metric.service())) {
                expected.put(name, metric.labels());
              }
            });
    Map<String, Set<String>> shown = shownIn(scraped);
    if (!expected.equals(shown)) {
      throw new AssertionError(
          "docs/metrics.md says%n%s%nand %s shows%n%s".formatted(expected, service, shown));
    }
  }

  /** Every metric of ours that a service shows, with the names of its labels. */
  static Map<String, Set<String>> shownIn(String scraped) {
    Map<String, Set<String>> shown = new TreeMap<>();
    scraped
        .lines()
        .map(SAMPLE::matcher)
        .filter(Matcher::matches)
        .forEach(sample -> shown.put(sample.group(1), namesIn(LABEL, sample.group(2))));
    return shown;
  }

  /** A file of the repository, whichever module asks. */
  static Path inRepository(String path) {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(path))) {
        return folder.resolve(path);
      }
    }
    throw new IllegalStateException("not found above here: " + path);
  }

  private static Set<String> labelsOf(String cell) {
    return namesIn(CODE, cell);
  }

  private static Set<String> namesIn(Pattern pattern, String text) {
    Set<String> names = new TreeSet<>();
    Matcher found = pattern.matcher(text == null ? "" : text);
    while (found.find()) {
      names.add(found.group(1));
    }
    return names;
  }
}
