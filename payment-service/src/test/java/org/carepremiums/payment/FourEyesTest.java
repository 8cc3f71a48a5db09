package org.carepremiums.payment;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.bankfile.BankFile;
import org.carepremiums.platform.testing.access.AccessProbe;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PaymentStack
class FourEyesTest {

  private static final String BATCH = "batch-2025-12-05";

  @Inject Campaign campaign;
  private InamiKey provider;
  private Iban iban;

  @BeforeEach
  void drawUpOneLine() throws Exception {
    campaign.begin();
    campaign.open("2025-12-01");
    provider = Providers.next();
    iban = campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-12-05");
  }

  @Test
  @DisplayName("The person who submitted a batch cannot approve it, however the name is written")
  void samePersonIsRefused() {
    campaign.submit(BATCH, "operator-1").statusCode(200);

    campaign
        .approve(BATCH, "Operator-1 ", 1, SOFTWARE_CENTS)
        .statusCode(409)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.type", endsWith(":same-person")));
    assertThat(campaign.payouts(provider)).isEmpty();
  }

  @Test
  @DisplayName("A batch that nobody submitted cannot be approved")
  void unsubmittedIsRefused() {
    campaign
        .approve(BATCH, "operator-2", 1, SOFTWARE_CENTS)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":not-submitted")));
  }

  @Test
  @DisplayName("Approving another number of lines or another sum than shown is refused")
  void notAsShownIsRefused() {
    campaign.submit(BATCH, "operator-1").statusCode(200);

    campaign
        .approve(BATCH, "operator-2", 2, SOFTWARE_CENTS)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":not-as-shown")));
    campaign
        .approve(BATCH, "operator-2", 1, SOFTWARE_CENTS + 1)
        .statusCode(409)
        .body(hasJsonPath("$.detail", containsString("800 EUR")));
  }

  @Test
  @DisplayName("A decision that lowers what is owed after the cut-off stops the approval by name")
  void loweredDecisionStopsTheApproval() {
    campaign.submit(BATCH, "operator-1").statusCode(200);
    campaign.decide(provider, KSW, 2024, 2, 0);
    campaign.settle();

    campaign
        .approve(BATCH, "operator-2", 1, SOFTWARE_CENTS)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":simulation-differs")))
        .body(
            hasJsonPath(
                "$.detail", containsString("KSW-2024-" + provider + "-1: 800 EUR was shown")));
    assertThat(campaign.payouts(provider)).isEmpty();
  }

  @Test
  @DisplayName(
      "An account that changed after the cut-off stops the approval; drawn up again it is"
          + " paid to the new one")
  void changedAccountIsDrawnUpAgain() {
    campaign.submit(BATCH, "operator-1").statusCode(200);
    Iban newIban = campaign.nameAccount(provider, 2, "2025-12-05");
    campaign.settle();
    campaign
        .approve(BATCH, "operator-2", 1, SOFTWARE_CENTS)
        .statusCode(409)
        .body(hasJsonPath("$.detail", containsString("named another account")));

    campaign.withdraw(BATCH, "operator-2", "the account changed").statusCode(200);
    campaign
        .drawUpAgain("2025-12-05", "operator-3")
        .statusCode(201)
        .body(hasJsonPath("$.batchId", equalTo(BATCH + "-2")))
        .body(hasJsonPath("$.lines", equalTo(1)));
    campaign.submit(BATCH + "-2", "operator-1").statusCode(200);
    campaign
        .approve(BATCH + "-2", "operator-3", 1, SOFTWARE_CENTS)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":same-person")));
    campaign.approve(BATCH + "-2", "operator-2", 1, SOFTWARE_CENTS).statusCode(200);
    campaign.settle();

    assertThat(newIban).isNotEqualTo(iban);
    assertThat(campaign.payouts(provider))
        .singleElement()
        .satisfies(
            payout -> {
              assertThat(payout.iban()).isEqualTo(newIban);
              assertThat(payout.payoutId()).isEqualTo("KSW-2024-" + provider + "-2");
            });
  }

  @Test
  @DisplayName("A withdrawn batch frees its lines and cannot be approved any more")
  void withdrawnBatchIsDead() {
    campaign.submit(BATCH, "operator-1").statusCode(200);
    campaign.withdraw(BATCH, "operator-1", "wrong run").statusCode(200);

    campaign.approve(BATCH, "operator-2", 1, SOFTWARE_CENTS).statusCode(409);
    assertThat(campaign.account(provider, KSW, 2024))
        .containsEntry("reservedCents", 0)
        .containsEntry("dueCents", SOFTWARE_CENTS);
  }

  @Test
  @DisplayName("An approved batch can neither be withdrawn nor drawn up again")
  void approvedBatchStands() {
    campaign.pay(BATCH);

    campaign.withdraw(BATCH, "operator-1", "too late").statusCode(409);
    campaign
        .drawUpAgain("2025-12-05", "operator-3")
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":batch-stands")));
  }

  @Test
  @DisplayName("A request whose answer was lost may be repeated without effect")
  void repeatedRequests() {
    campaign.submit(BATCH, "operator-1").statusCode(200);
    campaign.submit(BATCH, "operator-1").statusCode(200);
    campaign.submit(BATCH, "operator-2").statusCode(409);
    campaign.approve(BATCH, "operator-2", 1, SOFTWARE_CENTS).statusCode(200);
    campaign.approve(BATCH, "operator-2", 1, SOFTWARE_CENTS).statusCode(200);
    campaign.approve(BATCH, "operator-3", 1, SOFTWARE_CENTS).statusCode(409);
    campaign.settle();

    assertThat(campaign.payouts(provider)).hasSize(1);
    assertThat(campaign.batchEvents(BATCH))
        .extracting(BatchEvent::status)
        .containsExactly(BatchStatus.DRAWN_UP, BatchStatus.SUBMITTED, BatchStatus.APPROVED);
  }

  @Test
  @DisplayName("Two approvals at the same moment order every line once")
  void concurrentApprovals() throws Exception {
    campaign.submit(BATCH, "operator-1").statusCode(200);
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Integer>> approvals =
          List.of(() -> approval(together, "operator-2"), () -> approval(together, "operator-3"));
      List<Integer> answers = new ArrayList<>();
      for (Future<Integer> answer : two.invokeAll(approvals)) {
        answers.add(answer.get());
      }
      assertThat(answers).containsExactlyInAnyOrder(200, 409);
    } finally {
      two.shutdownNow();
    }
    campaign.settle();

    assertThat(campaign.payouts(provider)).hasSize(1);
    assertThat(campaign.account(provider, KSW, 2024)).containsEntry("orderedCents", SOFTWARE_CENTS);
  }

  @Test
  @DisplayName("The bank file of an approved batch is a pain.001 that pays its lines")
  void bankFile() {
    given().get("/batches/" + BATCH + "/bank-file").then().statusCode(404);
    campaign.pay(BATCH);

    String xml =
        given()
            .get("/batches/" + BATCH + "/bank-file")
            .then()
            .statusCode(200)
            .contentType("application/xml")
            .header("Content-Disposition", "attachment; filename=\"pain.001-" + BATCH + ".xml\"")
            .extract()
            .asString();
    BankFile file = new BankFile(xml);
    assertThat(file.transactions()).hasSize(1);
    assertThat(file.transactions().get(0).getCdtrAcct().getId().getIBAN()).isEqualTo(iban.value());
  }

  @Test
  @DisplayName("The bank file, with every account in clear, needs a login of a short while ago")
  void bankFileNeedsARecentLogin() {
    campaign.pay(BATCH);

    for (String role : List.of(Role.PAYMENT_OPERATOR, Role.PAYMENT_APPROVER, Role.AUDITOR)) {
      Caller.with(TestTokens.loggedIn("somebody", Duration.ofMinutes(9), role))
          .get("/batches/" + BATCH + "/bank-file")
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", containsString("insufficient_user_authentication"));
      Caller.with(TestTokens.loggedIn("somebody", Duration.ofMinutes(1), role))
          .get("/batches/" + BATCH + "/bank-file")
          .then()
          .statusCode(200);
    }
  }

  @Test
  @DisplayName(
      "Outside a run on one machine nothing is approved while the example account would pay")
  void exampleAccountPaysNothing() {
    campaign.submit(BATCH, "operator-1").statusCode(200);
    System.setProperty("care-premiums.demonstration", "false");
    try {
      campaign
          .approve(BATCH, "operator-2", 1, SOFTWARE_CENTS)
          .statusCode(409)
          .body(hasJsonPath("$.type", endsWith(":demonstration-account")))
          .body(hasJsonPath("$.detail", containsString("is an example")));
    } finally {
      System.clearProperty("care-premiums.demonstration");
    }
    campaign.approve(BATCH, "operator-2", 1, SOFTWARE_CENTS).statusCode(200);
  }

  @Test
  @DisplayName("Batches, lines and ledgers show accounts masked")
  void accountsAreMasked() {
    String ending = iban.value().substring(12);

    assertThat(campaign.batch(BATCH).read("$.lines[0].iban", String.class))
        .endsWith(ending)
        .contains("********");
    assertThat(given().get("/batches/" + BATCH).asString()).doesNotContain(iban.value());
    assertThat(given().get("/ledger/" + provider).asString()).doesNotContain(iban.value());
  }

  @Test
  @DisplayName("Wrong requests are answered with problem details that name the field")
  void wrongRequests() {
    Caller.as("operator-2", Role.PAYMENT_APPROVER)
        .contentType("application/json")
        .body("{\"totalCents\": 1}")
        .post("/batches/" + BATCH + "/approval")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(hasJsonPath("$.errors[0].field", equalTo("lines")));
    Caller.as("operator-2", Role.PAYMENT_APPROVER)
        .contentType("application/json")
        .body("{\"operator\": \"operator-3\", \"lines\": 1, \"totalCents\": 1}")
        .post("/batches/" + BATCH + "/approval")
        .then()
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("operator")));
    campaign
        .approve(BATCH, "operator-2", 1, SOFTWARE_CENTS, "")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("sha256")));
    campaign.submit(BATCH, "no such name!").statusCode(403);
    campaign.submit("batch-2025-12-06", "operator-1").statusCode(404);
    campaign.drawUpAgain("2025-12-06", "operator-1").statusCode(404);
    given().get("/batches/" + BATCH + "?limit=0").then().statusCode(400);
    given().get("/ledger/12345678").then().statusCode(400);
  }

  @Test
  @DisplayName("Only the bank file that was shown is approved: by its digest, which is announced")
  void fileAsShown() throws Exception {
    campaign.submit(BATCH, "operator-1").statusCode(200);
    String shown = campaign.digest(BATCH);
    campaign
        .approve(BATCH, "operator-2", 1, SOFTWARE_CENTS, "0".repeat(64))
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":not-as-shown")))
        .body(hasJsonPath("$.detail", containsString(shown)));
    campaign.open("2025-12-08");
    assertThat(campaign.digest(BATCH)).as("another day of payment").isNotEqualTo(shown);
    campaign.approve(BATCH, "operator-2", 1, SOFTWARE_CENTS, shown).statusCode(409);
    String now = campaign.digest(BATCH);
    campaign.approve(BATCH, "operator-2", 1, SOFTWARE_CENTS, now).statusCode(200);
    campaign.settle();

    byte[] file = given().get("/batches/" + BATCH + "/bank-file").asByteArray();
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
        .isEqualTo(now);
    assertThat(campaign.batch(BATCH).read("$.batch.bankFileSha256", String.class)).isEqualTo(now);
    assertThat(campaign.digest(BATCH)).isEqualTo(now);
    assertThat(campaign.batchEvents(BATCH))
        .last()
        .extracting(BatchEvent::bankFileSha256)
        .isEqualTo(now);
  }

  @Test
  @DisplayName("Everything is closed to who has no business there")
  void closedDoors() {
    assertThat(AccessProbe.knockAtAll(Path.of("target", "classes"))).isPositive();
  }

  @Test
  @DisplayName(
      "Who submits cannot approve, who approves cannot submit, and an auditor does neither")
  void rolesAreApart() {
    Caller.as("operator-1", Role.PAYMENT_APPROVER)
        .post("/batches/" + BATCH + "/submission")
        .then()
        .statusCode(403);
    for (String role : new String[] {Role.PAYMENT_OPERATOR, Role.AUDITOR}) {
      approval(TestTokens.of("operator-2", role)).statusCode(403);
    }
  }

  @Test
  @DisplayName("Approving needs a login of the last five minutes, and asks for one (RFC 9470)")
  void approvingNeedsARecentLogin() {
    campaign.submit(BATCH, "operator-1").statusCode(200);

    approval(TestTokens.loggedIn("operator-2", Duration.ofMinutes(6), Role.PAYMENT_APPROVER))
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", containsString("insufficient_user_authentication"))
        .header("WWW-Authenticate", containsString("max_age=\"300\""));
    assertThat(campaign.batch(BATCH).read("$.batch.status", String.class)).isEqualTo("SUBMITTED");
    approval(TestTokens.loggedIn("operator-2", Duration.ofMinutes(4), Role.PAYMENT_APPROVER))
        .statusCode(200);
  }

  @Test
  @DisplayName("A care provider sees the own ledger, and nobody else's")
  void ownLedger() {
    String own = TestTokens.ofCareProvider(provider.value(), Role.CARE_PROVIDER);
    Caller.with(own).get("/ledger/" + provider).then().statusCode(200);
    Caller.with(own).get("/ledger/" + Providers.next()).then().statusCode(403);
    Caller.with(own).get("/batches").then().statusCode(403);
  }

  private ValidatableResponse approval(String token) {
    return Caller.with(token)
        .contentType("application/json")
        .body(Map.of("lines", 1, "totalCents", SOFTWARE_CENTS, "sha256", campaign.digest(BATCH)))
        .post("/batches/" + BATCH + "/approval")
        .then();
  }

  private int approval(CyclicBarrier together, String operator) throws Exception {
    together.await();
    return campaign.approve(BATCH, operator, 1, SOFTWARE_CENTS).extract().statusCode();
  }
}
