package org.carepremiums.eligibility.page;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.MayBeAbsent;
import org.carepremiums.eligibility.explanation.DecisionStatement;
import org.carepremiums.eligibility.explanation.Measure;
import org.carepremiums.eligibility.explanation.Statement;
import org.carepremiums.eligibility.explanation.Statement.Line;
import org.carepremiums.eligibility.explanation.Statement.Part;
import org.carepremiums.platform.wording.text.Language;

/**
 * A premium of one year as a page shows it.
 *
 * @param versions the shown version with all before it, the oldest first
 * @param statement the shown version in the reader's language
 * @param conditions every condition in the order of the law
 * @param today the day on which the reader could act (Europe/Brussels)
 * @param contestUntil the last day to contest; {@code null} where nothing can be contested any
 *     more, or yet
 */
public record PremiumView(
    List<Decision> versions,
    Statement statement,
    List<ConditionView> conditions,
    LocalDate today,
    @MayBeAbsent LocalDate contestUntil) {

  /**
   * A condition with what is said about it.
   *
   * @param title with outcome and rule
   * @param said facts, law, what is missing, reference
   * @param tone the class of the style sheet for its outcome
   * @param measure for the picture; {@code null} where nothing is counted
   */
  public record ConditionView(String title, List<String> said, String tone, Measure measure) {}

  public PremiumView {
    versions = List.copyOf(versions);
    conditions = List.copyOf(conditions);
  }

  static PremiumView of(List<Decision> versions, Language language, LocalDate today) {
    Statement statement = DecisionStatement.of(versions, language);
    Decision decision = versions.get(versions.size() - 1);
    return new PremiumView(
        versions,
        statement,
        conditions(decision, lines(statement, Part.CONDITIONS)),
        today,
        DecisionStatement.contestableUntil(versions)
            .filter(last -> !today.isAfter(last))
            .orElse(null));
  }

  public Decision decision() {
    return versions.get(versions.size() - 1);
  }

  public Standing standing() {
    return Standing.of(decision());
  }

  /** Where pages about it begin, below the service's path. */
  public String path() {
    return "/my/premiums/" + address();
  }

  /** Premium and year as they stand in addresses of every service. */
  public String address() {
    return decision().scheme().id() + "/" + decision().year();
  }

  /** With which one its changes are compared. */
  public int previousVersion() {
    return decision().version() - 1;
  }

  /** What is granted, expected, or would be given on applying; zero where nothing is. */
  public EuroCents amount() {
    Prospect prospect = decision().prospect();
    return decision().outcome() == Outcome.PENDING && prospect != null
        ? prospect.amount()
        : decision().amount();
  }

  public boolean hasAmount() {
    return amount().isPositive();
  }

  public List<Line> lines(String part) {
    return lines(statement, Part.valueOf(part));
  }

  /** Whether one can apply today, and has not done so. */
  public boolean canApply() {
    Prospect prospect = decision().prospect();
    return prospect != null
        && decision().outcome() != Outcome.NOT_APPLIED_FOR
        && !today.isBefore(prospect.opens())
        && (prospect.closes() == null || !today.isAfter(prospect.closes()));
  }

  /** The last day to apply; {@code null} where no last day refuses anybody. */
  public LocalDate applyUntil() {
    return decision().prospect().closes();
  }

  public boolean canContest() {
    return contestUntil != null;
  }

  /** Whether it is paid to the account that was named in the portal. */
  public boolean isPaidToPortalAccount() {
    return DecisionStatement.isPaidToPortalAccount(decision());
  }

  private static List<Line> lines(Statement statement, Part part) {
    return statement.section(part).map(Statement.Section::lines).orElse(List.of());
  }

  private static List<ConditionView> conditions(Decision decision, List<Line> lines) {
    return IntStream.range(0, lines.size())
        .mapToObj(
            place ->
                new ConditionView(
                    lines.get(place).text(),
                    lines.get(place).under(),
                    switch (decision.conditions().get(place).outcome()) {
                      case MET -> "good";
                      case NOT_MET -> "bad";
                      default -> "wait";
                    },
                    Measure.of(decision.conditions().get(place)).orElse(null)))
        .toList();
  }

  /** What is not known to be reached yet, by how much it is short. */
  public List<ConditionView> shortSoFar() {
    return measured().stream()
        .filter(condition -> condition.tone().equals("wait"))
        .filter(condition -> condition.measure().reached() < condition.measure().needed())
        .toList();
  }

  /** Those of which a picture shows how far it is to the threshold. */
  public List<ConditionView> measured() {
    return conditions.stream().filter(condition -> condition.measure() != null).toList();
  }
}
