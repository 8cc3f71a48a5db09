package org.carepremiums.eligibility.parameter;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import org.carepremiums.contracts.decision.Provenance;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.value.PremiumYear;

/**
 * A value that somebody has to look at again.
 *
 * @param scheme the premium
 * @param year the premium year
 * @param edition 1 for the first file of the year
 * @param name the parameter
 * @param ruleId its rule of the rule book
 * @param reviewOn the day from which on it is due (Europe/Brussels)
 * @param provenance how well it is founded
 * @param legalReference where to look
 */
public record ReviewDue(
    Scheme scheme,
    PremiumYear year,
    int edition,
    String name,
    String ruleId,
    LocalDate reviewOn,
    Provenance provenance,
    String legalReference) {

  private static final int NOTHING_DUE = 0;
  private static final int SOMETHING_DUE = 1;
  private static final int NOT_UNDERSTOOD = 2;

  /** The values of the latest editions whose review date is past or has come, the oldest first. */
  public static List<ReviewDue> on(LocalDate day, SchemesInForce schemes) {
    return schemes.all().stream()
        .flatMap(
            scheme ->
                scheme.values().entrySet().stream()
                    .filter(value -> !value.getValue().reviewOn().isAfter(day))
                    .map(
                        value ->
                            new ReviewDue(
                                scheme.rules().scheme(),
                                scheme.rules().year(),
                                scheme.edition(),
                                value.getKey(),
                                value.getValue().ruleId(),
                                value.getValue().reviewOn(),
                                value.getValue().provenance(),
                                value.getValue().legalReference())))
        .sorted(Comparator.comparing(ReviewDue::reviewOn))
        .toList();
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
    List<ReviewDue> due = on(day, SchemesInForce.load(ReviewDue.class.getClassLoader()));
    for (ReviewDue value : due) {
      out.printf(
          "%s  %s %s  %s  %s (%s): %s%n",
          value.reviewOn(),
          value.scheme(),
          value.year(),
          value.name(),
          value.ruleId(),
          value.provenance().label(),
          value.legalReference());
    }
    out.printf("%d values are to be reviewed on %s%n", due.size(), day);
    return due.isEmpty() ? NOTHING_DUE : SOMETHING_DUE;
  }
}
