package org.carepremiums.deploy.acceptance;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.deploy.local.player.ObservedOutcome;
import org.carepremiums.deploy.local.player.ObservedOutcome.Account;

/**
 * Outcomes in a form that can be compared between runs: facts carry the order of their arrival in
 * their ids and decisions the number of their intermediate versions, both of which may differ.
 */
final class Outcomes {

  private Outcomes() {}

  /** The last version of every decision with its whole explanation. */
  static Map<Account, String> decisions(ObservedOutcome outcome) {
    Map<Account, String> comparable = new TreeMap<>();
    outcome.decisions().forEach((account, decision) -> comparable.put(account, text(decision)));
    return comparable;
  }

  private static String text(Decision decision) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.join(
            " ",
            decision.status().name(),
            decision.outcome().name(),
            decision.amount().toString(),
            "prospect",
            String.valueOf(decision.prospect()),
            "pending on",
            decision.pendingOn().toString(),
            "review",
            String.valueOf(decision.review()),
            "notified",
            String.valueOf(decision.notification()),
            "application",
            String.valueOf(decision.application()),
            "pay before",
            String.valueOf(decision.payBefore()),
            decision.parameterVersion()));
    for (ConditionResult condition : decision.conditions()) {
      text.append(System.lineSeparator())
          .append(
              String.join(
                  " | ",
                  condition.ruleId(),
                  condition.outcome().name(),
                  String.valueOf(condition.observed()),
                  condition.required().toString()));
    }
    return text.toString();
  }

  /** What is owed, ordered, paid, due, to be recovered and held, per account. */
  static Map<Account, String> ledger(ObservedOutcome outcome) {
    Map<Account, String> comparable = new TreeMap<>();
    outcome
        .ledger()
        .forEach(
            (account, entry) ->
                comparable.put(
                    account,
                    "owed %s ordered %s paid %s due %s to recover %s held because %s"
                        .formatted(
                            entry.owed(),
                            entry.ordered(),
                            entry.paid(),
                            entry.due(),
                            entry.toRecover(),
                            entry.heldBecause())));
    return comparable;
  }

  /** Every payout: to whom, how much, to which account, when, how far. */
  static Map<String, String> payouts(ObservedOutcome outcome) {
    Map<String, String> comparable = new TreeMap<>();
    outcome
        .payouts()
        .forEach(
            (payoutId, payout) ->
                comparable.put(
                    payoutId,
                    "%s %s to %s on %s: %s %s"
                        .formatted(
                            payout.batchId(),
                            payout.amount(),
                            outcome.paidTo().get(payoutId),
                            payout.executionDate(),
                            payout.status(),
                            payout.reasonCode())));
    return comparable;
  }

  /**
   * Every window by its id: what its days are counted from, how far it is. The decision that opened
   * it has the number of a version in its id.
   */
  static Map<String, String> windows(ObservedOutcome outcome) {
    Map<String, String> comparable = new TreeMap<>();
    outcome
        .windows()
        .forEach(
            (windowId, window) ->
                comparable.put(
                    windowId,
                    "from the %s of %s: %s to %s, rolled %s: %s, definitive %s, on %s"
                        .formatted(
                            window.countedFrom(),
                            window.actOn(),
                            window.start(),
                            window.rawEnd(),
                            window.rolledEnd(),
                            window.status(),
                            window.definitive(),
                            window.on())));
    return comparable;
  }

  /** Every contestation: how far, why, on which day. */
  static Map<String, String> cases(ObservedOutcome outcome) {
    Map<String, String> comparable = new TreeMap<>();
    outcome
        .cases()
        .forEach(
            (contestationId, event) ->
                comparable.put(
                    contestationId,
                    "%s of %s, by tolerance %s, %s on %s: %s %s"
                        .formatted(
                            event.caseId(),
                            event.introducedOn(),
                            event.byTolerance(),
                            event.status(),
                            event.on(),
                            event.explanation(),
                            event.reason())));
    return comparable;
  }

  /** Whether and why each application counts. */
  static Map<String, String> applications(ObservedOutcome outcome) {
    Map<String, String> comparable = new TreeMap<>();
    outcome
        .applications()
        .forEach(
            (applicationId, answer) ->
                comparable.put(applicationId, answer.admissible() + " " + answer.ruleId()));
    return comparable;
  }

  /** The refused records, each once however often it was sent. */
  static Set<String> refused(ObservedOutcome outcome) {
    Set<String> comparable = new TreeSet<>();
    outcome
        .rejections()
        .values()
        .forEach(
            rejection ->
                comparable.add(
                    String.join(
                        " ",
                        rejection.topic(),
                        rejection.code(),
                        String.valueOf(rejection.field()),
                        rejection.value())));
    return comparable;
  }
}
