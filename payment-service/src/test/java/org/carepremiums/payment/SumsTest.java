package org.carepremiums.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.Campaign.KQP;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.QUALITY_CENTS;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.bankfile.BankFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@PaymentStack
class SumsTest {

  private static final List<String> CUT_OFF_DAYS =
      List.of("2025-02-17", "2025-04-15", "2025-06-16", "2025-08-18", "2025-10-15", "2025-12-05");
  private static final List<String> REASONS = List.of("AC04", "AM04", "MD07", "MS03");
  private static final int PROVIDERS = 25;

  @Inject Campaign campaign;
  private final List<InamiKey> providers = new ArrayList<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private final Map<String, Long> owed = new HashMap<>();
  private final Map<InamiKey, Integer> accountVersions = new HashMap<>();

  @BeforeEach
  void begin() throws Exception {
    campaign.begin();
    campaign.open("2025-02-03");
    for (int i = 0; i < PROVIDERS; i++) {
      providers.add(Providers.next());
    }
  }

  @ParameterizedTest(name = "campaign {0}")
  @DisplayName(
      "After a random campaign decisions equal the ledger, the ledger equals the live payouts, and"
          + " every batch equals its bank file")
  @ValueSource(longs = {1, 2})
  void sumsAgree(long seed) throws Exception {
    Random random = new Random(seed);
    List<String> ordered = new ArrayList<>();
    for (String day : CUT_OFF_DAYS) {
      live(random, ordered, day);
      campaign.settle();
      campaign.open(day);
      JsonPath batches = campaign.get("/batches");
      String batchId = batches.getString("batchId[-1]");
      if (batches.getInt("lines[-1]") > 0) {
        campaign.pay(batchId);
        requireFileEqualsLines(batchId);
        ordered.addAll(campaign.batch(batchId).getList("lines.payoutId"));
      }
      requireLedgerEqualsPayouts();
    }
    requireDecisionsEqualLedger();
    requireTopicEqualsLedger();
    assertThat(ordered).doesNotHaveDuplicates().hasSizeGreaterThan(PROVIDERS);
  }

  private void live(Random random, List<String> ordered, String day) {
    for (InamiKey provider : providers) {
      for (Scheme scheme : List.of(KSW, KQP)) {
        for (int year : List.of(2022, 2023)) {
          if (random.nextInt(3) == 0) {
            decide(random, provider, scheme, year);
          }
        }
      }
      if (random.nextInt(4) == 0) {
        campaign.nameAccount(provider, accountVersions.merge(provider, 1, Integer::sum), day);
      }
    }
    for (String payoutId : ordered) {
      switch (random.nextInt(6)) {
        case 0 -> campaign.bankSays(payoutId, BankStatusKind.ACCEPTED, null, day);
        case 1, 2 -> campaign.bankSays(payoutId, BankStatusKind.BOOKED, null, day);
        case 3 -> campaign.bankSays(payoutId, BankStatusKind.REJECTED, reason(random), day);
        case 4 -> campaign.bankSays(payoutId, BankStatusKind.RETURNED, reason(random), day);
        default -> {
          // The bank is silent about this one
        }
      }
    }
  }

  private void decide(Random random, InamiKey provider, Scheme scheme, int year) {
    String account = provider + "/" + scheme + "/" + year;
    long full = scheme == KSW ? SOFTWARE_CENTS : QUALITY_CENTS;
    long cents = random.nextInt(3) == 0 ? 0 : full;
    int version = versions.merge(account, 1, Integer::sum);
    campaign.decide(provider, scheme, year, version, cents);
    if (random.nextInt(5) == 0) {
      campaign.decide(provider, scheme, year, Math.max(1, version - 1), full);
    }
    owed.put(account, cents);
  }

  private static String reason(Random random) {
    return REASONS.get(random.nextInt(REASONS.size()));
  }

  private void requireFileEqualsLines(String batchId) {
    JsonPath batch = campaign.batch(batchId);
    List<Integer> amounts = batch.getList("lines.amountCents");
    BankFile file = new BankFile(given().get("/batches/" + batchId + "/bank-file").asString());
    long sum = amounts.stream().mapToLong(Integer::longValue).sum();

    assertThat(file.header().getCtrlSum()).isEqualByComparingTo(BigDecimal.valueOf(sum, 2));
    assertThat(file.transactions()).hasSize(amounts.size());
    assertThat(batch.getInt("batch.lines")).isEqualTo(amounts.size());
    assertThat(batch.getLong("batch.totalCents")).isEqualTo(sum);
  }

  private void requireLedgerEqualsPayouts() throws Exception {
    assertThat(
            campaign.query(
                """
                select account.provider || ' ' || account.scheme || ' ' || account.premium_year
                from ledger_account account
                left join payout using (provider, scheme, premium_year)
                group by account.provider, account.scheme, account.premium_year
                having account.ordered_cents <> account.netted_cents + coalesce(sum(amount_cents)
                    filter (where stage in ('ORDERED', 'ACCEPTED', 'BOOKED')), 0)
                  or account.paid_cents <> account.netted_cents + coalesce(sum(amount_cents)
                    filter (where stage = 'BOOKED'), 0)
                  or account.reserved_cents <> coalesce(sum(amount_cents)
                    filter (where stage = 'RESERVED'), 0)
                """,
                String.class))
        .as("accounts that differ from their payouts")
        .isEmpty();
    assertThat(
            campaign.query(
                "select coalesce(sum(netted_cents), 0) from ledger_account", BigDecimal.class))
        .containsExactly(BigDecimal.ZERO);
  }

  private void requireDecisionsEqualLedger() {
    long decided = owed.values().stream().mapToLong(Long::longValue).sum();
    JsonPath summary = campaign.get("/summary");

    assertThat(summary.getLong("ledger.owedCents")).isEqualTo(decided);
    assertThat(
            summary.getLong("ledger.orderedCents")
                + summary.getLong("ledger.dueCents")
                - summary.getLong("ledger.toRecoverCents"))
        .isEqualTo(decided);
  }

  /** Whoever reads the topic knows what the service knows. */
  private void requireTopicEqualsLedger() {
    Map<InamiKey, List<LedgerEntry>> published =
        campaign.ledgerEntries().stream().collect(Collectors.groupingBy(LedgerEntry::provider));
    for (InamiKey provider : providers) {
      Map<String, LedgerEntry> latest = new HashMap<>();
      for (LedgerEntry entry : published.getOrDefault(provider, List.of())) {
        latest.put(entry.scheme() + "/" + entry.year(), entry);
      }
      for (LedgerEntry entry : latest.values()) {
        Map<String, Object> shown =
            campaign.account(provider, entry.scheme(), entry.year().value());
        assertThat(shown.get("heldBecause")).isEqualTo(entry.heldBecause());
        assertThat(shown)
            .containsEntry("owedCents", (int) entry.owed().value())
            .containsEntry("orderedCents", (int) entry.ordered().value())
            .containsEntry("paidCents", (int) entry.paid().value())
            .containsEntry("dueCents", (int) entry.due().value())
            .containsEntry("toRecoverCents", (int) entry.toRecover().value());
      }
    }
  }
}
