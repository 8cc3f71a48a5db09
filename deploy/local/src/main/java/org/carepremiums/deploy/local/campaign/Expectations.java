package org.carepremiums.deploy.local.campaign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Outcome;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.InamiKey;

/** Spreads what the table expects over the providers, and adds it up. */
final class Expectations {

  private final List<Map<String, Object>> decisions = new ArrayList<>();
  private final List<Map<String, Object>> ledger = new ArrayList<>();
  private final List<Map<String, Object>> cases = new ArrayList<>();
  private final List<Map<String, Object>> applications = new ArrayList<>();
  private final Map<String, Long> totals = new TreeMap<>();
  private final List<Map<String, Object>> windows = new ArrayList<>();
  private final List<Map<String, Object>> payouts = new ArrayList<>();
  private final List<Map<String, Object>> statements = new ArrayList<>();
  private final CampaignTable table;

  Expectations(CampaignTable table) {
    this.table = table;
  }

  void expect(CampaignProvider provider) {
    Archetype archetype = provider.archetype();
    archetype.decisions().forEach((premium, decision) -> expect(provider, premium, decision));
    archetype.money().forEach((premium, money) -> expect(provider, premium, money));
    for (int index = 0; index < archetype.contestations().size(); index++) {
      PlannedContestation contested = archetype.contestations().get(index);
      expectCase(archetype.id(), provider.contestationId(index + 1), contested);
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
        .happenings(ArchetypeEvent.BankRefusal.class)
        .forEach(refusal -> add("payouts." + refusal.status(), 1));
    archetype
        .happenings(ArchetypeEvent.BankReturn.class)
        .forEach(returned -> add("payouts." + BankStatusKind.RETURNED, 1));
    archetype.happenings(ArchetypeEvent.Review.class).stream()
        .filter(ArchetypeEvent.Review::isSettled)
        .forEach(settled -> add("rulings.total", 1));
    String kind = archetype.id();
    table.windows().stream()
        .filter(window -> window.kind().equals(kind))
        .forEach(window -> expect(provider, window));
    table.payouts().stream()
        .filter(payout -> payout.kind().equals(kind))
        .forEach(payout -> expect(provider, payout));
    if (provider.turn() == 0) {
      table.statements().stream()
          .filter(statement -> statement.kind().equals(kind))
          .forEach(statement -> expect(provider, statement));
    }
  }

  void expect(CutOff cutOff) {
    add("batches." + cutOff.becomes(), 1);
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
    write(folder.resolve("payouts.ndjson"), payouts);
    write(folder.resolve("windows.ndjson"), windows);
    write(folder.resolve("cases.ndjson"), cases);
    write(folder.resolve("applications.ndjson"), applications);
    write(folder.resolve("statements.ndjson"), statements);
    Files.write(
        folder.resolve("totals.yaml"),
        totals.entrySet().stream().map(total -> total.getKey() + ": " + total.getValue()).toList(),
        StandardCharsets.UTF_8);
  }

  private static void write(Path file, List<Map<String, Object>> lines) throws IOException {
    Files.write(file, lines.stream().map(KeptJson::write).toList(), StandardCharsets.UTF_8);
  }

  private void expect(
      CampaignProvider provider, CampaignPremium premium, ExpectedDecision decision) {
    Map<String, Object> line = about(provider.key(), premium);
    line.put("status", decision.status());
    line.put("outcome", decision.outcome());
    line.put("amountCents", decision.amount());
    line.put("failed", decision.failed());
    if (decision.prospect() != null) {
      Map<String, Object> prospect = new LinkedHashMap<>();
      prospect.put("outcome", decision.prospect().isPositive() ? Outcome.GRANTED : Outcome.REFUSED);
      prospect.put("amountCents", decision.prospect());
      line.put("prospect", prospect);
    }
    if (decision.review() != null) {
      line.put("review", decision.review());
    }
    for (FinalDay finalDay : table.finalDays()) {
      if (finalDay.premium().equals(premium)) {
        if (finalDay.exceptions().contains(provider.archetype().id())) {
          expectFinalBefore(provider, finalDay);
        } else {
          line.put("notFinalBefore", finalDay.notBefore());
        }
      }
    }
    line.put("note", provider.archetype().id());
    decisions.add(line);
    String name =
        "decisions.%s.%d.%s.".formatted(premium.scheme(), premium.year(), decision.status());
    add("decisions.total", 1);
    add(name + decision.outcome(), 1);
    add(name + "cents", decision.amount().value());
  }

  private void expectFinalBefore(CampaignProvider provider, FinalDay finalDay) {
    Map<String, Object> line = about(provider.key(), finalDay.premium());
    line.put("on", finalDay.notBefore().minusDays(1));
    line.put("status", DecisionStatus.FINAL);
    line.put("note", provider.archetype().id());
    decisions.add(line);
  }

  private void expect(CampaignProvider provider, ExpectedWindow window) {
    Map<String, Object> line = about(provider.key(), window.premium());
    line.put("number", window.number());
    if (window.countedFrom() == null) {
      line.put("none", true);
    } else {
      line.put("countedFrom", window.countedFrom());
      line.put("actOn", window.actOn());
      line.put("rawEnd", window.rawEnd());
      line.put("rolledEnd", window.rolledEnd());
    }
    line.put("note", window.kind());
    windows.add(line);
  }

  private void expect(CampaignProvider provider, ExpectedPayout payout) {
    Map<String, Object> line = about(provider.key(), payout.premium());
    line.put("paidTo", provider.iban(payout.account()));
    line.put("statusOn", payout.bookedOn());
    line.put("note", payout.kind());
    payouts.add(line);
  }

  private void expect(CampaignProvider provider, ExpectedStatement statement) {
    Map<String, Object> line = about(provider.key(), statement.premium());
    line.put("language", statement.language());
    if (statement.on() != null) {
      line.put("on", statement.on());
    }
    line.put("contains", statement.contains());
    line.put("lacks", statement.lacks());
    line.put("note", statement.kind());
    statements.add(line);
  }

  private void expect(CampaignProvider provider, CampaignPremium premium, ExpectedMoney money) {
    Map<String, Object> line = about(provider.key(), premium);
    line.put("owedCents", money.owed());
    if (money.state() != ExpectedMoney.State.SETTLED) {
      line.put("paidCents", money.booked());
    }
    line.put("dueCents", money.due());
    line.put("toRecoverCents", money.toRecover());
    line.put("held", money.held().isPositive());
    if (money.heldBecause() != null) {
      line.put("heldBecause", money.heldBecause());
    }
    line.put("note", provider.archetype().id());
    ledger.add(line);
    add("ledger.owedCents", money.owed().value());
    add("ledger.dueCents", money.due().value());
    add("ledger.heldCents", money.held().value());
    add("ledger.toRecoverCents", money.toRecover().value());
    add("payouts.cents.BOOKED", money.booked().value());
  }

  private void expectCase(String kind, String contestationId, PlannedContestation contested) {
    for (PlannedContestation.Stage stage : contested.becomes()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("contestationId", contestationId);
      if (stage.by() != null) {
        line.put("on", stage.by());
      }
      line.put("status", stage.status());
      if (contested.isTolerated()) {
        line.put("byTolerance", true);
      }
      if (stage.because() != null) {
        line.put("explanation", stage.because());
      }
      if (stage.until() != null) {
        line.put("completeUntil", stage.until());
      }
      line.put("note", kind);
      cases.add(line);
    }
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

  private static Map<String, Object> about(InamiKey provider, CampaignPremium premium) {
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
