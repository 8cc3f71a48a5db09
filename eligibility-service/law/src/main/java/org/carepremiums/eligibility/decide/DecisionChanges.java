package org.carepremiums.eligibility.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.carepremiums.contracts.decision.AnsweredApplication;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.phrase.Sentences;

/** Tells what a new version of a decision says differently from the one before. */
final class DecisionChanges {

  private final List<Sentence> changes = new ArrayList<>();

  private DecisionChanges() {}

  static List<Sentence> between(Decision before, Result now) {
    DecisionChanges noted = new DecisionChanges();
    noted.changed(ChangePhrase.STATUS_CHANGED, before.status(), now.status());
    noted.changed(ChangePhrase.OUTCOME_CHANGED, before.outcome(), now.outcome());
    noted.changed(ChangePhrase.AMOUNT_CHANGED, before.amount(), now.amount());
    noted.conditions(before.conditions(), now.conditions());
    noted.changed(
        ChangePhrase.WAITING,
        ChangePhrase.WAITING_CHANGED,
        ChangePhrase.NO_LONGER_WAITING,
        orNull(before.pendingOn()),
        orNull(now.pendingOn()));
    noted.changed(
        ChangePhrase.APPLICATION_COUNTS,
        ChangePhrase.APPLICATION_CHANGED,
        ChangePhrase.APPLICATION_NO_LONGER_COUNTS,
        applicationId(before.application()),
        applicationId(now.application()));
    noted.changed(
        ChangePhrase.PAY_BEFORE,
        ChangePhrase.PAY_BEFORE_CHANGED,
        ChangePhrase.NO_LONGER_PAID,
        before.payBefore(),
        now.payBefore());
    return noted.changes;
  }

  private static String applicationId(AnsweredApplication application) {
    return application == null ? null : application.applicationId();
  }

  private void note(Phrase phrase, Object... values) {
    changes.add(Sentences.of(phrase.with(values)));
  }

  private void changed(Phrase changed, Object before, Object now) {
    if (!before.equals(now)) {
      note(changed, before, now);
    }
  }

  /** For what may also come or go. */
  private void changed(Phrase comes, Phrase changed, Phrase goes, Object before, Object now) {
    if (Objects.equals(before, now)) {
      return;
    }
    if (before == null) {
      note(comes, now);
    } else if (now == null) {
      note(goes, before);
    } else {
      note(changed, before, now);
    }
  }

  private void conditions(List<ConditionResult> before, List<ConditionResult> now) {
    Map<String, ConditionResult> earlier = new LinkedHashMap<>();
    before.forEach(condition -> earlier.put(condition.condition(), condition));
    for (ConditionResult condition : now) {
      ConditionResult was = earlier.remove(condition.condition());
      if (was == null) {
        note(
            ChangePhrase.CONDITION_ASKED,
            condition.ruleId(),
            Sentence.of(condition.condition()),
            condition.outcome(),
            condition.observed());
      } else if (!saysTheSame(was, condition)) {
        note(
            ChangePhrase.CONDITION_CHANGED,
            condition.ruleId(),
            Sentence.of(condition.condition()),
            was.outcome(),
            was.observed(),
            condition.outcome(),
            condition.observed());
      }
    }
    for (ConditionResult dropped : earlier.values()) {
      note(
          ChangePhrase.CONDITION_NO_LONGER_ASKED,
          dropped.ruleId(),
          Sentence.of(dropped.condition()),
          dropped.outcome(),
          dropped.observed());
    }
  }

  private static boolean saysTheSame(ConditionResult was, ConditionResult is) {
    return was.outcome() == is.outcome()
        && was.ruleId().equals(is.ruleId())
        && was.observed().equals(is.observed());
  }

  private static List<Sentence> orNull(List<Sentence> awaited) {
    return awaited.isEmpty() ? null : awaited;
  }
}
