package org.carepremiums.eligibility.rule;

import static org.carepremiums.contracts.decision.ConditionOutcome.EXEMPT;
import static org.carepremiums.contracts.decision.ConditionOutcome.MET;
import static org.carepremiums.contracts.decision.ConditionOutcome.NOT_MET;
import static org.carepremiums.contracts.decision.ConditionOutcome.UNKNOWN;

import java.util.List;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.platform.wording.phrase.Listed;
import org.carepremiums.platform.wording.phrase.Observation;
import org.carepremiums.platform.wording.phrase.Wording;

/**
 * How a condition came out.
 *
 * @param outcome how
 * @param basis the rule that made it so
 * @param facts the facts that were looked at
 * @param observed what they say
 * @param waitingFor what would tell, where the outcome is unknown; otherwise {@code null}
 * @param decisive whether the premium hangs on it; what is not decisive bears on the amount only
 */
public record Finding(
    ConditionOutcome outcome,
    Parameter<?> basis,
    List<? extends Known<?>> facts,
    Observation observed,
    Observation waitingFor,
    boolean decisive) {

  public static Finding met(
      Parameter<?> basis, List<? extends Known<?>> facts, Observation observed) {
    return new Finding(MET, basis, facts, observed, null, true);
  }

  public static Finding exempt(
      Parameter<?> basis, List<? extends Known<?>> facts, Observation observed) {
    return new Finding(EXEMPT, basis, facts, observed, null, true);
  }

  public static Finding notMet(
      Parameter<?> basis, List<? extends Known<?>> facts, Observation observed) {
    return new Finding(NOT_MET, basis, facts, observed, null, true);
  }

  public static Finding unknown(
      Parameter<?> basis,
      List<? extends Known<?>> facts,
      Observation observed,
      Observation waitingFor) {
    return new Finding(UNKNOWN, basis, facts, observed, waitingFor, true);
  }

  /** What the facts say does not fulfil the condition: for good once the sources are complete. */
  public static Finding insufficient(
      Parameter<?> basis,
      List<? extends Known<?>> facts,
      Observation observed,
      List<SourceYear> sources,
      RuleContext context) {
    List<SourceYear> missing = context.missing(sources);
    return missing.isEmpty()
        ? notMet(basis, facts, observed)
        : unknown(basis, facts, observed, new Incomplete(missing));
  }

  /** Who has not delivered all. */
  private record Incomplete(List<SourceYear> missing) implements Observation {

    @Override
    public Wording inWords() {
      return CommonPhrase.SOURCES_INCOMPLETE.with(new Listed<>(missing, SourceYear::inWords));
    }
  }

  /** The same, but the premium does not hang on it. */
  public Finding bearingOnAmountOnly() {
    return new Finding(outcome, basis, facts, observed, waitingFor, false);
  }
}
