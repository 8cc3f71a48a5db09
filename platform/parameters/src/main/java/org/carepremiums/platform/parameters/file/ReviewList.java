package org.carepremiums.platform.parameters.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists the values of every parameter file under a folder that are to be reviewed as of a day:
 * {@code ReviewList 2027-01-01 .}. Ends with 0 where there are none, with 1 where there are some,
 * with 2 where it is not asked like that. A scheduled check runs it; the build does not, so that it
 * comes out the same on every day.
 */
public final class ReviewList {

  private static final int NOTHING_DUE = 0;
  private static final int SOMETHING_DUE = 1;
  private static final int NOT_UNDERSTOOD = 2;

  /** Editions of the file of a year: {@code 2024.yaml}, {@code 2024-2.yaml}. */
  private static final Pattern EDITION = Pattern.compile("(\\d{4})(?:-(\\d+))?\\.yaml");

  private ReviewList() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out));
  }

  static int run(String[] arguments, PrintStream out) throws IOException {
    LocalDate day = arguments.length == 2 ? day(arguments[0]) : null;
    if (day == null || !Files.isDirectory(Path.of(arguments[1]))) {
      out.println("Name one day and one folder, as in: ReviewList 2027-01-01 .");
      return NOT_UNDERSTOOD;
    }
    List<ReviewDue> due = due(values(Path.of(arguments[1])), day);
    for (ReviewDue value : due) {
      out.printf(
          "%s  %s  %s  %s (%s): %s%n",
          value.reviewOn(),
          value.file(),
          value.value(),
          value.ruleId(),
          value.provenance(),
          value.legalReference());
    }
    out.printf("%d values are to be reviewed on %s%n", due.size(), day);
    return due.isEmpty() ? NOTHING_DUE : SOMETHING_DUE;
  }

  private static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException wrong) {
      return null;
    }
  }

  /** Those whose day has come, the oldest first. */
  public static List<ReviewDue> due(List<ReviewDue> values, LocalDate day) {
    return values.stream()
        .filter(value -> !value.reviewOn().isAfter(day))
        .sorted(Comparator.comparing(ReviewDue::reviewOn))
        .toList();
  }

  /** Every value of the parameter files of all modules under a folder, whenever it is due. */
  static List<ReviewDue> values(Path root) throws IOException {
    List<ReviewDue> values = new ArrayList<>();
    for (Map.Entry<String, Path> file : files(root).entrySet()) {
      try (InputStream content = Files.newInputStream(file.getValue())) {
        values.addAll(ReviewDue.in(file.getKey(), content));
      }
    }
    return values;
  }

  /** The latest editions, since an earlier one has been looked at; by their places. */
  private static Map<String, Path> files(Path root) throws IOException {
    Map<String, Path> latest = new TreeMap<>();
    SourceFiles.under(root).stream()
        .map(root::relativize)
        .filter(ReviewList::isParameterFile)
        .sorted(Comparator.comparingInt(ReviewList::edition))
        .forEach(file -> latest.put(place(file), file));
    Map<String, Path> named = new TreeMap<>();
    latest.values().forEach(file -> named.put(slashes(file), root.resolve(file)));
    return named;
  }

  private static boolean isParameterFile(Path file) {
    String path = "/" + slashes(file);
    return path.endsWith(".yaml") && path.contains("/src/main/resources/");
  }

  private static int edition(Path file) {
    Matcher edition = EDITION.matcher(file.getFileName().toString());
    return edition.matches() && edition.group(2) != null ? Integer.parseInt(edition.group(2)) : 1;
  }

  /** The same for all editions. */
  private static String place(Path file) {
    Matcher edition = EDITION.matcher(file.getFileName().toString());
    return edition.matches()
        ? slashes(file.resolveSibling(edition.group(1) + ".yaml"))
        : slashes(file);
  }

  private static String slashes(Path file) {
    return file.toString().replace('\\', '/');
  }
}
