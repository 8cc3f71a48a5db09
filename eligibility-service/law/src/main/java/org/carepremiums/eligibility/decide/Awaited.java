package org.carepremiums.eligibility.decide;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Weight;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.eligibility.rule.CommonPhrase;
import org.carepremiums.eligibility.rule.Evaluation;
import org.carepremiums.eligibility.rule.Finding;
import org.carepremiums.eligibility.rule.RuleContext;
import org.carepremiums.eligibility.rule.SourceYear;
import org.carepremiums.platform.wording.phrase.Sentences;

/** What a decision waits for, each thing by itself: the application, each source by name ... */
final class Awaited {

  private Awaited() {}

  static List<Sentence> by(Evaluation evaluation, DecisionStatus status, RuleContext context) {
    if (status == DecisionStatus.IN_REVIEW) {
      return List.of(
          Sentences.of(CommonPhrase.REVIEW_AWAITED.with(evaluation.review().question())));
    }
    Set<Sentence> awaited = new LinkedHashSet<>();
    for (Finding finding : evaluation.findings()) {
      if (finding.weight() == Weight.APPLYING && finding.outcome() == ConditionOutcome.UNKNOWN) {
        awaited.add(Sentences.of(finding.waitingFor().inWords()));
      }
    }
    for (SourceYear source : evaluation.missing()) {
      awaited.add(Sentences.of(source.inWords()));
    }
    for (Finding finding : evaluation.findings()) {
      if (finding.weight() == Weight.PREMIUM
          && finding.outcome() == ConditionOutcome.UNKNOWN
          && !finding.isForSources()) {
        awaited.add(Sentences.of(finding.waitingFor().inWords()));
      }
    }
    LocalDate after = evaluation.premium().decidedAfter();
    if (after != null && !context.openDay().isAfter(after)) {
      awaited.add(Sentences.of(CommonPhrase.DAY_AWAITED.with(after)));
    }
    return List.copyOf(awaited);
  }
}
