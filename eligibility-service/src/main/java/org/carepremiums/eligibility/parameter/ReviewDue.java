package org.carepremiums.eligibility.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A value of the law that somebody has to look at again.
 *
 * @param file where it stands
 * @param value its place in the file
 * @param ruleId its rule of the rule book
 * @param reviewOn the day from which on it is due (Europe/Brussels)
 * @param provenance how well it is founded, as the file says it
 * @param legalReference where to look
 */
public record ReviewDue(
    String file,
    String value,
    String ruleId,
    LocalDate reviewOn,
    String provenance,
    String legalReference) {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final int NOTHING_DUE = 0;
  private static final int SOMETHING_DUE = 1;
  private static final int NOT_UNDERSTOOD = 2;

  /**
   * The values whose day has come, the oldest first: those of the tariffs, and of the premiums in
   * their latest editions, since an earlier one has been looked at.
   */
  public static List<ReviewDue> on(LocalDate day, SchemesInForce schemes, ClassLoader files) {
    List<ReviewDue> found = new ArrayList<>();
    for (SchemeInForce scheme : schemes.all()) {
      collect(
          files,
          ParameterFile.name(scheme.rules().scheme(), scheme.rules().year(), scheme.edition()),
          found);
    }
    for (int year = SchemesInForce.FIRST_YEAR; year <= SchemesInForce.LAST_YEAR; year++) {
      collect(files, "tariffs/" + year + ".yaml", found);
    }
    return found.stream()
        .filter(value -> !value.reviewOn().isAfter(day))
        .sorted(Comparator.comparing(ReviewDue::reviewOn))
        .toList();
  }

  private static void collect(ClassLoader files, String name, List<ReviewDue> found) {
    try (InputStream file = files.getResourceAsStream(name)) {
      if (file != null) {
        collect(name, "", YAML.readTree(file), found);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void collect(String file, String place, JsonNode node, List<ReviewDue> found) {
    if (node.has("reviewOn")) {
      found.add(
          new ReviewDue(
              file,
              place,
              node.path("ruleId").asText(),
              LocalDate.parse(node.path("reviewOn").asText()),
              node.path("provenance").asText(),
              node.path("legalReference").asText()));
      return;
    }
    for (Map.Entry<String, JsonNode> part : node.properties()) {
      String within = place.isEmpty() ? part.getKey() : place + "." + part.getKey();
      collect(file, within, part.getValue(), found);
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(file, place + "[" + i + "]", node.get(i), found);
      }
    }
  }

  /**
   * Lists what is due as of a day: {@code ReviewDue 2027-01-01}. Ends with 0 where nothing is, with
   * 1 where something is, with 2 where the day is not understood. A scheduled check runs it; the
   * build does not, so that it comes out the same on every day.
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(run(arguments, out));
  }

  static int run(String[] arguments, PrintStream out) {
    LocalDate day;
    try {
      day = arguments.length == 1 ? LocalDate.parse(arguments[0]) : null;
    } catch (DateTimeParseException wrong) {
      day = null;
    }
    if (day == null) {
      out.println("Name one day, as in: ReviewDue 2027-01-01");
      return NOT_UNDERSTOOD;
    }
    ClassLoader files = ReviewDue.class.getClassLoader();
    List<ReviewDue> due = on(day, SchemesInForce.load(files), files);
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
}
