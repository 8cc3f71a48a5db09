package org.carepremiums.eligibility.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;

/** Says in words what a new version of a decision says otherwise than the one before. */
final class Changes {

  private Changes() {}

  static List<String> between(Decision before, Result now) {
    List<String> changes = new ArrayList<>();
    note(changes, "status", before.status(), now.status());
    note(changes, "outcome", before.outcome(), now.outcome());
    note(changes, "amount", before.amount(), now.amount());
    Map<String, ConditionResult> byTitle = new LinkedHashMap<>();
    before.conditions().forEach(condition -> byTitle.put(condition.condition(), condition));
    for (ConditionResult condition : now.conditions()) {
      ConditionResult earlier = byTitle.remove(condition.condition());
      if (earlier == null) {
        changes.add(name(condition) + ": not asked before, now " + inWords(condition));
      } else if (!inWords(earlier).equals(inWords(condition))
          || !earlier.ruleId().equals(condition.ruleId())) {
        changes.add(name(condition) + ": " + inWords(earlier) + ", now " + inWords(condition));
      }
    }
    for (ConditionResult dropped : byTitle.values()) {
      changes.add(name(dropped) + ": " + inWords(dropped) + ", now not asked");
    }
    note(changes, "waiting for", listed(before.pendingOn()), listed(now.pendingOn()));
    note(changes, "application", before.applicationId(), now.applicationId());
    note(changes, "to be paid before", before.payBefore(), now.payBefore());
    return changes;
  }

  private static void note(List<String> changes, String what, Object before, Object now) {
    if (!Objects.equals(before, now)) {
      changes.add(what + ": " + orNone(before) + ", now " + orNone(now));
    }
  }

  private static String orNone(Object value) {
    return value == null ? "none" : value.toString();
  }

  private static String listed(List<String> awaited) {
    return awaited.isEmpty() ? null : String.join("; ", awaited);
  }

  private static String name(ConditionResult condition) {
    return condition.ruleId() + " " + condition.condition();
  }

  private static String inWords(ConditionResult condition) {
    // Two sentences have to fit one change
    String observed = condition.observed();
    String shown = observed.length() <= 800 ? observed : observed.substring(0, 800) + " ...";
    return condition.outcome() + " (" + shown + ")";
  }
}
