package org.carepremiums.payment;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasNoJsonPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.contracts.upstream.BankStatusKind.RETURNED;
import static org.carepremiums.payment.Campaign.KQP;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.QUALITY_CENTS;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.jayway.jsonpath.ReadContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.StructuredCommunication;
import org.carepremiums.payment.ledger.CreditOutcome;
import org.carepremiums.payment.ledger.IncomingCredit;
import org.carepremiums.payment.recovery.RepaymentDesk;
import org.carepremiums.payment.sums.Sums;
import org.carepremiums.platform.messaging.outbox.UnitOfWork;
import org.carepremiums.platform.testing.access.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was paid too much is claimed, and paid back. */
@QuarkusTest
@PaymentStack
class RepaymentsTest {

  private static final String WAITS =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and wait_event_type = 'Lock'";

  @Inject Campaign campaign;
  @Inject Sums sums;
  @Inject RepaymentDesk desk;
  @Inject UnitOfWork unitOfWork;
  private InamiKey provider;
  private String payoutId;

  /** The software premium of 2024 is paid, and then refused. */
  @BeforeEach
  void overpay() throws Exception {
    provider = campaign.overpaid();
    payoutId = "KSW-2024-" + provider + "-1";
  }

  @AfterEach
  void sumsAgree() throws Exception {
    assertThat(sums.differences()).isEmpty();
  }

  @Test
  @DisplayName(
      "A claim asks for what can be reclaimed, by a communication of its own and within thirty days")
  void claim() {
    campaign
        .claim(provider, KSW, 2024, SOFTWARE_CENTS)
        .statusCode(200)
        .body(hasJsonPath("$.paidCents", equalTo(SOFTWARE_CENTS)))
        .body(hasJsonPath("$.owedCents", equalTo(0)))
        .body(hasJsonPath("$.openCents", equalTo(SOFTWARE_CENTS)))
        .body(hasJsonPath("$.decisionId", endsWith("/2")))
        .body(hasJsonPath("$.payBy", equalTo("2025-07-16")))
        .body(hasJsonPath("$.overdueCents", equalTo(0)));
    String first = claimed();
    campaign.claim(provider, KSW, 2024, SOFTWARE_CENTS);
    assertThat(claims().<List<Object>>read("$")).as("the same request again").hasSize(1);
    assertThat(new StructuredCommunication(first).toString())
        .isEqualTo(claims().read("$[0].communication", String.class));

    campaign.open("2025-07-17");
    assertThat(claims().read("$[0].overdueCents", Integer.class)).isEqualTo(SOFTWARE_CENTS);
    assertThat(campaign.get("/recoveries").read("$.open[0].claimed.overdueCents", Integer.class))
        .isEqualTo(SOFTWARE_CENTS);
  }

  @Test
  @DisplayName("Nothing is claimed that is not recoverable now, or not what the operator was shown")
  void claimRefused() {
    InamiKey other = Providers.next();
    campaign
        .claim(other, KSW, 2024, SOFTWARE_CENTS)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":nothing-to-reclaim")));
    campaign
        .claim(provider, KSW, 2024, SOFTWARE_CENTS - 1)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":not-as-shown")));
    Caller.as("approver-1", Role.PAYMENT_APPROVER)
        .contentType("application/json")
        .body(Map.of("amountCents", SOFTWARE_CENTS))
        .post("/recoveries/%s/%s/2024/claims".formatted(provider, KSW))
        .then()
        .statusCode(403);
    claimed();
    campaign.repay("bank-1", 10_000, claimedOf()).statusCode(200);
    campaign
        .claim(provider, KSW, 2024, SOFTWARE_CENTS - 10_000)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":claim-stands")));
  }

  @Test
  @DisplayName("Money that pays exactly closes the claim, and is told on the ledger")
  void exactly() {
    String claim = claimed();
    campaign
        .repay("bank-1", SOFTWARE_CENTS, new StructuredCommunication(claim).toString())
        .statusCode(200)
        .body(hasJsonPath("$.outcome", equalTo("MATCHED_EXACTLY")))
        .body(hasJsonPath("$.restCents", equalTo(0)))
        .body(hasJsonPath("$.debtorAccount", equalTo("BE68********7034")));
    campaign.settle();

    assertThat(campaign.account(provider, KSW, 2024))
        .containsEntry("orderedCents", 0)
        .containsEntry("paidCents", 0)
        .containsEntry("nettedCents", 0)
        .containsEntry("repaidCents", SOFTWARE_CENTS)
        .containsEntry("toRecoverCents", 0);
    List<LedgerEntry> entries = campaign.ledgerEntries(provider);
    assertThat(entries.get(entries.size() - 1).toRecover()).isEqualTo(EuroCents.ZERO);
    assertThat(entries.get(entries.size() - 1).paid()).isEqualTo(EuroCents.ZERO);
    assertThat(claims().read("$[0].closedOn", String.class)).isEqualTo("2025-06-16");
    assertThat(claims().<List<Object>>read("$[0].settledBy[*].kind")).containsExactly("REPAID");
    assertThat(worklist().<List<Object>>read("$")).isEmpty();
  }

  @Test
  @DisplayName("Money in parts lowers what is open; what is too much is to be sent back")
  void partlyAndTooMuch() {
    String claim = claimed();
    campaign
        .repay("bank-1", 30_000, claim)
        .body(hasJsonPath("$.outcome", equalTo("MATCHED_PARTLY")));
    assertThat(claims().read("$[0].openCents", Integer.class)).isEqualTo(50_000);
    campaign
        .repay("bank-2", 60_000, claim)
        .body(hasJsonPath("$.outcome", equalTo("TOO_MUCH")))
        .body(hasJsonPath("$.settledCents", equalTo(50_000)))
        .body(hasJsonPath("$.restCents", equalTo(10_000)));
    campaign
        .repay("bank-3", 5_000, claim)
        .body(hasJsonPath("$.outcome", equalTo("TOO_MUCH")))
        .body(hasJsonPath("$.settledCents", equalTo(0)));

    assertThat(worklist().<List<Object>>read("$[*].restCents")).containsExactly(10_000, 5_000);
    int credit = worklist().read("$[0].id", Integer.class);
    sentBack(credit, 9_999).statusCode(409).body(hasJsonPath("$.type", endsWith(":not-as-shown")));
    sentBack(credit, 10_000).statusCode(200).body(hasJsonPath("$.sentBackCents", equalTo(10_000)));
    assertThat(worklist().<List<Object>>read("$[*].restCents")).containsExactly(5_000);
  }

  @Test
  @DisplayName("Money that names no claim waits for an operator, who finds out what it is for")
  void unknown() {
    String claim = claimed();
    campaign
        .repay("bank-1", SOFTWARE_CENTS, "prime 2024, merci")
        .body(hasJsonPath("$.outcome", equalTo("UNKNOWN")))
        .body(hasNoJsonPath("$.claim"));
    campaign
        .repay("bank-2", 100, StructuredCommunication.of(9_999_999_999L).toString())
        .body(hasJsonPath("$.outcome", equalTo("UNKNOWN")));
    assertThat(worklist().<List<Object>>read("$[*].communication")).contains("prime 2024, merci");
    int credit = worklist().read("$[0].id", Integer.class);

    assign(credit, "000000000097").statusCode(404);
    assign(credit, claim)
        .statusCode(200)
        .body(hasJsonPath("$.outcome", equalTo("MATCHED_EXACTLY")));
    assign(credit, claim).statusCode(200);
    assertThat(claims().read("$[0].openCents", Integer.class)).isZero();
    assertThat(worklist().<List<Object>>read("$[*].bankReference")).containsExactly("bank-2");
  }

  @Test
  @DisplayName("The same booking told twice, by the bank and by hand, changes nothing")
  void twice() {
    StructuredCommunication claim = new StructuredCommunication(claimed());
    CreditOutcome first = told("bank-1", claim);
    CreditOutcome second = told("bank-1", claim);
    assertThat(first)
        .isEqualTo(
            new CreditOutcome.MatchedPartly(
                claim, EuroCents.of(30_000), EuroCents.of(SOFTWARE_CENTS - 30_000)));
    assertThat(second).isEqualTo(first);
    campaign.repay("bank-1", 30_000, claim.value()).statusCode(200);
    campaign
        .repay("bank-1", 30_001, claim.value())
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":credit-known")));

    assertThat(claims().read("$[0].openCents", Integer.class)).isEqualTo(SOFTWARE_CENTS - 30_000);
  }

  @Test
  @DisplayName("What was paid back is paid again where a later decision grants it after all")
  void paidAgain() {
    campaign.repay("bank-1", SOFTWARE_CENTS, claimed()).statusCode(200);
    campaign.decide(provider, KSW, 2024, 3, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-08-18");
    campaign.pay("batch-2025-08-15");

    assertThat(campaign.batch("batch-2025-08-15").<List<Object>>read("$.lines[*].amountCents"))
        .containsExactly(SOFTWARE_CENTS);
    assertThat(campaign.account(provider, KSW, 2024))
        .containsEntry("orderedCents", SOFTWARE_CENTS)
        .containsEntry("dueCents", 0);
  }

  @Test
  @DisplayName("Where the bank sends the payment back as well, what was paid back is the payer's")
  void cameBackTwice() {
    campaign.repay("bank-1", 30_000, claimed()).statusCode(200);
    campaign.bankSays(payoutId, RETURNED, "AC04", "2025-06-25");
    campaign.settle();

    assertThat(campaign.account(provider, KSW, 2024))
        .containsEntry("paidCents", 0)
        .containsEntry("repaidCents", 0);
    assertThat(worklist().<List<Object>>read("$[*].restCents")).containsExactly(30_000);
    assertThat(claims().<List<Object>>read("$[*].closedOn")).hasSize(1);
  }

  @Test
  @DisplayName(
      "A claim shows, line by line, which batch set off how much of it, and closes by that")
  void setOff() {
    claimed();
    campaign.decide(provider, KQP, 2023, 1, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-08-18");

    ReadContext claims = claims();
    assertThat(claims.<List<Object>>read("$[0].settledBy[*].kind")).containsExactly("SET_OFF");
    assertThat(claims.read("$[0].settledBy[0].batchId", String.class))
        .isEqualTo("batch-2025-08-15");
    assertThat(claims.read("$[0].settledBy[0].toScheme", String.class)).isEqualTo(KQP.id());
    assertThat(claims.read("$[0].settledBy[0].toYear", Integer.class)).isEqualTo(2023);
    assertThat(claims.read("$[0].settledBy[0].amount", Integer.class)).isEqualTo(SOFTWARE_CENTS);
    assertThat(claims.read("$[0].closedOn", String.class)).isEqualTo("2025-08-18");
  }

  @Test
  @DisplayName("A claim closes by itself where a later decision grants the money after all")
  void grantedAfterAll() {
    claimed();
    campaign.decide(provider, KSW, 2024, 3, SOFTWARE_CENTS);
    campaign.settle();

    assertThat(claims().read("$[0].closedOn", String.class)).isEqualTo("2025-06-16");
    assertThat(claims().read("$[0].changedCents", Integer.class)).isEqualTo(SOFTWARE_CENTS);
  }

  @Test
  @DisplayName(
      "Where more can be reclaimed another claim takes the place of the first; money that comes with"
          + " the first communication still settles it")
  void replaced() {
    campaign.decide(provider, KSW, 2024, 3, 50_000);
    campaign.settle();
    String first = campaign.claimed(provider, KSW, 2024, 30_000);
    campaign.decide(provider, KSW, 2024, 4, 0);
    campaign.settle();
    campaign.claimed(provider, KSW, 2024, SOFTWARE_CENTS);

    assertThat(claims().<List<Object>>read("$[?(@.replacedBy)].claimedCents"))
        .containsExactly(30_000);
    campaign
        .repay("bank-1", SOFTWARE_CENTS, first)
        .body(hasJsonPath("$.outcome", equalTo("MATCHED_EXACTLY")));
    assertThat(claims().<List<Object>>read("$[?(!@.closedOn)]")).isEmpty();
  }

  @Test
  @DisplayName("Two members that take the same booking at the same time settle it once")
  void atTheSameTime() throws Exception {
    StructuredCommunication claim = new StructuredCommunication(claimed());
    ExecutorService members = Executors.newFixedThreadPool(2);
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    Future<CreditOutcome> one =
        members.submit(
            () ->
                unitOfWork.call(
                    outgoing -> {
                      CreditOutcome outcome =
                          desk.credit(
                              booking("bank-1", claim), BusinessDay.of("2025-06-16"), outgoing);
                      taken.countDown();
                      return passed(mayCommit) ? outcome : null;
                    }));
    assertThat(passed(taken)).isTrue();
    Future<CreditOutcome> other = members.submit(() -> told("bank-1", claim));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> other.isDone() || campaign.query(WAITS, Long.class).get(0) > 0);
    mayCommit.countDown();

    assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo(one.get(30, TimeUnit.SECONDS));
    members.shutdownNow();
    assertThat(claims().read("$[0].openCents", Integer.class)).isEqualTo(SOFTWARE_CENTS - 30_000);
  }

  private static boolean passed(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  @DisplayName("Payer, account and words are in no table in clear, and are erased in time")
  void personalData() throws Exception {
    campaign.repay("bank-1", 30_000, "+++" + claimed() + "+++").statusCode(200);
    campaign.repay("bank-2", 30_000, "sorry for the delay").statusCode(200);
    assertThat(campaign.query("select t::text from incoming_credit t", String.class))
        .hasSize(2)
        .noneMatch(row -> row.contains("Payer") || row.contains("BE68539007547034"))
        .noneMatch(row -> row.contains("delay"));
    campaign.execute("update incoming_credit set booked_on = '2010-01-04'");
    Caller.as("platform-1", Role.PLATFORM)
        .post("/personal-data/erasure")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.values['incoming-credit']", equalTo(1)));

    assertThat(worklist().<List<Object>>read("$[*].communication"))
        .as("one that somebody still has to look at is kept")
        .containsExactly("sorry for the delay");
    assertThat(
            campaign.query(
                "select amount_cents from incoming_credit where debtor_iban is null", Long.class))
        .containsExactly(30_000L);
  }

  private CreditOutcome told(String reference, StructuredCommunication claim) {
    return unitOfWork.call(
        outgoing -> desk.credit(booking(reference, claim), BusinessDay.of("2025-06-16"), outgoing));
  }

  private static IncomingCredit booking(String reference, StructuredCommunication claim) {
    return new IncomingCredit(
        reference,
        EuroCents.of(30_000),
        LocalDate.of(2025, 9, 1),
        "+++" + claim.value() + "+++",
        null,
        new Iban("BE68539007547034"));
  }

  private String claimed() {
    return campaign.claimed(provider, KSW, 2024, SOFTWARE_CENTS);
  }

  private String claimedOf() {
    return claims().read("$[0].communication", String.class);
  }

  private ReadContext claims() {
    return campaign.get("/recoveries/" + provider + "/claims");
  }

  private ReadContext worklist() {
    return campaign.get("/repayments");
  }

  private static ValidatableResponse assign(int credit, String claim) {
    return Caller.as("operator-1", Role.PAYMENT_OPERATOR)
        .contentType("application/json")
        .body(Map.of("claim", claim))
        .post("/repayments/" + credit + "/assignment")
        .then();
  }

  private static ValidatableResponse sentBack(int credit, long cents) {
    return Caller.as("operator-1", Role.PAYMENT_OPERATOR)
        .contentType("application/json")
        .body(Map.of("amountCents", cents, "reference", "pain-2025-1"))
        .post("/repayments/" + credit + "/sent-back")
        .then();
  }
}
