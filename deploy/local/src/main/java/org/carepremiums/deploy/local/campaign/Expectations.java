package org.carepremiums.deploy.local.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.InamiKey;

/** Spreads what the table expects over the providers, and adds it up. */
final class Expectations {

  private final List<Map<String, Object>> decisions = new ArrayList<>();
  private final List<Map<String, Object>> ledger = new ArrayList<>();
  private final List<Map<String, Object>> cases = new ArrayList<>();
  private final List<Map<String, Object>> applications = new ArrayList<>();
  private final Map<String, Long> totals = new TreeMap<>();
  private final Map<Premium, LocalDate> notFinalBefore;

  Expectations(Map<Premium, LocalDate> notFinalBefore) {
    this.notFinalBefore = notFinalBefore;
  }

  void expect(CampaignProvider provider) {
    Archetype archetype = provider.archetype();
    archetype.decisions().forEach((premium, decision) -> expect(provider, premium, decision));
    archetype.money().forEach((premium, money) -> expect(provider, premium, money));
    for (int index = 0; index < archetype.contestations().size(); index++) {
      Contested contested = archetype.contestations().get(index);
      expectCase(provider.contestationId(index + 1), contested);
      if (contested.establishesApplication()) {
        expectAnswer(provider.establishedApplicationId(contested.premium()), Archetype.ADMISSIBLE);
      }
    }
    archetype
        .answers()
        .forEach(
            (premium, answers) -> {
              for (int index = 0; index < answers.size(); index++) {
                expectAnswer(provider.applicationId(premium, index + 1), answers.get(index));
              }
            });
    archetype
        .happenings(Happening.BankRefusal.class)
        .forEach(refusal -> add("payouts." + refusal.status(), 1));
    archetype
        .happenings(Happening.BankReturn.class)
        .forEach(returned -> add("payouts." + BankStatusKind.RETURNED, 1));
  }

  void expect(CutOff cutOff) {
    add(cutOff.withdrawn() ? "batches.WITHDRAWN" : "batches.APPROVED", 1);
  }

  void expectRefused(String code) {
    add("rejections.total", 1);
    add("rejections." + code, 1);
  }

  void expectPublished(long records) {
    add("records.published", records);
  }

  void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    write(folder.resolve("decisions.ndjson"), decisions);
    write(folder.resolve("ledger.ndjson"), ledger);
    write(folder.resolve("cases.ndjson"), cases);
    write(folder.resolve("applications.ndjson"), applications);
    Files.write(
        folder.resolve("totals.yaml"),
        totals.entrySet().stream().map(total -> total.getKey() + ": " + total.getValue()).toList(),
        StandardCharsets.UTF_8);
  }

  private static void write(Path file, List<Map<String, Object>> lines) throws IOException {
    Files.write(file, lines.stream().map(ScenarioLines::json).toList(), StandardCharsets.UTF_8);
  }

  private void expect(CampaignProvider provider, Premium premium, ExpectedDecision decision) {
    Map<String, Object> line = about(provider.key(), premium);
    line.put("status", decision.status());
    line.put("outcome", decision.outcome());
    line.put("amountCents", decision.amount());
    line.put("failed", decision.failed());
    if (notFinalBefore.containsKey(premium)) {
      line.put("notFinalBefore", notFinalBefore.get(premium));
    }
    line.put("note", provider.archetype().id());
    decisions.add(line);
    String name =
        "decisions.%s.%d.%s.".formatted(premium.scheme(), premium.year(), decision.status());
    add("decisions.total", 1);
    add(name + decision.outcome(), 1);
    add(name + "cents", decision.amount().value());
  }

  private void expect(CampaignProvider provider, Premium premium, ExpectedMoney money) {
    Map<String, Object> line = about(provider.key(), premium);
    line.put("owedCents", money.owed());
    if (money.state() != ExpectedMoney.State.SETTLED) {
      line.put("paidCents", money.booked());
    }
    line.put("dueCents", money.due());
    line.put("toRecoverCents", money.toRecover());
    line.put("held", money.due().isPositive());
    line.put("note", provider.archetype().id());
    ledger.add(line);
    add("ledger.owedCents", money.owed().value());
    add("ledger.dueCents", money.due().value());
    add("ledger.heldCents", money.due().value());
    add("ledger.toRecoverCents", money.toRecover().value());
    add("payouts.cents.BOOKED", money.booked().value());
  }

  private void expectCase(String contestationId, Contested contested) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("contestationId", contestationId);
    line.put("status", contested.status());
    cases.add(line);
    add("cases.total", 1);
    add("cases." + contested.status(), 1);
    if (contested.status() == CaseStatus.UPHELD || contested.status() == CaseStatus.PARTLY_UPHELD) {
      add("rulings.total", 1);
    }
  }

  private void expectAnswer(String applicationId, String answer) {
    boolean admissible = answer.equals(Archetype.ADMISSIBLE);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("applicationId", applicationId);
    line.put("admissible", admissible);
    if (!admissible) {
      line.put("ruleId", answer);
    }
    applications.add(line);
    add("applications." + (admissible ? "admissible" : "inadmissible"), 1);
  }

  private static Map<String, Object> about(InamiKey provider, Premium premium) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("provider", provider);
    line.put("scheme", premium.scheme());
    line.put("year", premium.year());
    return line;
  }

  private void add(String name, long count) {
    totals.merge(name, count, Math::addExact);
  }
}
