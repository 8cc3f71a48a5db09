package org.carepremiums.eligibility.rule;

import static org.carepremiums.contracts.decision.ConditionOutcome.EXEMPT;
import static org.carepremiums.contracts.decision.ConditionOutcome.MET;
import static org.carepremiums.contracts.decision.ConditionOutcome.NOT_EXAMINED;
import static org.carepremiums.contracts.decision.ConditionOutcome.NOT_MET;
import static org.carepremiums.contracts.decision.ConditionOutcome.UNKNOWN;

import java.util.List;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.Review;
import org.carepremiums.contracts.decision.Weight;
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
 * @param review what a person has to settle, where that is what would tell; otherwise {@code null}
 * @param weight what hangs on it
 */
public record ConditionFinding(
    ConditionOutcome outcome,
    Parameter<?> basis,
    List<? extends KnownFact<?>> facts,
    Observation observed,
    Observation waitingFor,
    Review review,
    Weight weight) {

  private static ConditionFinding of(
      ConditionOutcome outcome,
      Parameter<?> basis,
      List<? extends KnownFact<?>> facts,
      Observation observed,
      Observation waitingFor) {
    return new ConditionFinding(outcome, basis, facts, observed, waitingFor, null, Weight.PREMIUM);
  }

  public static ConditionFinding met(
      Parameter<?> basis, List<? extends KnownFact<?>> facts, Observation observed) {
    return of(MET, basis, facts, observed, null);
  }

  public static ConditionFinding exempt(
      Parameter<?> basis, List<? extends KnownFact<?>> facts, Observation observed) {
    return of(EXEMPT, basis, facts, observed, null);
  }

  public static ConditionFinding notMet(
      Parameter<?> basis, List<? extends KnownFact<?>> facts, Observation observed) {
    return of(NOT_MET, basis, facts, observed, null);
  }

  /** Another condition has decided already: nobody is accused of what nobody looked at. */
  public static ConditionFinding notExamined(Parameter<?> basis, Observation why) {
    return of(NOT_EXAMINED, basis, List.of(), why, null);
  }

  public static ConditionFinding unknown(
      Parameter<?> basis,
      List<? extends KnownFact<?>> facts,
      Observation observed,
      Observation waitingFor) {
    return of(UNKNOWN, basis, facts, observed, waitingFor);
  }

  /** What the facts say does not fulfil the condition: for good once the sources are complete. */
  public static ConditionFinding insufficient(
      Parameter<?> basis,
      List<? extends KnownFact<?>> facts,
      Observation observed,
      List<SourceYear> sources,
      RuleContext context) {
    List<SourceYear> missing = context.missing(sources);
    return missing.isEmpty()
        ? notMet(basis, facts, observed)
        : untilDelivered(basis, facts, observed, missing);
  }

  /** What the facts say counts only once sources have delivered all. */
  public static ConditionFinding untilDelivered(
      Parameter<?> basis,
      List<? extends KnownFact<?>> facts,
      Observation observed,
      List<SourceYear> missing) {
    return unknown(basis, facts, observed, new Incomplete(missing));
  }

  /** Who has not delivered all. */
  private record Incomplete(List<SourceYear> missing) implements Observation {

    @Override
    public Wording inWords() {
      return CommonPhrase.SOURCES_INCOMPLETE.with(new Listed<>(missing, SourceYear::inWords));
    }
  }

  /** Whether sources are what is waited for. */
  public boolean isForSources() {
    return waitingFor instanceof Incomplete;
  }

  /** The sources that are waited for. */
  public List<SourceYear> missing() {
    return waitingFor instanceof Incomplete incomplete ? incomplete.missing() : List.of();
  }

  /** The same, but the premium does not hang on it. */
  public ConditionFinding bearingOnAmountOnly() {
    return new ConditionFinding(outcome, basis, facts, observed, waitingFor, review, Weight.AMOUNT);
  }

  /** The same, but applying is what fulfils it. */
  public ConditionFinding throughApplying() {
    return new ConditionFinding(
        outcome, basis, facts, observed, waitingFor, review, Weight.APPLYING);
  }

  /** The same, and a person has to settle it. */
  public ConditionFinding untilSettled(Review open) {
    return new ConditionFinding(outcome, basis, facts, observed, waitingFor, open, weight);
  }
}
