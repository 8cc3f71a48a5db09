package org.carepremiums.deploy.local.player;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.contestation.ContestationWindow;
import org.carepremiums.contracts.decision.ApplicationAnswer;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.Prospect;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.deploy.local.scenario.Expectation;
import org.carepremiums.deploy.local.scenario.Expected;

/** Looks for where an outcome is not the expected one. */
public final class OutcomeDifferences {

  private static final String NOTHING = "nothing";

  /** So much of a statement stands in a difference: its answer, not its annex. */
  private static final int SHOWN_OF_STATEMENT = 1_500;

  private final ObservedOutcome outcome;
  private final List<OutcomeDifference> found = new ArrayList<>();
  private String about;
  private String note;

  private OutcomeDifferences(ObservedOutcome outcome) {
    this.outcome = outcome;
  }

  /** All of them, in the order of the expectations. */
  public static List<OutcomeDifference> between(Expected expected, ObservedOutcome outcome) {
    OutcomeDifferences differences = new OutcomeDifferences(outcome);
    expected.decisions().forEach(differences::compare);
    expected.ledger().forEach(differences::compare);
    expected.payouts().forEach(differences::compare);
    expected.windows().forEach(differences::compare);
    expected.cases().forEach(differences::compare);
    expected.applications().forEach(differences::compare);
    expected.statements().forEach(differences::compare);
    expected.deliveries().forEach(differences::compare);
    Map<String, Long> totals = outcome.totals();
    expected
        .totals()
        .forEach(
            (name, wanted) -> {
              long counted = totals.getOrDefault(name, 0L);
              if (!wanted.admits(counted)) {
                differences.found.add(
                    new OutcomeDifference(
                        "total " + name, wanted.toString(), Long.toString(counted), null));
              }
            });
    return differences.found;
  }

  private void compare(Expected.Decision wanted) {
    ObservedOutcome.Account account =
        new ObservedOutcome.Account(wanted.provider(), wanted.scheme(), wanted.year());
    begin("decision " + account, wanted.on(), wanted);
    Decision decision = outcome.decision(account, wanted.on());
    if (!isThere(wanted.none(), decision, () -> inWords(decision))) {
      return;
    }
    compare("status", wanted.status(), decision.status());
    compare("outcome", wanted.outcome(), decision.outcome());
    if (wanted.outcomeIsNot() == decision.outcome()) {
      add("outcome other than " + wanted.outcomeIsNot(), "outcome " + decision.outcome());
    }
    long tolerance = cents(wanted.toleranceCents());
    compareAmount("amount", wanted.amountCents(), tolerance, decision.amount());
    compare(wanted.prospect(), tolerance, decision.prospect());
    compare(
        "review", wanted.review(), decision.review() == null ? null : decision.review().question());
    if (wanted.failed() != null) {
      compare("failed", new TreeSet<>(wanted.failed()), failed(decision));
    }
    LocalDate since = outcome.finalSince().get(account);
    if (wanted.notFinalBefore() != null
        && since != null
        && since.isBefore(wanted.notFinalBefore())) {
      add("final not before " + wanted.notFinalBefore(), "final on " + since);
    }
  }

  private static TreeSet<String> failed(Decision decision) {
    TreeSet<String> failed = new TreeSet<>();
    for (ConditionResult condition : decision.conditions()) {
      if (condition.outcome() == ConditionOutcome.NOT_MET) {
        failed.add(condition.ruleId());
      }
    }
    return failed;
  }

  private static String inWords(Decision decision) {
    return "%s %s %s".formatted(decision.status(), decision.outcome(), decision.amount());
  }

  private void compare(Expected.Prospect wanted, long tolerance, Prospect prospect) {
    if (wanted == null) {
      return;
    }
    if (prospect == null) {
      add("a prospect", "there is none");
      return;
    }
    compare("prospect", wanted.outcome(), prospect.outcome());
    compareAmount("prospect of", wanted.amountCents(), tolerance, prospect.amount());
    compare("last day to apply", wanted.closes(), prospect.closes());
  }

  private void compare(Expected.Ledger wanted) {
    ObservedOutcome.Account account =
        new ObservedOutcome.Account(wanted.provider(), wanted.scheme(), wanted.year());
    begin("ledger " + account, wanted.on(), wanted);
    LedgerEntry entry = outcome.ledgerEntry(account, wanted.on());
    if (!isThere(wanted.none(), entry, () -> "%s owed".formatted(entry.owed()))) {
      return;
    }
    long tolerance = cents(wanted.toleranceCents());
    compareAmount("owed", wanted.owedCents(), tolerance, entry.owed());
    compareAmount("paid", wanted.paidCents(), tolerance, entry.paid());
    compareAmount("due", wanted.dueCents(), tolerance, entry.due());
    compareAmount("to recover", wanted.toRecoverCents(), tolerance, entry.toRecover());
    compare("held", wanted.held(), entry.heldBecause() != null);
    compare("held because", wanted.heldBecause(), phrase(entry.heldBecause()));
  }

  private void compare(Expected.Payout wanted) {
    Payout payout;
    if (wanted.payoutId() == null) {
      ObservedOutcome.Account account =
          new ObservedOutcome.Account(wanted.provider(), wanted.scheme(), wanted.year());
      begin("payout " + account, null, wanted);
      payout = outcome.lastPayout(account);
    } else {
      begin("payout " + wanted.payoutId(), null, wanted);
      payout = outcome.payouts().get(wanted.payoutId());
    }
    if (!isThere(
        wanted.none(),
        payout,
        () -> "%s %s %s".formatted(payout.payoutId(), payout.status(), payout.amount()))) {
      return;
    }
    compare("status", wanted.status(), payout.status());
    compareAmount("amount", wanted.amountCents(), cents(wanted.toleranceCents()), payout.amount());
    compare("paid to", wanted.paidTo(), outcome.paidTo().get(payout.payoutId()));
    compare("execution date", wanted.executionDate(), payout.executionDate());
    compare("status on", wanted.statusOn(), payout.on().value());
  }

  private void compare(Expected.Window wanted) {
    String windowId =
        ContestationWindow.id(wanted.scheme(), wanted.year(), wanted.provider(), wanted.place());
    begin("window " + windowId, null, wanted);
    ContestationWindow window = outcome.windows().get(windowId);
    if (!isThere(
        wanted.none(),
        window,
        () -> "%s until %s".formatted(window.countedFrom(), window.rolledEnd()))) {
      return;
    }
    compare("counted from", wanted.countedFrom(), window.countedFrom());
    compare("act", wanted.act(), window.act());
    compare("act on", wanted.actOn(), window.actOn());
    compare("day 60", wanted.rawEnd(), window.rawEnd());
    compare("last day", wanted.rolledEnd(), window.rolledEnd());
    compare("status", wanted.status(), window.status());
    compare("definitive", wanted.definitive(), window.definitive());
  }

  private void compare(Expected.Case wanted) {
    begin("contestation " + wanted.contestationId(), wanted.on(), wanted);
    CaseEvent event = outcome.contestation(wanted.contestationId(), wanted.on());
    if (!isThere(wanted.none(), event, () -> event.status().toString())) {
      return;
    }
    compare("status", wanted.status(), event.status());
    compare("by tolerance", wanted.byTolerance(), event.byTolerance());
    compare("explanation", wanted.explanation(), phrase(event.explanation()));
    compare("to be completed until", wanted.completeUntil(), event.completeUntil());
  }

  private void compare(Expected.Application wanted) {
    begin("application " + wanted.applicationId(), null, wanted);
    ApplicationAnswer answer = outcome.applications().get(wanted.applicationId());
    if (answer == null) {
      add("is answered", "it has no answer");
      return;
    }
    compare("admissible", wanted.admissible(), answer.admissible());
    compare("rule", wanted.ruleId(), answer.ruleId());
  }

  private void compare(Expected.Statement wanted) {
    begin(
        "statement %s %s %s in %s"
            .formatted(wanted.provider(), wanted.scheme(), wanted.year(), wanted.language()),
        wanted.on(),
        wanted);
    String text = inOneLine(String.valueOf(outcome.statement(wanted)));
    for (String sentence : wanted.contains() == null ? List.<String>of() : wanted.contains()) {
      if (!text.contains(inOneLine(sentence))) {
        add("«%s»".formatted(sentence), "it says «%s»".formatted(beginning(text)));
      }
    }
    for (String sentence : wanted.lacks() == null ? List.<String>of() : wanted.lacks()) {
      if (text.contains(inOneLine(sentence))) {
        add("no «%s»".formatted(sentence), "it says «%s»".formatted(beginning(text)));
      }
    }
  }

  private void compare(Expected.Delivery wanted) {
    begin(
        "receipt of %s/%s/%s%s"
            .formatted(
                wanted.source(),
                wanted.feed(),
                wanted.deliveryId(),
                wanted.version() == null ? "" : ", version " + wanted.version()),
        null,
        wanted);
    Receipt receipt = outcome.receipt(wanted);
    if (!isThere(null, receipt, () -> "")) {
      return;
    }
    compare("status", wanted.status(), receipt.status());
    compare("receipt on", wanted.receiptOn(), receipt.on().value());
    String problems = String.join(" ", receipt.problems());
    for (String problem : wanted.contains() == null ? List.<String>of() : wanted.contains()) {
      if (!problems.contains(problem)) {
        add("«%s»".formatted(problem), "it says «%s»".formatted(problems));
      }
    }
  }

  /** Lines break where they are full, and amounts are grouped with spaces that do not break. */
  private static String inOneLine(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
  }

  private static String beginning(String text) {
    return text.length() <= SHOWN_OF_STATEMENT
        ? text
        : text.substring(0, SHOWN_OF_STATEMENT) + " ...";
  }

  private void begin(String what, LocalDate on, Expectation wanted) {
    about = on == null ? what : "%s on %s".formatted(what, on);
    note = wanted.note();
  }

  /** What is said of something that is there. */
  private interface InWords {
    String get();
  }

  /** Whether there is something to compare; what is there or not unexpectedly is told. */
  private boolean isThere(Boolean none, Object version, InWords words) {
    boolean wanted = !Boolean.TRUE.equals(none);
    if (wanted && version == null) {
      add("is there", "it is not there");
    } else if (!wanted && version != null) {
      add("is not there", words.get());
    }
    return wanted && version != null;
  }

  private static long cents(Long tolerance) {
    return tolerance == null ? 0 : tolerance;
  }

  private static String phrase(Sentence sentence) {
    return sentence == null ? null : sentence.phrase();
  }

  private void compareAmount(String what, Long wanted, long tolerance, EuroCents amount) {
    if (wanted != null && Math.abs(wanted - amount.value()) > tolerance) {
      add(
          "%s %s%s"
              .formatted(
                  what,
                  EuroCents.of(wanted),
                  tolerance == 0 ? "" : " ± " + EuroCents.of(tolerance)),
          "%s %s".formatted(what, amount));
    }
  }

  private void compare(String what, Object wanted, Object version) {
    if (wanted != null && !wanted.equals(version)) {
      add(
          "%s %s".formatted(what, wanted),
          "%s %s".formatted(what, Objects.requireNonNullElse(version, NOTHING)));
    }
  }

  private void add(String expected, String instead) {
    found.add(new OutcomeDifference(about, expected, instead, note));
  }
}
