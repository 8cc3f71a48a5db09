package org.carepremiums.payment;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.payment.Campaign.KQP;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.QUALITY_CENTS;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.ReadContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
import org.carepremiums.payment.sums.Sums;
import org.carepremiums.platform.personaldata.PersonalDataSeal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@PaymentStack
class SumsTest {

  private static final List<String> CUT_OFF_DAYS =
      List.of("2025-02-17", "2025-04-15", "2025-06-16", "2025-08-18", "2025-10-15", "2025-12-05");
  private static final List<String> REASONS = List.of("AC04", "AM04", "MD07", "MS03");
  private static final int PROVIDERS = 25;
  private static final String BATCH = "batch-2025-02-15";

  @Inject Campaign campaign;
  @Inject PersonalDataSeal seal;
  @Inject Sums sums;
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
      campaign.together(() -> live(random, ordered, day));
      campaign.settle();
      campaign.open(day);
      ReadContext batches = campaign.get("/batches");
      String batchId = batches.read("$[-1].batchId", String.class);
      if (batches.read("$[-1].lines", Integer.class) > 0) {
        campaign.pay(batchId);
        requireFileEqualsLines(batchId);
        ordered.addAll(campaign.batch(batchId).<List<String>>read("$.lines[*].payoutId"));
      }
      requireLedgerEqualsPayouts();
      payBack(random, day);
      requireLedgerEqualsPayouts();
      requireNoDifference();
    }
    requireRepaymentsEqualCredits();
    requireDecisionsEqualLedger();
    requireTopicEqualsLedger();
    requireNoDifference();
    assertThat(ordered).doesNotHaveDuplicates().hasSizeGreaterThan(PROVIDERS);
  }

  @Test
  @DisplayName(
      "While the sums differ no batch is drawn up, submitted or approved; the lines are named, and"
          + " the batch goes on once they agree")
  void differenceStopsTheBatch() throws Exception {
    owe(providers.get(0));
    campaign.open("2025-02-17");
    requireLookedAt(SOFTWARE_CENTS);
    tamper("update payment_batch set total_cents = total_cents + 1");
    requireDifference("batches-lines", "total-cents", "80001", "80000");
    campaign
        .submit(BATCH, "operator-1")
        .statusCode(409)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:sums-differ")))
        .body(
            hasJsonPath(
                "$.detail", containsString("total-cents of " + BATCH + ": 80000, not 80001")));
    tamper("update payment_batch set total_cents = total_cents - 1");
    campaign.submit(BATCH, "operator-1").statusCode(200);

    tamper("update decided_amount set amount_cents = 80002");
    campaign
        .approve(BATCH, "operator-2", 1, SOFTWARE_CENTS)
        .statusCode(409)
        .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:sums-differ")));
    given().get("/batches/" + BATCH + "/bank-file").then().statusCode(404);
    assertThat(campaign.payouts(providers.get(0))).isEmpty();

    campaign.open("2025-04-15");
    assertThat(campaign.get("/batches").<List<Object>>read("$[*].batchId"))
        .doesNotContain("batch-2025-04-15");
    await()
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString())
                    .contains("care_premiums_sums_differences{between=\"decisions-ledger\"} 1.0")
                    .contains("care_premiums_sums_differences{between=\"ledger-lines\"} 0.0")
                    .contains(
                        "care_premiums_sums_cents{between=\"decisions-ledger\",side=\"expected\"} 80002.0"));

    tamper("update decided_amount set amount_cents = 80000");
    campaign.approve(BATCH, "operator-2", 1, SOFTWARE_CENTS).statusCode(200);
    campaign.open("2025-04-16");
    assertThat(campaign.get("/batches").<List<Object>>read("$[*].batchId"))
        .contains(BATCH, "batch-2025-04-15");
    requireNoDifference();
  }

  /** The watch looks at each open day once: it may still know the day of a test before. */
  private static void requireLookedAt(long decidedCents) {
    await()
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString())
                    .contains(
                        "care_premiums_sums_cents{between=\"decisions-ledger\",side=\"expected\"} %d.0"
                            .formatted(decidedCents)));
  }

  @Test
  @DisplayName(
      "Whatever is altered beside the service, the account or line is named with both sides")
  void alterationsAreNamed() throws Exception {
    InamiKey provider = providers.get(0);
    owe(provider);
    campaign.open("2025-02-17");
    campaign.pay(BATCH);
    String payoutId = campaign.batch(BATCH).read("$.lines[0].payoutId", String.class);
    campaign.bankSays(payoutId, BankStatusKind.BOOKED, null, "2025-02-19");
    campaign.settle();
    requireNoDifference();

    tamper("update ledger_account set owed_cents = 80001");
    requireDifference("decisions-ledger", "owed-cents", "80000", "80001");
    requireDifference("ledger-entries", "owed-cents", "80001", "80000");
    tamper("update ledger_account set owed_cents = 80000, netted_cents = 1");
    requireDifference("ledger-lines", "netted-cents", "1", "0");
    requireDifference("ledger-lines", "paid-cents", "80000", "80001");
    tamper("update ledger_account set netted_cents = 0, repaid_cents = 1");
    requireDifference("ledger-repayments", "repaid-cents", "1", "0");
    requireDifference("ledger-lines", "paid-cents", "80000", "79999");
    tamper("update ledger_account set repaid_cents = 0, written_off_cents = 1");
    requireDifference("ledger-write-offs", "written-off-cents", "1", "0");
    requireDifference("ledger-write-offs", "written-off-and-held-cents", "1", "0");
    tamper("update ledger_account set written_off_cents = 0");
    tamper("update payout set stage = 'ACCEPTED'");
    requireDifference("bank-statuses-lines", "status", "BOOKED", "ACCEPTED");
    requireDifference("ledger-lines", "paid-cents", "80000", "0");
    tamper("update payout set stage = 'BOOKED', amount_cents = 70000");
    requireDifference("lines-bank-files", "amount-cents", "70000", "80000");
    tamper("update payout set amount_cents = 80000");
    requireNoDifference();
    tamper("update ledger_account set owed_cents = 80001");
    ReadContext sums = campaign.get("/sums");
    assertThat(sums.read("$.agree", Boolean.class)).isFalse();
    assertThat(sums.read("$.count", Integer.class)).isEqualTo(2);
    assertThat(sums.read("$.differences[0].provider", String.class)).isEqualTo(provider.value());
    assertThat(sums.read("$.differences[0].scheme", String.class)).isEqualTo(KSW.id());
    assertThat(sums.read("$.differences[0].year", Integer.class)).isEqualTo(2023);
    assertThat(sums.read("$.totals['decisions-ledger'].found", Long.class)).isEqualTo(80_001);
  }

  @Test
  @DisplayName(
      "A bank file that is altered after it was written is noticed, with each altered line")
  void alteredBankFileIsNamed() throws Exception {
    owe(providers.get(0));
    owe(providers.get(1));
    campaign.open("2025-02-17");
    campaign.pay(BATCH);
    String payoutId = campaign.batch(BATCH).read("$.lines[0].payoutId", String.class);
    requireNoDifference();

    try (Connection connection = campaign.dataSource().getConnection();
        PreparedStatement select =
            connection.prepareStatement("select content from bank_file_part");
        PreparedStatement update =
            connection.prepareStatement("update bank_file_part set content = ?");
        ResultSet row = select.executeQuery()) {
      row.next();
      String about = BATCH + "/1";
      String file = new String(seal.open(row.getBytes(1), about), UTF_8);
      String altered = file.replaceFirst(">800.00</InstdAmt>", ">900.00</InstdAmt>");
      update.setBytes(1, seal.seal(altered.getBytes(UTF_8), about));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }

    campaign.open("2025-04-15");
    assertThat(campaign.get("/batches").<List<Object>>read("$[*].batchId"))
        .doesNotContain("batch-2025-04-15");
    requireDifference("lines-bank-files", "sha-256", "as it was written", "altered");
    requireDifference("lines-bank-files", "control-sum-cents", "170000", "160000");
    requireDifference("lines-bank-files", "amount-cents", "80000", "90000");
    assertThat(campaign.get("/sums").<List<Object>>read("$.differences[*].payoutId"))
        .contains(payoutId);

    tamper(
        "update bank_file_part set content = set_byte(content, 40, 255 - get_byte(content, 40))");
    requireDifference("lines-bank-files", "sha-256", "as it was written", "altered");
    List<Map<String, Object>> unreadable = campaign.get("/sums").read("$.differences");
    assertThat(unreadable)
        .filteredOn(difference -> "amount-cents".equals(difference.get("what")))
        .hasSize(2)
        .allSatisfy(
            line -> assertThat(line).containsEntry("expected", "80000").doesNotContainKey("found"));
  }

  private void owe(InamiKey provider) {
    campaign.nameAccount(provider, 1, "2025-02-03");
    campaign.decide(provider, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.settle();
  }

  /** As somebody who may do everything in the database. */
  private void tamper(String sql) throws Exception {
    campaign.execute("alter table payout disable trigger user");
    campaign.execute(sql);
    campaign.execute("alter table payout enable trigger user");
  }

  /**
   * As a gate asks, which has read the files before, and as an auditor asks, who reads them again.
   */
  private void requireDifference(String between, String what, String expected, String found)
      throws Exception {
    assertThat(sums.differences())
        .anySatisfy(
            difference -> {
              assertThat(difference.between()).hasToString(between);
              assertThat(difference.what()).isEqualTo(what);
              assertThat(difference.expected()).isEqualTo(expected);
              assertThat(difference.found()).isEqualTo(found);
            });
    List<Map<String, Object>> differences = campaign.get("/sums").read("$.differences");
    assertThat(differences)
        .anySatisfy(
            difference ->
                assertThat(difference)
                    .containsEntry("between", between)
                    .containsEntry("what", what)
                    .containsEntry("expected", expected)
                    .containsEntry("found", found));
  }

  private void requireNoDifference() throws Exception {
    assertThat(campaign.get("/sums").<List<Object>>read("$.differences")).isEmpty();
    assertThat(sums.differences()).isEmpty();
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

  /** Some of what was paid too much is claimed, and paid back exactly, in part, or in excess. */
  private void payBack(Random random, String day) {
    int credit = 0;
    for (Map<String, Object> open :
        campaign.get("/recoveries?limit=1000").<List<Map<String, Object>>>read("$.open")) {
      InamiKey provider = new InamiKey((String) open.get("provider"));
      Scheme scheme = Scheme.of((String) open.get("scheme"));
      int year = (int) open.get("year");
      Map<String, Object> account = campaign.account(provider, scheme, year);
      int reclaimable =
          (int) account.get("paidCents")
              - (int) account.get("owedCents")
              - (int) account.get("writtenOffCents");
      if (reclaimable > 0 && random.nextInt(4) == 0) {
        int proposal =
            JsonPath.parse(
                    campaign
                        .proposeWriteOff(
                            provider, scheme, year, 1 + random.nextInt(reclaimable), "too small")
                        .statusCode(200)
                        .extract()
                        .asString())
                .read("$.id", Integer.class);
        campaign
            .approveWriteOff(
                provider,
                scheme,
                year,
                proposal,
                "approver-1",
                campaign.get("/recoveries/write-offs").read("$[0].amountCents", Integer.class))
            .statusCode(200);
      } else if (reclaimable > 0) {
        campaign.claim(provider, scheme, year, reclaimable);
        List<String> claims =
            campaign
                .get("/recoveries/" + provider + "/claims")
                .read("$[?(!@.closedOn)].communication");
        int amount = random.nextInt(3) == 0 ? reclaimable : 1 + random.nextInt(2 * reclaimable);
        campaign.repay(day + "-" + credit++, amount, claims.get(0)).statusCode(200);
      }
    }
    campaign.settle();
  }

  private void requireRepaymentsEqualCredits() throws Exception {
    assertThat(campaign.query("select count(*) from written_off", Long.class).get(0)).isPositive();
    assertThat(campaign.query("select count(*) from repayment", Long.class).get(0)).isPositive();
    assertThat(campaign.query("select sum(repaid_cents) from ledger_account", BigDecimal.class))
        .isEqualTo(
            campaign.query("select sum(settled_cents) from incoming_credit", BigDecimal.class));
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
    ReadContext batch = campaign.batch(batchId);
    List<Integer> amounts = batch.read("$.lines[*].amountCents");
    BankFile file = new BankFile(given().get("/batches/" + batchId + "/bank-file").asString());
    long sum = amounts.stream().mapToLong(Integer::longValue).sum();

    assertThat(file.header().getCtrlSum()).isEqualByComparingTo(BigDecimal.valueOf(sum, 2));
    assertThat(file.transactions()).hasSize(amounts.size());
    assertThat(batch.read("$.batch.lines", Integer.class)).isEqualTo(amounts.size());
    assertThat(batch.read("$.batch.totalCents", Long.class)).isEqualTo(sum);
  }

  private void requireLedgerEqualsPayouts() throws Exception {
    assertThat(
            campaign.query(
                """
                select account.provider || ' ' || account.scheme || ' ' || account.premium_year
                from ledger_account account
                left join payout using (provider, scheme, premium_year)
                group by account.provider, account.scheme, account.premium_year
                having account.ordered_cents + account.repaid_cents
                    <> account.netted_cents + coalesce(sum(amount_cents)
                    filter (where stage in ('ORDERED', 'ACCEPTED', 'BOOKED')), 0)
                  or account.paid_cents + account.repaid_cents
                    <> account.netted_cents + coalesce(sum(amount_cents)
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
    ReadContext summary = campaign.get("/summary");

    assertThat(summary.read("$.ledger.owedCents", Long.class)).isEqualTo(decided);
    assertThat(
            summary.read("$.ledger.orderedCents", Long.class)
                + summary.read("$.ledger.dueCents", Long.class)
                - summary.read("$.ledger.toRecoverCents", Long.class)
                - summary.read("$.ledger.writtenOffCents", Long.class))
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
      List<Map<String, Object>> accounts = campaign.accounts(provider);
      for (LedgerEntry entry : latest.values()) {
        Map<String, Object> shown =
            Campaign.account(accounts, entry.scheme(), entry.year().value());
        assertThat(phrase(shown.get("heldBecause")))
            .isEqualTo(entry.heldBecause() == null ? null : entry.heldBecause().phrase());
        assertThat(shown)
            .containsEntry("owedCents", (int) entry.owed().value())
            .containsEntry("orderedCents", (int) entry.ordered().value())
            .containsEntry("paidCents", (int) entry.paid().value())
            .containsEntry("dueCents", (int) entry.due().value())
            .containsEntry("toRecoverCents", (int) entry.toRecover().value());
      }
    }
  }

  private static Object phrase(Object sentence) {
    return sentence == null ? null : ((Map<?, ?>) sentence).get("phrase");
  }
}
