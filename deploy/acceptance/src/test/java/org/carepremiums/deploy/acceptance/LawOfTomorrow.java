package org.carepremiums.deploy.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The packaged eligibility service with one parameter file more: a later edition of the quality
 * premium 2024, which raises the amount on a day to come.
 */
final class LawOfTomorrow {

  static final LocalDate KNOWN_FROM = LocalDate.parse("2026-03-03");
  static final int RAISED_BY_EUROS = 100;

  /** How the library with the law is called among the application's own. */
  private static final String LAW = "org.carepremiums.eligibility-law-";

  private static final String FIRST_EDITION = "/schemes/physiotherapist-quality/2024.yaml";
  private static final String LATER_EDITION = "/schemes/physiotherapist-quality/2024-2.yaml";
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(  amountInEuros:\\n    value: )(\\d+)(\\n(?:    .*\\n)*?    knownFrom: )\\S+");

  private LawOfTomorrow() {}

  /**
   * @param packaged the application as its build packages it; is not touched
   * @param directory where the other one is written
   */
  static Path writtenInto(Path directory, Path packaged) throws IOException {
    for (String same : new String[] {"app", "quarkus"}) {
      Files.createSymbolicLink(directory.resolve(same), packaged.resolve(same));
    }
    Files.copy(packaged.resolve("quarkus-run.jar"), directory.resolve("quarkus-run.jar"));
    Path libraries = Files.createDirectories(directory.resolve("lib"));
    Files.createSymbolicLink(libraries.resolve("boot"), packaged.resolve("lib/boot"));
    Path main = Files.createDirectories(libraries.resolve("main"));
    try (Stream<Path> jars = Files.list(packaged.resolve("lib/main"))) {
      for (Path jar : jars.toList()) {
        Path same = main.resolve(jar.getFileName().toString());
        if (jar.getFileName().toString().startsWith(LAW)) {
          change(Files.copy(jar, same));
        } else {
          Files.createSymbolicLink(same, jar);
        }
      }
    }
    return directory;
  }

  private static void change(Path law) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + law.toUri()), Map.of())) {
      Files.writeString(
          files.getPath(LATER_EDITION), raised(Files.readString(files.getPath(FIRST_EDITION))));
    }
  }

  private static String raised(String firstEdition) {
    Matcher amount = AMOUNT.matcher(firstEdition);
    if (!amount.find()) {
      throw new IllegalStateException(FIRST_EDITION + " has no amount in the usual form");
    }
    String raised =
        amount.replaceFirst(
            "$1" + (Integer.parseInt(amount.group(2)) + RAISED_BY_EUROS) + "$3" + KNOWN_FROM);
    return raised.replaceFirst("\nyear: 2024\n", "\nyear: 2024\nknownFrom: " + KNOWN_FROM + "\n");
  }
}
