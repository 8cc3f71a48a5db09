package org.carepremiums.eligibility.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.Weight;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.eligibility.decide.Result;
import org.carepremiums.eligibility.explanation.InEnglish;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.rule.Evaluation;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.testing.golden.GoldenTable.Row;

/** Decides a row of the tables of general practitioners, and compares with what it expects. */
final class PracticeCheck {

  private PracticeCheck() {}

  static void check(Row row, Scheme scheme) {
    SchemeInForce inForce = GoldenCase.SCHEMES.find(scheme, row.year()).orElseThrow();
    PracticeRow practice = new PracticeRow(row);
    LocalDate day =
        LocalDate.parse(PracticeRow.said(row, "day", practice.standardDay().toString()));
    RuleContext context =
        new RuleContext(day, complete(PracticeRow.said(row, "complete", "all"), inForce));

    String settled = PracticeRow.said(row, "settled", "");
    if (!settled.isEmpty()) {
      practice.settle(settled, Result.of(inForce, practice.facts(), context, false).review());
    }
    Result result = Result.of(inForce, practice.facts(), context, false);
    Evaluation evaluation = inForce.rules().evaluate(practice.facts(), context);

    String said = String.join("\n", explained(result));
    assertThat(GoldenCase.came(result)).as(said).isEqualTo(row.cell("outcome"));
    assertThat(result.amount().value()).as(said).isEqualTo(Long.parseLong(row.cell("euros")) * 100);
    assertThat(failed(evaluation)).as(said).isEqualTo(expectedToFail(row));
    GoldenCase.requireAwaited(result);
    GoldenCase.requireContestable(result);
    ApprovedStatements.check(row, scheme, result, day);
    String reached = PracticeRow.said(row, "reached", "");
    if (!reached.isEmpty()) {
      assertThat(reached(result)).as(said).isEqualTo(Integer.parseInt(reached));
    }
    assertThat(said).contains(PracticeRow.said(row, "says", ""));
  }

  /** The rules of the decisive conditions that are not met. */
  private static List<String> failed(Evaluation evaluation) {
    return evaluation.findings().stream()
        .filter(finding -> finding.weight() != Weight.AMOUNT)
        .filter(finding -> finding.outcome() == ConditionOutcome.NOT_MET)
        .map(finding -> finding.basis().ruleId())
        .toList();
  }

  private static List<String> expectedToFail(Row row) {
    String failed = row.cell("failed");
    return failed.isEmpty() ? List.of() : Arrays.asList(failed.split(" "));
  }

  /** How many parameters count: the conditions between the software and the amount. */
  private static int reached(Result result) {
    List<InEnglish> conditions = InEnglish.of(result.conditions());
    int reached = 0;
    boolean parameters = false;
    for (InEnglish condition : conditions) {
      parameters &= !condition.condition().equals("Amount");
      reached += parameters && condition.outcome() == ConditionOutcome.MET ? 1 : 0;
      parameters |= condition.condition().equals("Accepted software");
    }
    return reached;
  }

  private static List<String> explained(Result result) {
    List<String> explained = new ArrayList<>();
    for (InEnglish condition : InEnglish.of(result.conditions())) {
      Stream.of(condition.observed(), condition.required(), condition.waitingFor())
          .filter(words -> words != null)
          .forEach(words -> assertThat(words).hasSizeBetween(1, 2_000));
      explained.add(
          condition.ruleId()
              + " "
              + condition.outcome()
              + " "
              + condition.condition()
              + ": "
              + condition.observed()
              + (condition.waitingFor() == null ? "" : " [" + condition.waitingFor() + "]"));
    }
    return explained;
  }

  private static Set<SourceYear> complete(String written, SchemeInForce scheme) {
    Set<SourceYear> sources = new HashSet<>(scheme.rules().sources());
    if (written.equals("none")) {
      return Set.of();
    }
    if (written.startsWith("but ")) {
      String[] parts = written.substring(4).split("/");
      assertThat(
              sources.removeIf(
                  source ->
                      source.source().id().equals(parts[0]) && source.feed().equals(parts[1])))
          .isTrue();
    }
    return sources;
  }
}
