package org.carepremiums.eligibility.outlook;

import java.util.ArrayList;
import java.util.List;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.FactReference;
import org.carepremiums.eligibility.explanation.DecisionStatement;
import org.carepremiums.eligibility.explanation.Statement;
import org.carepremiums.eligibility.explanation.Statement.Line;
import org.carepremiums.eligibility.explanation.Statement.Part;
import org.carepremiums.platform.web.page.Page;

/**
 * A decision, and the one that would follow, side by side; in the reader's language.
 *
 * @param words of the page itself, by what they are for
 * @param now what the decision gives
 * @param after what the next one would give; {@code null} where none is asked for
 * @param changes what would change
 * @param conditions every condition in the order of the law
 */
public record OutlookView(
    Words words, Given now, Given after, List<String> changes, List<Condition> conditions) {

  /** What stands around it. */
  public record Words(
      String nothingKept,
      String now,
      String after,
      String changes,
      String changesNothing,
      String conditions,
      String conditionNow,
      String conditionAfter,
      String facts,
      String noFacts,
      String deliveries) {

    static Words of(Page page) {
      return new Words(
          say(page, OutlookPhrase.OUTLOOK_NOTHING_KEPT),
          say(page, OutlookPhrase.OUTLOOK_NOW),
          say(page, OutlookPhrase.OUTLOOK_AFTER),
          say(page, OutlookPhrase.OUTLOOK_CHANGES),
          say(page, OutlookPhrase.OUTLOOK_CHANGES_NOTHING),
          say(page, OutlookPhrase.OUTLOOK_CONDITIONS),
          say(page, OutlookPhrase.OUTLOOK_CONDITION_NOW),
          say(page, OutlookPhrase.OUTLOOK_CONDITION_AFTER),
          say(page, OutlookPhrase.OUTLOOK_FACTS),
          say(page, OutlookPhrase.OUTLOOK_NO_FACTS),
          say(page, OutlookPhrase.OUTLOOK_DELIVERIES));
    }
  }

  /** What a decision gives, as its provider reads it. */
  public record Given(String amount, List<String> lines) {}

  /**
   * A condition.
   *
   * @param now how it came out, and {@code said} on which facts by which law
   * @param facts the facts that were looked at, each with its delivery
   * @param after how it would come out
   * @param changed whether that is otherwise
   */
  public record Condition(
      String now,
      String tone,
      List<String> said,
      List<String> facts,
      String after,
      String toneAfter,
      List<String> saidAfter,
      boolean changed) {}

  /**
   * @param history every version, the oldest first
   * @param next the one that would follow; {@code null} where none is asked for
   */
  static OutlookView of(Page page, List<Decision> history, Decision next) {
    Decision decision = history.get(history.size() - 1);
    Statement now = DecisionStatement.of(history, page.language());
    if (next == null) {
      return new OutlookView(
          Words.of(page),
          given(page, decision, now),
          null,
          List.of(),
          conditions(page, decision, now, decision, now));
    }
    List<Decision> versions = new ArrayList<>(history);
    versions.add(next);
    Statement after = DecisionStatement.of(versions, page.language());
    return new OutlookView(
        Words.of(page),
        given(page, decision, now),
        given(page, next, after),
        lines(after, Part.CHANGES).stream().map(Line::text).toList(),
        conditions(page, decision, now, next, after));
  }

  private static Given given(Page page, Decision decision, Statement statement) {
    return new Given(
        page.money(decision.amount()),
        lines(statement, Part.RESULT).stream().map(Line::text).toList());
  }

  private static List<Line> lines(Statement statement, Part part) {
    return statement.section(part).map(Statement.Section::lines).orElse(List.of());
  }

  /** By what is asked, since other facts may lead to other conditions. */
  private static List<Condition> conditions(
      Page page, Decision decision, Statement now, Decision next, Statement after) {
    List<Line> linesNow = lines(now, Part.CONDITIONS);
    List<Line> linesAfter = lines(after, Part.CONDITIONS);
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < next.conditions().size(); i++) {
      ConditionResult asked = next.conditions().get(i);
      int before = indexOf(decision, asked);
      Line lineAfter = linesAfter.get(i);
      Line lineNow = before < 0 ? null : linesNow.get(before);
      ConditionResult known = before < 0 ? null : decision.conditions().get(before);
      boolean changed =
          lineNow == null
              || !lineNow.text().equals(lineAfter.text())
              || !lineNow.under().equals(lineAfter.under());
      conditions.add(
          new Condition(
              lineNow == null ? "" : lineNow.text(),
              known == null ? "" : tone(known.outcome()),
              lineNow == null ? List.of() : lineNow.under(),
              known == null
                  ? List.of()
                  : known.facts().stream().map(fact -> fact(page, fact)).distinct().toList(),
              changed ? lineAfter.text() : say(page, OutlookPhrase.OUTLOOK_SAME),
              changed ? tone(asked.outcome()) : "",
              changed ? lineAfter.under() : List.of(),
              changed));
    }
    return conditions;
  }

  private static int indexOf(Decision decision, ConditionResult asked) {
    for (int i = 0; i < decision.conditions().size(); i++) {
      ConditionResult one = decision.conditions().get(i);
      if (one.ruleId().equals(asked.ruleId()) && one.condition().equals(asked.condition())) {
        return i;
      }
    }
    return -1;
  }

  private static String fact(Page page, FactReference fact) {
    return page.text(
        fact.deliveryId() == null
            ? OutlookPhrase.OUTLOOK_FACT_ALONE.with(fact.source(), fact.observedOn())
            : OutlookPhrase.OUTLOOK_FACT.with(fact.source(), fact.deliveryId(), fact.observedOn()));
  }

  private static String tone(ConditionOutcome outcome) {
    return switch (outcome) {
      case MET -> "good";
      case NOT_MET -> "bad";
      case UNKNOWN, EXEMPT, NOT_EXAMINED -> "wait";
    };
  }

  private static String say(Page page, OutlookPhrase phrase) {
    return page.text(phrase.alone());
  }
}
