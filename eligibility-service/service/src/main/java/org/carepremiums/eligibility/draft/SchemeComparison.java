package org.carepremiums.eligibility.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.eligibility.parameters.SchemeInForce;
import org.carepremiums.eligibility.rule.Condition;
import org.carepremiums.eligibility.rule.ConditionFinding;
import org.carepremiums.eligibility.rule.Evaluation;
import org.carepremiums.eligibility.rule.Premium;
import org.carepremiums.eligibility.rule.ProviderFacts;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.platform.wording.phrase.Sentences;

/**
 * A premium in force, and the same under a draft.
 *
 * @param inForce the edition in force
 * @param draft what the draft makes of it
 */
record SchemeComparison(SchemeInForce inForce, SchemeInForce draft) {

  /** A condition with how it came out. */
  private record Came(Condition condition, ConditionFinding finding) {}

  /**
   * Evaluates both on the same facts.
   *
   * @param totals where the provider is counted
   * @param inWords whether it is told of each condition what is asked and known
   * @return what changes; {@code null} where outcome and amount stay, or there is nothing to decide
   */
  ChangedDecision compare(
      InamiKey provider,
      ProviderFacts facts,
      RuleContext context,
      DraftTotals totals,
      boolean inWords) {
    boolean decidedBefore = inForce.rules().isInPlay(facts, context);
    boolean decidedAfter = draft.rules().isInPlay(facts, context);
    if (!decidedBefore && !decidedAfter) {
      return null;
    }
    Evaluation before = inForce.rules().evaluate(facts, context);
    Evaluation after = draft.rules().evaluate(facts, context);
    DraftOutcome in = decidedBefore ? standing(before) : DraftOutcome.NOTHING_TO_DECIDE;
    DraftOutcome under = decidedAfter ? standing(after) : DraftOutcome.NOTHING_TO_DECIDE;
    totals.count(in, under);
    return in.equals(under)
        ? null
        : new ChangedDecision(
            provider, draft.rules().scheme(), in, under, otherwise(before, after, inWords));
  }

  private static DraftOutcome standing(Evaluation evaluation) {
    return new DraftOutcome(evaluation.outcome(), evaluation.amount());
  }

  private List<ChangedCondition> otherwise(Evaluation before, Evaluation after, boolean inWords) {
    Map<String, Came> left = byTitle(inForce.rules(), before);
    List<ChangedCondition> otherwise = new ArrayList<>();
    byTitle(draft.rules(), after)
        .forEach(
            (title, came) -> {
              Came was = left.remove(title);
              if (was == null || was.finding().outcome() != came.finding().outcome()) {
                otherwise.add(between(title, was, came, inWords));
              }
            });
    left.forEach((title, was) -> otherwise.add(between(title, was, null, inWords)));
    return otherwise;
  }

  /** No two conditions of a scheme are called alike. */
  private static Map<String, Came> byTitle(Premium rules, Evaluation evaluation) {
    Map<String, Came> came = new LinkedHashMap<>();
    for (int i = 0; i < evaluation.findings().size(); i++) {
      Condition condition = rules.conditions().get(i);
      came.put(condition.title().id(), new Came(condition, evaluation.findings().get(i)));
    }
    return came;
  }

  private static ChangedCondition between(String title, Came before, Came after, boolean inWords) {
    ConditionFinding telling = after == null ? before.finding() : after.finding();
    return new ChangedCondition(
        telling.basis().ruleId(),
        title,
        before == null ? null : before.finding().outcome(),
        after == null ? null : after.finding().outcome(),
        before == null || !inWords ? null : Sentences.of(before.condition().required()),
        after == null || !inWords ? null : Sentences.of(after.condition().required()),
        inWords ? Sentences.of(telling.observed().inWords()) : null);
  }
}
