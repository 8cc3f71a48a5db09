package org.carepremiums.eligibility.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.eligibility.parameters.SchemesInForce;

/** The pages under {@code docs/rules} as they lie there. */
final class WrittenPages {

  static final Path FOLDER = Path.of("../../docs/rules");
  static final String HOW =
      "what is written differs from rules, parameters, tests or statements. Where the change is"
          + " meant, write it anew: mvn -pl eligibility-service/service -am test -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dtest='RulePagesTest,CoverageTest,ReadmeTest' -Drules.update=true";

  private WrittenPages() {}

  /** Only the files that are supplied, not those that tests add. */
  static SchemesInForce supplied() throws IOException {
    try (URLClassLoader files = suppliedFiles()) {
      return SchemesInForce.load(files);
    }
  }

  /** What is supplied, as it lies there. */
  static URLClassLoader suppliedFiles() {
    return new URLClassLoader(
        Stream.of("law", "tariff", "conduct")
            .map(module -> url(Path.of("..", module, "src/main/resources")))
            .toArray(URL[]::new),
        null);
  }

  private static URL url(Path folder) {
    try {
      return folder.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static boolean areToBeWritten() {
    return Boolean.getBoolean("rules.update");
  }

  /** Every page but the coverage, by its place. */
  static Map<String, String> read() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".md") && !file.endsWith("coverage.md"))
          .collect(
              Collectors.toMap(
                  file -> FOLDER.relativize(file).toString().replace('\\', '/'),
                  WrittenPages::text,
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  static void write(String place, String text) throws IOException {
    Path file = FOLDER.resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static void remove(String place) throws IOException {
    Files.delete(FOLDER.resolve(place));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
