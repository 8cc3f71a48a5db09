package org.carepremiums.deploy.local.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.value.EuroCents;

/** The outcome of a scenario as a person reads it. */
public final class OutcomeSummary {

  private static final String ACCOUNT_TOTALS = "    %-12s %18s EUR%n";

  private final ObservedOutcome outcome;
  private final Map<String, Long> totals;
  private final StringBuilder text = new StringBuilder();

  private OutcomeSummary(ObservedOutcome outcome) {
    this.outcome = outcome;
    this.totals = outcome.totals();
  }

  public static String of(ObservedOutcome outcome) {
    OutcomeSummary summary = new OutcomeSummary(outcome);
    summary.records();
    summary.facts();
    summary.decisions();
    summary.applications();
    summary.batches();
    summary.ledger();
    summary.contestations();
    return summary.text.toString();
  }

  private void records() {
    line("Records published upstream: %,d", total("records.published"));
    line(
        "    accepted %,d, rejected %,d, duplicates %,d, superseded %,d; deliveries complete %,d, incomplete %,d",
        total("records.accepted"),
        total("records.rejected"),
        total("records.duplicates"),
        total("records.superseded"),
        total("receipts.COMPLETE"),
        total("receipts.INCOMPLETE"));
    line("Rejections: %,d", total("rejections.total"));
    Map<String, List<String>> byCode = new TreeMap<>();
    outcome
        .rejections()
        .values()
        .forEach(
            rejection ->
                byCode
                    .computeIfAbsent(rejection.code(), first -> new ArrayList<>())
                    .add(rejection.reason()));
    byCode.forEach(
        (code, reasons) ->
            line("    %-28s %,6d   as in: %s", code, reasons.size(), reasons.get(0)));
  }

  private void facts() {
    line("Facts recorded: %,d", total("facts.total"));
    outcome.factsByKind().forEach((kind, count) -> line("    %-28s %,6d", kind, count));
  }

  private void decisions() {
    line("Decisions: %,d, in %,d versions", total("decisions.total"), outcome.decisionVersions());
    Map<String, List<Decision>> groups =
        outcome.decisions().values().stream()
            .collect(
                Collectors.groupingBy(
                    decision ->
                        "%-29s %s  %-11s %-15s"
                            .formatted(
                                decision.scheme(),
                                decision.year(),
                                decision.status(),
                                decision.outcome()),
                    TreeMap::new,
                    Collectors.toList()));
    groups.forEach(
        (group, members) ->
            line(
                "    %s %,6d %18s EUR",
                group,
                members.size(),
                euros(members.stream().mapToLong(member -> member.amount().value()).sum())));
  }

  private void applications() {
    line(
        "Applications answered: %,d admissible, %,d not",
        total("applications.admissible"), total("applications.inadmissible"));
  }

  private void batches() {
    line("Payment batches: %,d", outcome.batches().size());
    Map<String, Map<PayoutStatus, Long>> statuses = new TreeMap<>();
    for (Payout payout : outcome.payouts().values()) {
      statuses
          .computeIfAbsent(payout.batchId(), first -> new TreeMap<>())
          .merge(payout.status(), 1L, Long::sum);
    }
    int empty = 0;
    for (BatchEvent batch : outcome.batches().values()) {
      if (batch.lines() == 0) {
        empty++;
        continue;
      }
      line(
          "    %-18s %-10s %,6d lines %16s EUR   %s",
          batch.batchId(),
          batch.status(),
          batch.lines(),
          euros(batch.total().value()),
          statuses.getOrDefault(batch.batchId(), Map.of()).entrySet().stream()
              .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
              .collect(Collectors.joining(", ")));
    }
    if (empty > 0) {
      line("    at %,d cut-offs there was nothing to pay", empty);
    }
  }

  private void ledger() {
    line("Ledger: %,d accounts", total("ledger.accounts"));
    for (Map.Entry<String, String> row :
        List.of(
            Map.entry("owed", "owed"),
            Map.entry("paid", "paid"),
            Map.entry("due", "due"),
            Map.entry("of it held", "held"),
            Map.entry("to recover", "toRecover"))) {
      text.append(
          ACCOUNT_TOTALS.formatted(
              row.getKey(), euros(total("ledger." + row.getValue() + "Cents"))));
    }
  }

  private void contestations() {
    line("Contestations: %,d", total("cases.total"));
    totals.forEach(
        (name, count) -> {
          if (name.startsWith("cases.") && !name.endsWith(".total") && count > 0) {
            line("    %-28s %,6d", name.substring("cases.".length()), count);
          }
        });
    line(
        "Contestation windows: %,d open, %,d closed; %,d decisions definitive",
        total("windows.OPEN"), total("windows.CLOSED"), total("windows.definitive"));
  }

  private long total(String name) {
    return totals.getOrDefault(name, 0L);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ENGLISH, format, values)).append(System.lineSeparator());
  }

  private static String euros(long cents) {
    return String.format(Locale.ENGLISH, "%,.2f", EuroCents.of(cents).euros());
  }
}
