package org.carepremiums.payment;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.Campaign.KQP;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.QUALITY_CENTS;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.ReadContext;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.testing.access.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bank says in files of its own. */
@QuarkusTest
@PaymentStack
@DisplayName("A file of the bank")
class BankMessagesTest {

  private static final String BATCH = "batch-2025-10-15";

  @Inject Campaign campaign;
  private InamiKey first;
  private InamiKey second;

  @BeforeEach
  void orderTwoLines() throws Exception {
    campaign.begin();
    campaign.open("2025-09-01");
    first = granted();
    second = granted();
    campaign.settle();
    campaign.open("2025-10-15");
    campaign.pay(BATCH);
  }

  private InamiKey granted() {
    InamiKey provider = Providers.next();
    campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    return provider;
  }

  private static String payoutOf(InamiKey provider) {
    return "KSW-2024-" + provider + "-1";
  }

  @Test
  @DisplayName(
      "accepts the batch and refuses a line of it: that line is due again, held for its reason")
  void acceptedInPart() {
    ReadContext message =
        handIn(
            BankXml.statusReport(
                "R-1",
                BATCH,
                "ACSP",
                BankXml.payment(payoutOf(first), "RJCT", "AC04"),
                BankXml.payment(payoutOf(second), "ACSP", null)));
    campaign.settle();

    assertThat(message.read("$.notices", Integer.class)).isEqualTo(3);
    assertThat(message.read("$.open", Integer.class)).isZero();
    assertThat(stages(first))
        .containsExactly(PayoutStatus.ORDERED, PayoutStatus.ACCEPTED, PayoutStatus.REJECTED);
    assertThat(stages(second)).containsExactly(PayoutStatus.ORDERED, PayoutStatus.ACCEPTED);
    assertThat(campaign.account(first, KSW, 2024)).containsEntry("dueCents", SOFTWARE_CENTS);
    assertThat(campaign.get("/holds").<List<Object>>read("$[*].heldBecause.phrase"))
        .containsExactly("account-refused-by-bank");
  }

  @Test
  @DisplayName("refuses the whole batch: every line is due again at the next cut-off")
  void refusedAsAWhole() {
    handIn(BankXml.statusReport("R-2", BATCH, "RJCT"));
    campaign.settle();

    assertThat(stages(first)).last().isEqualTo(PayoutStatus.REJECTED);
    assertThat(stages(second)).last().isEqualTo(PayoutStatus.REJECTED);
    assertThat(campaign.get("/holds").<List<Object>>read("$[*].toAct"))
        .as("no reason was given")
        .containsExactly("PAYMENT_OPERATOR", "PAYMENT_OPERATOR");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("books the batch in one sum, with or without the line that it had refused")
  @ValueSource(strings = {"1600.00", "800.00"})
  void bookedInOneSum(String sum) {
    handIn(
        BankXml.statusReport("R-3", BATCH, null, BankXml.payment(payoutOf(first), "RJCT", "MS03")));
    ReadContext booked =
        handIn(
            BankXml.statement(
                "S-3",
                BankXml.OUR_ACCOUNT,
                BankXml.entry("DBIT", sum, "B-3-" + sum, BankXml.batch(BATCH))));
    campaign.settle();

    assertThat(booked.read("$.applied", Integer.class)).isEqualTo(1);
    assertThat(campaign.account(first, KSW, 2024)).containsEntry("paidCents", 0);
    assertThat(campaign.account(second, KSW, 2024)).containsEntry("paidCents", SOFTWARE_CENTS);
    assertThat(campaign.get("/sums").<List<Object>>read("$.differences")).isEmpty();
  }

  @Test
  @DisplayName("tells of a return, once in the notification and again in the statement of the day")
  void returnedTwice() {
    handIn(
        BankXml.notification(
            "N-4",
            BankXml.entry("DBIT", "1600.00", "B-4", BankXml.batch(BATCH)),
            BankXml.entry("CRDT", "800.00", "B-5", BankXml.returned(payoutOf(first), "AC04"))));
    ReadContext statement =
        handIn(
            BankXml.statement(
                "S-4",
                BankXml.OUR_ACCOUNT,
                BankXml.entry("DBIT", "1600.00", "B-4", BankXml.batch(BATCH)),
                BankXml.entry("CRDT", "800.00", "B-5", BankXml.returned(payoutOf(first), "AC04"))));
    campaign.settle();

    assertThat(statement.read("$.applied", Integer.class)).isZero();
    assertThat(statement.read("$.open", Integer.class)).isZero();
    assertThat(stages(first))
        .containsExactly(PayoutStatus.ORDERED, PayoutStatus.BOOKED, PayoutStatus.RETURNED);
    assertThat(campaign.account(first, KSW, 2024))
        .containsEntry("paidCents", 0)
        .containsEntry("dueCents", SOFTWARE_CENTS);
    assertThat(campaign.get("/sums").<List<Object>>read("$.differences")).isEmpty();
  }

  @Test
  @DisplayName(
      "that is handed in again changes nothing; one that says something else under its name is refused")
  void sameAgain() {
    String file = BankXml.statusReport("R-5", BATCH, "ACSP");
    long id = handIn(file).read("$.id", Long.class);
    campaign.settle();
    int entries = campaign.payouts(first).size();

    post(file.replace("\n", "\n  ")).statusCode(200).body(hasJsonPath("$.id", equalTo((int) id)));
    campaign.settle();
    assertThat(campaign.payouts(first)).hasSize(entries);
    post(BankXml.statusReport("R-5", BATCH, "RJCT"))
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":contradictory-message")));
    assertThat(campaign.get("/bank-messages").<List<Object>>read("$[?(@.messageId == 'R-5')]"))
        .hasSize(1);
  }

  @Test
  @DisplayName(
      "of which something matches nothing puts it on the worklist, where it stays until settled")
  void worklist() {
    long id =
        handIn(
                BankXml.statement(
                    "S-6",
                    BankXml.OUR_ACCOUNT,
                    BankXml.entry("DBIT", "1599.99", "B-6a", BankXml.batch(BATCH)),
                    BankXml.entry("DBIT", "1600.00", "B-6b", BankXml.batch("batch-of-another")),
                    BankXml.entry("DBIT", "12.50", "B-6c"),
                    BankXml.entry(
                        "CRDT", "799.00", "B-6d", BankXml.returned(payoutOf(first), "AC04")),
                    BankXml.entry(
                        "CRDT", "50.00", "B-6e", BankXml.received("Somebody", "for nothing"))))
            .read("$.id", Long.class);

    assertThat(campaign.get("/bank-notices").<List<Object>>read("$[*].problem.phrase"))
        .containsExactly(
            "notice-amount-differs",
            "notice-unknown-batch",
            "notice-no-payment-of-ours",
            "notice-amount-differs");
    assertThat(campaign.get("/repayments").<List<Object>>read("$[*].communication"))
        .as("what somebody paid waits with all such money")
        .containsExactly("for nothing");
    assertThat(campaign.account(first, KSW, 2024)).containsEntry("orderedCents", SOFTWARE_CENTS);

    settle(id, 3, " ").statusCode(400);
    settle(id, 3, "the charges of October, entered in the books").statusCode(204);
    settle(id, 3, "again").statusCode(404);
    assertThat(campaign.get("/bank-notices").<List<Object>>read("$")).hasSize(3);
    assertThat(campaign.get("/bank-messages/" + id).read("$.notices[2].settledBy", String.class))
        .isEqualTo("operator-1");
  }

  @Test
  @DisplayName(
      "that books a single payment which it had refused holds the premium: it is not paid twice")
  void bookedThoughRefused() {
    handIn(
        BankXml.statusReport("R-7", BATCH, null, BankXml.payment(payoutOf(first), "RJCT", "MS03")));
    handIn(
        BankXml.notification(
            "N-7", BankXml.entry("DBIT", "800.00", "B-7", BankXml.transaction(payoutOf(first)))));
    campaign.settle();

    assertThat(campaign.get("/bank-notices").<List<Object>>read("$[*].problem.phrase"))
        .containsExactly("notice-booked-though-refused");
    assertThat(campaign.get("/holds").<List<Object>>read("$[*].heldBecause.phrase"))
        .containsExactly("payment-not-repeated");
    campaign.open("2025-12-05");
    assertThat(campaign.batch("batch-2025-12-05").read("$.batch.empty", Boolean.class)).isTrue();
  }

  @Test
  @DisplayName("shows with each payment whether the bank found the payee's name at the account")
  void verificationOfPayee() {
    ReadContext message =
        handIn(
            BankXml.statusReport(
                "R-8",
                BATCH,
                "RVCM",
                BankXml.payment(payoutOf(first), "RVNM", null),
                BankXml.payment(payoutOf(second), "RCVC", null)));

    assertThat(message.read("$.open", Integer.class)).isZero();
    assertThat(
            campaign
                .batch(BATCH)
                .<List<Object>>read(
                    "$.lines[?(@.payoutId == '%s')].payeeVerification".formatted(payoutOf(first))))
        .containsExactly("PAYEE_DIFFERS");
    assertThat(
            campaign
                .batch(BATCH)
                .<List<Object>>read(
                    "$.lines[?(@.payoutId == '%s')].payeeVerification".formatted(payoutOf(second))))
        .containsExactly("PAYEE_MATCHES");
    assertThat(stages(first)).containsExactly(PayoutStatus.ORDERED);
  }

  @Test
  @DisplayName("over the topic does the same; what cannot be read is rejected with its element")
  void overTheTopic() {
    campaign.publishMessage("R-9", BankXml.statusReport("R-9", BATCH, "ACSC"));
    campaign.publishMessage("bad-1", "<Document>");
    campaign.publishMessage("bad-2", BankXml.statement("S-9", "BE71096123456769"));
    campaign.publishText(Topic.BANK_MESSAGES, "bad-3", "<Document/>");
    campaign.settle();

    assertThat(campaign.account(first, KSW, 2024)).containsEntry("paidCents", SOFTWARE_CENTS);
    assertThat(campaign.rejectionCodes("bad-1")).containsExactly("malformed-xml");
    assertThat(campaign.rejectionCodes("bad-2")).containsExactly("other-account");
    assertThat(campaign.rejectionCodes("bad-3")).containsExactly("malformed-json");
    assertThat(
            campaign
                .get("/bank-messages")
                .<List<Object>>read("$[?(@.messageId == 'R-9')].receivedBy"))
        .containsExactly("bank");
  }

  @Test
  @DisplayName("that is none is refused beside its element, in the operator's language")
  void refused() {
    post("<Document>").statusCode(400).body(hasJsonPath("$.type", endsWith(":invalid-request")));
    Caller.as("operator-1", Role.PAYMENT_OPERATOR)
        .header("Accept-Language", "nl")
        .contentType("application/xml")
        .body(BankXml.statement("S-10", "BE71096123456769"))
        .post("/bank-messages")
        .then()
        .statusCode(400)
        .body(hasJsonPath("$.errors[*].field", equalTo(List.of("Acct/Id/IBAN"))))
        .body(
            hasJsonPath(
                "$.detail",
                equalTo(
                    "Het bericht gaat over een rekening waarvan geen premies worden betaald.")));
    Caller.as("case-handler-1", Role.CASE_HANDLER)
        .contentType("application/xml")
        .body(BankXml.statusReport("R-10", BATCH, "ACSP"))
        .post("/bank-messages")
        .then()
        .statusCode(403);
  }

  @Test
  @DisplayName("is kept as it came, encrypted, and given out again")
  void kept() throws Exception {
    String file =
        BankXml.notification(
            "N-11", BankXml.entry("CRDT", "50.00", "B-11", BankXml.received("A Payer", "thanks")));
    long id = handIn(file).read("$.id", Long.class);

    assertThat(
            Caller.as("operator-1", Role.PAYMENT_OPERATOR)
                .get("/bank-messages/" + id + "/content")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray())
        .isEqualTo(file.getBytes(StandardCharsets.UTF_8));
    assertThat(
            campaign.query(
                "select encode(content, 'escape') || payer from bank_message"
                    + " join bank_notice on message = id where id = "
                    + id,
                String.class))
        .singleElement(InstanceOfAssertFactories.STRING)
        .doesNotContain("A Payer")
        .doesNotContain("BkToCstmr");
  }

  @Test
  @DisplayName("tells of money that answers to a claim: it is settled, once, and the sums agree")
  void repaid() {
    handIn(
        BankXml.notification(
            "N-13", BankXml.entry("DBIT", "1600.00", "B-13", BankXml.batch(BATCH))));
    campaign.decide(first, KSW, 2024, 2, 0);
    campaign.settle();
    String communication =
        JsonPath.parse(campaign.claim(first, KSW, 2024, SOFTWARE_CENTS).extract().asString())
            .read("$.communication", String.class);
    String file =
        BankXml.notification(
            "N-14",
            BankXml.entry("CRDT", "300.00", "B-14", BankXml.received("Payer", communication)));
    assertThat(handIn(file).read("$.applied", Integer.class)).isEqualTo(1);
    ReadContext statement =
        handIn(
            BankXml.statement(
                "S-14",
                BankXml.OUR_ACCOUNT,
                BankXml.entry("CRDT", "300.00", "B-14", BankXml.received("Payer", communication))));
    campaign.settle();

    assertThat(statement.read("$.applied", Integer.class)).isZero();
    assertThat(campaign.account(first, KSW, 2024))
        .containsEntry("toRecoverCents", SOFTWARE_CENTS - 30_000);
    assertThat(campaign.get("/sums").<List<Object>>read("$.differences")).isEmpty();
  }

  @Test
  @DisplayName("that names lines of several batches moves each")
  void severalBatches() {
    campaign.decide(first, KQP, 2023, 1, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-12-05");
    campaign.pay("batch-2025-12-05");
    handIn(
        BankXml.notification(
            "N-12",
            BankXml.entry("DBIT", "1600.00", "B-12a", BankXml.batch(BATCH)),
            BankXml.entry("DBIT", "2000.00", "B-12b", BankXml.batch("batch-2025-12-05"))));
    campaign.settle();

    assertThat(campaign.account(first, KSW, 2024)).containsEntry("paidCents", SOFTWARE_CENTS);
    assertThat(campaign.account(first, KQP, 2023)).containsEntry("paidCents", QUALITY_CENTS);
  }

  private List<PayoutStatus> stages(InamiKey provider) {
    return campaign.payouts(provider).stream()
        .filter(payout -> payout.payoutId().equals(payoutOf(provider)))
        .map(Payout::status)
        .toList();
  }

  private static ReadContext handIn(String file) {
    return JsonPath.parse(post(file).statusCode(201).extract().asString());
  }

  private static ValidatableResponse post(String file) {
    return Caller.as("operator-1", Role.PAYMENT_OPERATOR)
        .contentType("application/xml")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .post("/bank-messages")
        .then();
  }

  private static ValidatableResponse settle(long message, int number, String reason) {
    return Caller.as("operator-1", Role.PAYMENT_OPERATOR)
        .contentType("application/json")
        .body(Map.of("reason", reason))
        .post("/bank-notices/" + message + "/" + number + "/settlement")
        .then();
  }
}
