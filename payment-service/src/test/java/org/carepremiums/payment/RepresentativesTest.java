package org.carepremiums.payment;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.upstream.BankStatusKind.REJECTED;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.jayway.jsonpath.JsonPath;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is paid in the place of a provider who died. */
@QuarkusTest
@PaymentStack
class RepresentativesTest {

  @Inject Campaign campaign;
  private final Iban heirs = Ibans.next();
  private InamiKey provider;

  /** The bank says that the provider died. */
  @BeforeEach
  void refusedAsDeceased() throws Exception {
    provider = campaign.sentToBank();
    campaign.bankSays("KSW-2024-" + provider + "-1", REJECTED, "MD07", "2025-06-18");
    campaign.settle();
    assertThat(holds()).containsExactly("payee-not-paid");
  }

  @Test
  @DisplayName(
      "Once a second person confirms, the heirs are paid, whatever account is named meanwhile; no"
          + " table has their account or name in clear")
  void heirsArePaid() throws Exception {
    int proposal = proposed();
    assertThat(holds()).as("before a second person confirms").hasSize(1);
    assertThat(campaign.get("/ledger/representatives").<List<Object>>read("$[*].document"))
        .containsExactly("deed 2025/17");
    confirm(proposal, "approver-1")
        .statusCode(200)
        .body(hasJsonPath("$.account", equalTo(heirs.toString())));
    campaign.nameAccount(provider, 2, "2025-06-16");
    campaign.settle();
    assertThat(holds()).isEmpty();
    campaign.open("2025-08-18");
    campaign.pay("batch-2025-08-15");

    Payout ordered = campaign.payouts(provider).get(campaign.payouts(provider).size() - 1);
    assertThat(ordered.iban()).isEqualTo(heirs);
    assertThat(ordered.holder()).isEqualTo("Heirs of the provider");
    assertThat(campaign.get("/ledger/representatives").<List<Object>>read("$")).isEmpty();
    assertThat(
            campaign.query(
                "select iban || holder from representative union all select iban || holder from"
                    + " bank_account where account_key like 'representative:%'",
                String.class))
        .hasSize(2)
        .allSatisfy(
            stored -> assertThat(stored).doesNotContain(heirs.value()).doesNotContain("Heirs"));
  }

  @Test
  @DisplayName("The person who records it cannot confirm, nor one who logged in long ago")
  void fourEyes() {
    int proposal = proposed();

    confirm(proposal, "Operator-1")
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":same-person")));
    Caller.with(TestTokens.loggedIn("approver-1", Duration.ofHours(1), Role.PAYMENT_APPROVER))
        .post(path() + "/" + proposal + "/confirmation")
        .then()
        .statusCode(401);
    Caller.as("operator-2", Role.PAYMENT_OPERATOR)
        .post(path() + "/" + proposal + "/confirmation")
        .then()
        .statusCode(403);
    assertThat(holds()).hasSize(1);
  }

  @Test
  @DisplayName("It can be ended: premiums are paid as the order of accounts says, or held again")
  void ended() {
    int proposal = proposed();
    confirm(proposal, "approver-1").statusCode(200);
    end(proposal, " ").statusCode(400);
    end(proposal, "the estate is divided").statusCode(200);
    campaign.settle();

    assertThat(holds()).containsExactly("payee-not-paid");
    confirm(proposal, "approver-1")
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":representative-settled")));
    assertThat(campaign.get(path()).read("$[0].endReason", String.class))
        .isEqualTo("the estate is divided");
  }

  @Test
  @DisplayName("Account and holder of one that ended are erased in time, the record stays")
  void erased() throws Exception {
    int proposal = proposed();
    confirm(proposal, "approver-1").statusCode(200);
    end(proposal, "the estate is divided").statusCode(200);
    campaign.execute("update representative set ended_on = '2010-01-04'");
    campaign.execute("update bank_account set observed_on = '2010-01-04'");
    Caller.as("platform-1", Role.PLATFORM)
        .post("/personal-data/erasure")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.values.representative", equalTo(1)))
        .body(hasJsonPath("$.values['bank-account']", equalTo(1)));

    assertThat(
            campaign.query("select account_key from bank_account where iban is null", String.class))
        .containsExactly("representative:" + proposal);
    assertThat(campaign.get(path()).<List<Object>>read("$[*].holder")).isEmpty();
    assertThat(campaign.get(path()).<List<Object>>read("$[*].document"))
        .containsExactly("deed 2025/17");
  }

  @Test
  @DisplayName("Another one that is confirmed takes the place of the first")
  void replaced() {
    confirm(proposed(), "approver-1").statusCode(200);
    Iban notary = Ibans.next();
    int second = id(propose("NOTARY", notary.value(), "deed 2025/18").statusCode(200));
    confirm(second, "approver-1").statusCode(200);
    campaign.open("2025-08-18");
    campaign.pay("batch-2025-08-15");

    assertThat(campaign.payouts(provider)).last().extracting(Payout::iban).isEqualTo(notary);
    assertThat(campaign.get(path()).<List<Object>>read("$[?(!@.endedOn)].id"))
        .containsExactly(second);
  }

  @Test
  @DisplayName("Where the bank refuses the heirs' account too, it is held with that reason")
  void refusedToo() {
    confirm(proposed(), "approver-1").statusCode(200);
    campaign.open("2025-08-18");
    campaign.pay("batch-2025-08-15");
    campaign.bankSays("KSW-2024-" + provider + "-2", REJECTED, "AC04", "2025-08-20");
    campaign.settle();

    assertThat(holds()).containsExactly("representative-refused-by-bank");
    assertThat(campaign.get("/holds").read("$[0].whatToDo.phrase", String.class))
        .isEqualTo("inami-settles-it");
  }

  @Test
  @DisplayName("An account that is no IBAN, or that SEPA does not reach, is not recorded")
  void accountIsChecked() {
    propose("HEIRS", "BE68539007547035", "deed").statusCode(400);
    propose("HEIRS", "BR1800360305000010009795493C1", "deed")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("iban")));
    int proposal = proposed();
    assertThat(proposed()).as("the same again").isEqualTo(proposal);
    propose("NOTARY", heirs.value(), "deed 2025/17")
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":representative-waits")));
    assertThat(campaign.get(path()).<List<Object>>read("$")).hasSize(1);
  }

  private int proposed() {
    return id(propose("HEIRS", heirs.value(), "deed 2025/17").statusCode(200));
  }

  private ValidatableResponse propose(String kind, String iban, String document) {
    return Caller.as("operator-1", Role.PAYMENT_OPERATOR)
        .contentType("application/json")
        .body(
            Map.of(
                "kind", kind,
                "holder", "Heirs of the provider",
                "iban", iban,
                "document", document,
                "validFrom", "2025-06-01"))
        .post(path())
        .then();
  }

  private ValidatableResponse confirm(int proposal, String approver) {
    return Caller.as(approver, Role.PAYMENT_APPROVER)
        .post(path() + "/" + proposal + "/confirmation")
        .then();
  }

  private ValidatableResponse end(int proposal, String reason) {
    return Caller.as("operator-1", Role.PAYMENT_OPERATOR)
        .contentType("application/json")
        .body(Map.of("reason", reason))
        .post(path() + "/" + proposal + "/end")
        .then();
  }

  private static int id(ValidatableResponse answer) {
    return JsonPath.parse(answer.extract().asString()).read("$.id", Integer.class);
  }

  private String path() {
    return "/ledger/" + provider + "/representatives";
  }

  private List<Object> holds() {
    return campaign.get("/holds").read("$[*].heldBecause.phrase");
  }
}
