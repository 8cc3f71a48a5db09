package org.carepremiums.deploy.local.player;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carepremiums.contracts.contestation.CaseEvent;
import org.carepremiums.contracts.contestation.CaseStatus;
import org.carepremiums.contracts.contestation.ContestationWindow;
import org.carepremiums.contracts.contestation.Ruling;
import org.carepremiums.contracts.decision.ApplicationAnswer;
import org.carepremiums.contracts.decision.Decision;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.intake.Receipt;
import org.carepremiums.contracts.intake.Rejection;
import org.carepremiums.contracts.json.ContractJson;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.deploy.local.scenario.Expected;

/**
 * What the services say at the end, read from their topics as a consumer would: the last version of
 * everything that has versions.
 */
public final class ObservedOutcome {

  static final List<Topic> TOPICS =
      Stream.of(
              EventType.RECEIPT,
              EventType.REJECTION,
              EventType.FACT,
              EventType.DECISION,
              EventType.APPLICATION_ANSWER,
              EventType.PAYOUT,
              EventType.BATCH,
              EventType.LEDGER_ENTRY,
              EventType.CONTESTATION_WINDOW,
              EventType.CASE,
              EventType.RULING)
          .flatMap(type -> Topic.carrying(type).stream())
          .toList();

  private final Map<String, Receipt> receipts = new TreeMap<>();
  private final Map<String, Receipt> everyReceipt = new TreeMap<>();
  private final Map<String, Rejection> rejections = new TreeMap<>();
  private final Set<String> factIds = new HashSet<>();
  private final Map<String, Long> factsByKind = new TreeMap<>();
  private final Map<Account, UnreadDecision> unreadDecisions = new HashMap<>();
  private final Map<Account, Decision> decisions = new HashMap<>();
  private final Set<String> decisionIds = new HashSet<>();
  private final Map<Account, LocalDate> finalSince = new HashMap<>();
  private final Map<String, ApplicationAnswer> applications = new TreeMap<>();
  private final Map<String, BatchEvent> batches = new TreeMap<>();
  private final Map<String, Payout> payouts = new TreeMap<>();
  private final Map<String, Iban> paidTo = new TreeMap<>();
  private final Map<Account, LedgerEntry> ledger = new HashMap<>();
  private final Map<String, ContestationWindow> windows = new TreeMap<>();
  private final Map<String, CaseEvent> cases = new TreeMap<>();
  private final Set<String> rulings = new HashSet<>();
  private final EarlierVersions<Account, Decision> earlierDecisions = new EarlierVersions<>();
  private final EarlierVersions<Account, LedgerEntry> earlierEntries = new EarlierVersions<>();
  private final EarlierVersions<String, CaseEvent> earlierCases = new EarlierVersions<>();
  private final Map<Expected.Statement, String> statements = new HashMap<>();
  private final int published;

  /**
   * One that has heard nothing yet.
   *
   * @param published how many records the scenario publishes
   * @param expected names the days whose versions are kept beside the last ones
   */
  ObservedOutcome(int published, Expected expected) {
    this.published = published;
    for (Expected.Decision decision : expected.decisions()) {
      if (decision.on() != null) {
        earlierDecisions.ask(
            new Account(decision.provider(), decision.scheme(), decision.year()), decision.on());
      }
    }
    for (Expected.Ledger entry : expected.ledger()) {
      if (entry.on() != null) {
        earlierEntries.ask(new Account(entry.provider(), entry.scheme(), entry.year()), entry.on());
      }
    }
    for (Expected.Case contestation : expected.cases()) {
      if (contestation.on() != null) {
        earlierCases.ask(contestation.contestationId(), contestation.on());
      }
    }
  }

  /** What decisions and ledger are kept by. */
  public record Account(InamiKey provider, Scheme scheme, PremiumYear year)
      implements Comparable<Account> {

    static Account of(Payout payout) {
      return new Account(payout.provider(), payout.scheme(), payout.year());
    }

    @Override
    public int compareTo(Account other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return provider + " " + scheme + " " + year;
    }
  }

  /** Reads the last decisions, once nothing more is to come. */
  void complete() {
    unreadDecisions.forEach(
        (account, last) -> decisions.put(account, parse(last.data(), Decision.class)));
    unreadDecisions.clear();
  }

  /** Takes what a provider reads. */
  void read(Expected.Statement asked, String text) {
    statements.put(asked, text);
  }

  /**
   * The decision that stood when a day ended, {@code null} where nothing was decided; without a day
   * the last one.
   */
  Decision decision(Account account, LocalDate on) {
    return on == null ? decisions.get(account) : earlierDecisions.at(account, on);
  }

  /** The entry that stood when a day ended, {@code null} where there was none. */
  LedgerEntry ledgerEntry(Account account, LocalDate on) {
    return on == null ? ledger.get(account) : earlierEntries.at(account, on);
  }

  /** How a contestation stood when a day ended, {@code null} where there was none. */
  CaseEvent contestation(String contestationId, LocalDate on) {
    return on == null ? cases.get(contestationId) : earlierCases.at(contestationId, on);
  }

  /** What a provider reads; {@code null} where it was not read. */
  String statement(Expected.Statement asked) {
    return statements.get(asked);
  }

  /** What of a fact is counted. */
  private record FactId(String factId) {}

  /** What of a decision tells whether it is the last: most are not, and their explanations long. */
  private record DecisionName(
      String decisionId,
      Scheme scheme,
      PremiumYear year,
      InamiKey provider,
      int version,
      DecisionStatus status,
      BusinessDay decidedOn) {}

  /** A decision that is read only where it is the last. */
  private record UnreadDecision(int version, byte[] data) {}

  /** The last receipt of each delivery. */
  public Map<String, Receipt> receipts() {
    return receipts;
  }

  /**
   * A receipt of a delivery, the last where no version is named; {@code null} where there is none.
   */
  Receipt receipt(Expected.Delivery asked) {
    String delivery = String.join("/", asked.source().id(), asked.feed(), asked.deliveryId());
    return asked.version() == null
        ? receipts.get(delivery)
        : everyReceipt.get(delivery + "/" + asked.version());
  }

  public Map<String, Rejection> rejections() {
    return rejections;
  }

  /** Number of fact versions by kind. */
  public Map<String, Long> factsByKind() {
    return factsByKind;
  }

  public Map<Account, Decision> decisions() {
    return decisions;
  }

  /** The business day of the first final version; absent where none is final. */
  public Map<Account, LocalDate> finalSince() {
    return finalSince;
  }

  /** Number of decision versions. */
  public int decisionVersions() {
    return decisionIds.size();
  }

  public Map<String, ApplicationAnswer> applications() {
    return applications;
  }

  public Map<String, BatchEvent> batches() {
    return batches;
  }

  public Map<String, Payout> payouts() {
    return payouts;
  }

  /** By payout, the account that it goes to. */
  public Map<String, Iban> paidTo() {
    return paidTo;
  }

  /** The payout of a premium that was ordered last; {@code null} where there is none. */
  Payout lastPayout(Account account) {
    return payouts.values().stream()
        .filter(payout -> account.equals(Account.of(payout)))
        .max(Comparator.comparing(Payout::executionDate).thenComparing(Payout::payoutId))
        .orElse(null);
  }

  public Map<Account, LedgerEntry> ledger() {
    return ledger;
  }

  /** The last state of each window, by windowId. */
  public Map<String, ContestationWindow> windows() {
    return windows;
  }

  /** The last state of each case, by contestationId. */
  public Map<String, CaseEvent> cases() {
    return cases;
  }

  /** Takes what stands on a topic; the same twice makes no difference. */
  void take(Topic topic, byte[] data) {
    switch (topic.type()) {
      case RECEIPT -> {
        Receipt receipt = parse(data, Receipt.class);
        everyReceipt.put(receipt.receiptId(), receipt);
        receipts.merge(
            String.join("/", receipt.source().id(), receipt.feed(), receipt.deliveryId()),
            receipt,
            (before, now) -> now.version() > before.version() ? now : before);
      }
      case REJECTION -> {
        Rejection rejection = parse(data, Rejection.class);
        rejections.put(rejection.rejectionId(), rejection);
      }
      case FACT -> {
        // subject/kind/key/source/version
        String factId = parse(data, FactId.class).factId();
        if (factIds.add(factId)) {
          factsByKind.merge(factId.split("/", 3)[1], 1L, Long::sum);
        }
      }
      case DECISION -> {
        DecisionName name = parse(data, DecisionName.class);
        decisionIds.add(name.decisionId());
        Account account = new Account(name.provider(), name.scheme(), name.year());
        unreadDecisions.merge(
            account,
            new UnreadDecision(name.version(), data),
            (before, now) -> now.version() > before.version() ? now : before);
        earlierDecisions.take(
            account, name.decidedOn().value(), name.version(), () -> parse(data, Decision.class));
        if (name.status() == DecisionStatus.FINAL) {
          finalSince.merge(
              account,
              name.decidedOn().value(),
              (before, now) -> now.isBefore(before) ? now : before);
        }
      }
      case APPLICATION_ANSWER -> {
        ApplicationAnswer answer = parse(data, ApplicationAnswer.class);
        applications.put(answer.applicationId(), answer);
      }
      case BATCH -> {
        BatchEvent batch = parse(data, BatchEvent.class);
        batches.put(batch.batchId(), batch);
      }
      case PAYOUT -> {
        Payout payout = parse(data, Payout.class);
        payouts.put(payout.payoutId(), payout);
        if (payout.iban() != null) {
          paidTo.put(payout.payoutId(), payout.iban());
        }
      }
      case LEDGER_ENTRY -> {
        LedgerEntry entry = parse(data, LedgerEntry.class);
        Account account = new Account(entry.provider(), entry.scheme(), entry.year());
        earlierEntries.take(account, entry.on().value(), entry.version(), () -> entry);
        ledger.merge(
            account, entry, (before, now) -> now.version() > before.version() ? now : before);
      }
      case CONTESTATION_WINDOW -> {
        ContestationWindow window = parse(data, ContestationWindow.class);
        windows.put(window.windowId(), window);
      }
      case CASE -> {
        CaseEvent event = parse(data, CaseEvent.class);
        cases.put(event.contestationId(), event);
        LocalDate on = event.on().value();
        earlierCases.take(event.contestationId(), on, on.toEpochDay(), () -> event);
      }
      case RULING -> rulings.add(parse(data, Ruling.class).rulingId());
      default -> throw new IllegalStateException("not asked for: " + topic);
    }
  }

  static <T> T parse(byte[] data, Class<T> type) {
    try {
      return ContractJson.mapper().readValue(data, type);
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "a service published what is no " + type.getSimpleName(), unreadable);
    }
  }

  /**
   * Everything that can be counted, by dotted name; a scenario's {@code totals.yaml} names the
   * same.
   */
  public Map<String, Long> totals() {
    Totals totals = new Totals();
    totals.add("records.published", published);
    for (Receipt receipt : receipts.values()) {
      totals.add("receipts." + receipt.status(), 1);
      totals.add("records.received", receipt.received());
      totals.add("records.accepted", receipt.accepted());
      totals.add("records.rejected", receipt.rejected());
      totals.add("records.duplicates", receipt.duplicates());
      totals.add("records.superseded", receipt.superseded());
    }
    for (Rejection rejection : rejections.values()) {
      totals.add("rejections.total", 1);
      totals.add("rejections." + rejection.code(), 1);
    }
    factsByKind.forEach((kind, count) -> totals.add("facts." + kind, count));
    totals.add("facts.total", factIds.size());
    for (Decision decision : decisions.values()) {
      String name = "decisions.%s.%s.".formatted(decision.scheme(), decision.year());
      totals.add("decisions.total", 1);
      totals.add(name + decision.status() + "." + decision.outcome(), 1);
      totals.add(name + decision.status() + ".cents", decision.amount().value());
    }
    totals.add("decisions.versions", decisionIds.size());
    for (ApplicationAnswer answer : applications.values()) {
      totals.add("applications." + (answer.admissible() ? "admissible" : "inadmissible"), 1);
    }
    for (BatchEvent batch : batches.values()) {
      totals.add("batches." + batch.status(), 1);
    }
    for (Payout payout : payouts.values()) {
      totals.add("payouts.total", 1);
      totals.add("payouts." + payout.status(), 1);
      totals.add("payouts.cents." + payout.status(), payout.amount().value());
    }
    addLedger(totals);
    for (ContestationWindow window : windows.values()) {
      totals.add("windows." + window.status(), 1);
      totals.add("windows.definitive", window.definitive() ? 1 : 0);
    }
    for (CaseEvent event : cases.values()) {
      totals.add("cases.total", 1);
      totals.add("cases." + event.status(), 1);
    }
    for (CaseStatus status : CaseStatus.values()) {
      totals.add("cases." + status, 0);
    }
    totals.add("rulings.total", rulings.size());
    return totals.byName();
  }

  private void addLedger(Totals totals) {
    totals.add("ledger.accounts", ledger.size());
    for (String amount : new String[] {"owed", "ordered", "paid", "due", "held", "toRecover"}) {
      totals.add("ledger." + amount + "Cents", 0);
    }
    for (LedgerEntry entry : ledger.values()) {
      totals.add("ledger.owedCents", entry.owed().value());
      totals.add("ledger.orderedCents", entry.ordered().value());
      totals.add("ledger.paidCents", entry.paid().value());
      totals.add("ledger.dueCents", entry.due().value());
      totals.add("ledger.heldCents", entry.heldBecause() == null ? 0 : entry.due().value());
      totals.add("ledger.toRecoverCents", entry.toRecover().value());
    }
  }

  /** Counts by name. */
  private static final class Totals {

    private final Map<String, Long> byName = new TreeMap<>();

    void add(String name, long count) {
      byName.merge(name, count, Math::addExact);
    }

    Map<String, Long> byName() {
      return byName;
    }
  }
}
