package org.carepremiums.eligibility.rule;

import static org.carepremiums.contracts.decision.ConditionOutcome.EXEMPT;
import static org.carepremiums.contracts.decision.ConditionOutcome.MET;
import static org.carepremiums.contracts.decision.ConditionOutcome.NOT_MET;
import static org.carepremiums.contracts.decision.ConditionOutcome.UNKNOWN;

import java.util.List;
import java.util.stream.Collectors;
import org.carepremiums.contracts.decision.ConditionOutcome;

/**
 * How a condition came out.
 *
 * @param outcome how
 * @param basis the rule that made it so
 * @param facts the facts that were looked at
 * @param observed what they say
 * @param waitingFor what would tell, where the outcome is unknown; otherwise {@code null}
 */
public record Finding(
    ConditionOutcome outcome,
    Parameter<?> basis,
    List<? extends Known<?>> facts,
    Wording observed,
    Wording waitingFor) {

  public static Finding met(Parameter<?> basis, List<? extends Known<?>> facts, Wording observed) {
    return new Finding(MET, basis, facts, observed, null);
  }

  public static Finding exempt(
      Parameter<?> basis, List<? extends Known<?>> facts, Wording observed) {
    return new Finding(EXEMPT, basis, facts, observed, null);
  }

  public static Finding notMet(
      Parameter<?> basis, List<? extends Known<?>> facts, Wording observed) {
    return new Finding(NOT_MET, basis, facts, observed, null);
  }

  public static Finding unknown(
      Parameter<?> basis, List<? extends Known<?>> facts, Wording observed, Wording waitingFor) {
    return new Finding(UNKNOWN, basis, facts, observed, waitingFor);
  }

  /** What the facts say does not fulfil the condition: for good once the sources are complete. */
  public static Finding insufficient(
      Parameter<?> basis,
      List<? extends Known<?>> facts,
      Wording observed,
      List<SourceYear> sources,
      RuleContext context) {
    return context.areComplete(sources)
        ? notMet(basis, facts, observed)
        : unknown(basis, facts, observed, () -> incomplete(sources, context));
  }

  private static String incomplete(List<SourceYear> sources, RuleContext context) {
    return sources.stream()
        .filter(source -> !context.isComplete(source))
        .map(SourceYear::inWords)
        .collect(Collectors.joining(", "));
  }
}
