package org.carepremiums.deploy.acceptance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.deploy.local.player.ObservedOutcome;
import org.carepremiums.deploy.local.player.ObservedOutcome.Account;

/**
 * Outcomes in a form that can be compared between runs: facts carry the order of their arrival in
 * their ids and decisions the number of their intermediate versions, both of which may differ.
 */
final class Outcomes {

  private Outcomes() {}

  /**
   * All that came of a run: by what it is, by what it is about.
   *
   * @return in the order in which data flow
   */
  static Map<String, Map<String, String>> of(PlayedRun run) {
    ObservedOutcome outcome = run.outcome();
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    all.put("facts", facts(run));
    all.put("refused records", refused(outcome));
    all.put("receipts", receipts(outcome));
    all.put("decisions", byText(decisions(outcome)));
    all.put("applications", applications(outcome));
    all.put("ledger", byText(ledger(outcome)));
    all.put("batches", batches(outcome));
    all.put("payouts", payouts(outcome));
    all.put("bank files", run.bankFiles());
    all.put("contestation windows", windows(outcome));
    all.put("cases", cases(outcome));
    all.put("owed by decisions", run.decidedOwed());
    all.put("owed by the ledger", run.ledgerOwed());
    return all;
  }

  /**
   * Each thing that came out differently, in a line or more; empty where nothing did.
   *
   * @param expected what should have come of the run, as of an undisturbed one
   */
  static List<String> differences(Map<String, Map<String, String>> expected, PlayedRun run) {
    return differences(expected, run, true);
  }

  /** The same of what is expected, whatever else came. */
  static List<String> differencesOfKnown(Map<String, Map<String, String>> expected, PlayedRun run) {
    return differences(expected, run, false);
  }

  private static List<String> differences(
      Map<String, Map<String, String>> expected, PlayedRun run, boolean alsoWhatIsNew) {
    Map<String, Map<String, String>> found = of(run);
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (what, should) -> {
          Map<String, String> is = found.get(what);
          Set<String> about = new TreeSet<>(should.keySet());
          if (alsoWhatIsNew) {
            about.addAll(is.keySet());
          }
          for (String one : about) {
            if (!Objects.equals(should.get(one), is.get(one))) {
              differences.add(
                  "%s: %s%n    expected: %s%n    found:    %s"
                      .formatted(what, one, should.get(one), is.get(one)));
            }
          }
        });
    return differences;
  }

  private static Map<String, String> byText(Map<Account, String> byAccount) {
    Map<String, String> byText = new TreeMap<>();
    byAccount.forEach((account, text) -> byText.put(account.toString(), text));
    return byText;
  }

  /**
   * What is known, and since when; how often it was said before may differ. Of what follows from
   * several feeds, the one is named that came last.
   */
  private static Map<String, String> facts(PlayedRun run) {
    Map<String, String> comparable = new TreeMap<>();
    run.facts()
        .forEach(
            (about, fact) ->
                comparable.put(
                    about,
                    "%s %s, observed on %s, recorded on %s%s"
                        .formatted(
                            fact.period(),
                            fact.value(),
                            fact.observedOn(),
                            fact.recordedOn(),
                            fact.value() instanceof FactValue.ConventionStatus
                                ? ""
                                : ", by %s of %s".formatted(fact.feed(), fact.deliveryId()))));
    return comparable;
  }

  /** Every delivery: how far it came, how many records, which are missing. */
  private static Map<String, String> receipts(ObservedOutcome outcome) {
    Map<String, String> comparable = new TreeMap<>();
    outcome
        .receipts()
        .forEach(
            (delivery, receipt) -> {
              if (!receipt.deliveryId().startsWith("day:")) {
                comparable.put(
                    delivery,
                    "%s, received %d, missing %s"
                        .formatted(receipt.status(), receipt.received(), receipt.missing()));
              }
            });
    return comparable;
  }

  private static Map<String, String> batches(ObservedOutcome outcome) {
    Map<String, String> comparable = new TreeMap<>();
    outcome.batches().forEach((batchId, batch) -> comparable.put(batchId, batch.toString()));
    return comparable;
  }

  /** The last version of every decision with its whole explanation. */
  private static Map<Account, String> decisions(ObservedOutcome outcome) {
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
            "payee",
            decision.payee().toString(),
            decision.parameterVersion()));
    for (ConditionResult condition : decision.conditions()) {
      text.append(System.lineSeparator())
          .append(
              String.join(
                  " | ",
                  condition.ruleId(),
                  condition.condition(),
                  condition.outcome().name(),
                  condition.weight().name(),
                  String.valueOf(condition.observed()),
                  condition.required().toString(),
                  condition.legalReference(),
                  String.valueOf(condition.waitingFor())));
    }
    return text.toString();
  }

  /** What is owed, ordered, paid, due, to be recovered and held, per account. */
  private static Map<Account, String> ledger(ObservedOutcome outcome) {
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
  private static Map<String, String> payouts(ObservedOutcome outcome) {
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
  private static Map<String, String> windows(ObservedOutcome outcome) {
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
  private static Map<String, String> cases(ObservedOutcome outcome) {
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
  private static Map<String, String> applications(ObservedOutcome outcome) {
    Map<String, String> comparable = new TreeMap<>();
    outcome
        .applications()
        .forEach(
            (applicationId, answer) ->
                comparable.put(applicationId, answer.admissible() + " " + answer.ruleId()));
    return comparable;
  }

  /** The refused records and why, each once however often it was sent. */
  private static Map<String, String> refused(ObservedOutcome outcome) {
    Map<String, String> comparable = new TreeMap<>();
    outcome
        .rejections()
        .values()
        .forEach(
            rejection ->
                comparable.put(
                    rejection.topic() + " " + rejection.value(),
                    rejection.code() + " " + rejection.field()));
    return comparable;
  }
}
