package org.carepremiums.deploy.local.player;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.decision.ApplicationAnswer;
import org.carepremiums.contracts.decision.ConditionOutcome;
import org.carepremiums.contracts.decision.ConditionResult;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.deploy.local.scenario.Expected;

/** Where the outcome is not the expected one, each in one line for a person. */
public final class Differences {

  private final List<String> lines = new ArrayList<>();

  private Differences() {}

  public static List<String> between(Expected expected, Outcome outcome) {
    Differences differences = new Differences();
    expected.decisions().forEach(wanted -> differences.compare(wanted, outcome));
    expected.ledger().forEach(wanted -> differences.compare(wanted, outcome));
    expected.cases().forEach(wanted -> differences.compare(wanted, outcome));
    expected.applications().forEach(wanted -> differences.compare(wanted, outcome));
    Map<String, Long> totals = outcome.totals();
    expected
        .totals()
        .forEach(
            (name, wanted) -> {
              long found = totals.getOrDefault(name, 0L);
              if (wanted != found) {
                differences.add("total " + name, wanted.toString(), Long.toString(found));
              }
            });
    return differences.lines;
  }

  private void compare(Expected.Decision wanted, Outcome outcome) {
    Outcome.Account account =
        new Outcome.Account(wanted.provider(), wanted.scheme(), wanted.year());
    Decision found = outcome.decisions().get(account);
    if (found == null) {
      add("decision " + account, "is there", "it is not there");
      return;
    }
    String name = "decision " + account;
    compare(name, "status", wanted.status(), found.status());
    compare(name, "outcome", wanted.outcome(), found.outcome());
    compare(name, "amount", EuroCents.of(wanted.amountCents()), found.amount());
    LocalDate since = outcome.finalSince().get(account);
    if (wanted.notFinalBefore() != null
        && since != null
        && since.isBefore(wanted.notFinalBefore())) {
      add(name + " final", "not before " + wanted.notFinalBefore(), since.toString());
    }
    if (wanted.failed() != null) {
      TreeSet<String> failed = new TreeSet<>();
      for (ConditionResult condition : found.conditions()) {
        if (condition.outcome() == ConditionOutcome.NOT_MET) {
          failed.add(condition.ruleId());
        }
      }
      compare(name, "failed", new TreeSet<>(wanted.failed()), failed);
    }
  }

  private void compare(Expected.Ledger wanted, Outcome outcome) {
    Outcome.Account account =
        new Outcome.Account(wanted.provider(), wanted.scheme(), wanted.year());
    LedgerEntry found = outcome.ledger().get(account);
    String name = "ledger " + account;
    if (found == null) {
      add(name, "is there", "it is not there");
      return;
    }
    compareAmount(name, "owed", wanted.owedCents(), found.owed());
    compareAmount(name, "paid", wanted.paidCents(), found.paid());
    compareAmount(name, "due", wanted.dueCents(), found.due());
    compareAmount(name, "to recover", wanted.toRecoverCents(), found.toRecover());
    if (wanted.held() != null) {
      compare(name, "held", wanted.held(), found.heldBecause() != null);
    }
  }

  private void compare(Expected.Case wanted, Outcome outcome) {
    CaseEvent found = outcome.cases().get(wanted.contestationId());
    compare(
        "contestation " + wanted.contestationId(),
        "status",
        wanted.status(),
        found == null ? null : found.status());
  }

  private void compare(Expected.Application wanted, Outcome outcome) {
    ApplicationAnswer found = outcome.applications().get(wanted.applicationId());
    String name = "application " + wanted.applicationId();
    if (found == null) {
      add(name, "is answered", "it has no answer");
      return;
    }
    compare(name, "admissible", wanted.admissible(), found.admissible());
    if (wanted.ruleId() != null) {
      compare(name, "rule", wanted.ruleId(), found.ruleId());
    }
  }

  private void compareAmount(String name, String what, Long wanted, EuroCents found) {
    if (wanted != null) {
      compare(name, what, EuroCents.of(wanted), found);
    }
  }

  private void compare(String name, String what, Object wanted, Object found) {
    if (!Objects.equals(wanted, found)) {
      add(name, what + " " + wanted, what + " " + (found == null ? "nothing" : found));
    }
  }

  private void add(String name, String expected, String found) {
    lines.add("%s: expected %s, but %s".formatted(name, expected, found));
  }
}
