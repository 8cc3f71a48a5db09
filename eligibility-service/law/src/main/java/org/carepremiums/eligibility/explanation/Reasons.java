package org.carepremiums.eligibility.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.decision.Weight;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.explanation.Statement.Part;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.practice.PracticePhrase;

/** The one to three conditions that decided, with what was missing, and what is still awaited. */
final class Reasons {

  private static final int MOST = 3;

  /** The condition of which the amount is read off, where an amount is not flat. */
  private static final Map<Scheme, String> TELLS_AMOUNT =
      Map.of(
          Scheme.GP_INTEGRATED_PRACTICE,
          PracticePhrase.AMOUNT_OF_YEAR.id(),
          Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS,
          CommonPhrase.ACTIVITY.id());

  private final Decision decision;
  private final Lines lines;

  Reasons(Decision decision, Lines lines) {
    this.decision = decision;
    this.lines = lines;
  }

  void tell() {
    List<ConditionResult> deciding = deciding();
    if (!deciding.isEmpty()) {
      lines.section(
          Part.REASONS,
          decision.prospect() == null
              ? StatementPhrase.REASONS_SECTION
              : StatementPhrase.ESTIMATE_SECTION);
      deciding.forEach(this::tell);
    } else if (comesOut() == Outcome.GRANTED) {
      lines.line(
          decision.prospect() == null
              ? StatementPhrase.ALL_CONDITIONS_MET
              : StatementPhrase.ALL_OTHER_CONDITIONS_MET);
    }
    if (!decision.pendingOn().isEmpty() && decision.review() == null) {
      lines.section(Part.WAITING, StatementPhrase.WAITING_SECTION);
      decision.pendingOn().forEach(lines::item);
    }
  }

  private void tell(ConditionResult condition) {
    lines.item(StatementPhrase.REASON, Sentence.of(condition.condition()), condition.observed());
    if (condition.outcome() == ConditionOutcome.NOT_MET) {
      lines.under(StatementPhrase.REASON_REQUIRED, condition.required());
    }
  }

  /** What one gets, or would get on applying. */
  private Outcome comesOut() {
    return decision.prospect() == null ? decision.outcome() : decision.prospect().outcome();
  }

  private List<ConditionResult> deciding() {
    List<ConditionResult> deciding = new ArrayList<>();
    if (comesOut() == Outcome.REFUSED) {
      add(deciding, ConditionOutcome.NOT_MET, Weight.PREMIUM);
      if (decision.prospect() == null) {
        add(deciding, ConditionOutcome.NOT_MET, Weight.APPLYING);
      }
    } else if (comesOut() == Outcome.GRANTED) {
      String tellsAmount = TELLS_AMOUNT.get(decision.scheme());
      for (ConditionResult condition : decision.conditions()) {
        if (condition.condition().equals(tellsAmount)) {
          deciding.add(condition);
        }
      }
      add(deciding, ConditionOutcome.NOT_MET, Weight.AMOUNT);
    }
    return deciding.size() > MOST ? deciding.subList(0, MOST) : deciding;
  }

  private void add(List<ConditionResult> deciding, ConditionOutcome outcome, Weight weight) {
    for (ConditionResult condition : decision.conditions()) {
      if (condition.outcome() == outcome && condition.weight() == weight) {
        deciding.add(condition);
      }
    }
  }
}
