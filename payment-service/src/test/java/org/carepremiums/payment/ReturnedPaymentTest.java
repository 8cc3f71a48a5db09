package org.carepremiums.payment;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.upstream.BankStatusKind.BOOKED;
import static org.carepremiums.contracts.upstream.BankStatusKind.REJECTED;
import static org.carepremiums.contracts.upstream.BankStatusKind.RETURNED;
import static org.carepremiums.payment.Campaign.KQP;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.QUALITY_CENTS;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.testing.access.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a payment that the bank refused or sent back. */
@QuarkusTest
@PaymentStack
class ReturnedPaymentTest {

  @Inject Campaign campaign;
  private InamiKey provider;
  private Iban iban;
  private String payoutId;

  @BeforeEach
  void payOnePremium() throws Exception {
    campaign.begin();
    campaign.open("2025-06-02");
    provider = Providers.next();
    iban = campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-06-16");
    campaign.pay("batch-2025-06-15");
    payoutId = "KSW-2024-" + provider + "-1";
    campaign.bankSays(payoutId, BOOKED, null, "2025-06-18");
    campaign.settle();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @DisplayName("12.20 a payment that came back is held or ordered again, as its reason says")
  @CsvSource({
    "AC04, account-refused-by-bank",
    "FOCR, payment-not-repeated",
    "MD07, payee-not-paid",
    "AC16, payee-not-paid",
    "ZZ99, bank-reason-not-known",
    "MS03, ''",
  })
  void asTheReasonSays(String code, String held) {
    campaign.bankSays(payoutId, RETURNED, code, "2025-06-25");
    campaign.settle();
    campaign.open("2025-08-18");

    assertThat(campaign.batch("batch-2025-08-15").read("$.batch.lines", Integer.class))
        .isEqualTo(held.isEmpty() ? 1 : 0);
    if (held.isEmpty()) {
      assertThat(campaign.get("/holds").<List<Object>>read("$")).isEmpty();
    } else {
      assertThat(campaign.get("/holds").<List<Object>>read("$[*].heldBecause.phrase"))
          .containsExactly(held);
      assertThat(campaign.get("/holds").read("$[0].heldBecause.text", String.class)).contains(code);
      assertThat(
              campaign
                  .get("/providers/" + provider + "/payments")
                  .read("$.premiums[0].heldBecause.text", String.class))
          .contains(code);
    }
  }

  @Test
  @DisplayName("A recalled payment holds its premium alone; every other one goes to the account")
  void recallHoldsOnePremium() {
    campaign.bankSays(payoutId, RETURNED, "FOCR", "2025-06-25");
    campaign.decide(provider, KQP, 2023, 1, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-08-18");

    assertThat(campaign.batch("batch-2025-08-15").<List<Object>>read("$.lines[*].payoutId"))
        .containsExactly("KQP-2023-" + provider + "-1");
  }

  @Test
  @DisplayName("The same number named again does not repeat a recalled payment; another one does")
  void anotherAccount() {
    campaign.bankSays(payoutId, RETURNED, "FOCR", "2025-06-25");
    campaign.settle();
    campaign.open("2025-07-01");
    campaign.nameAccount(provider, 2, iban, "2025-07-01");
    campaign.settle();
    assertThat(campaign.get("/holds").<List<Object>>read("$[*].provider"))
        .containsExactly(provider.value());

    campaign.open("2025-07-02");
    Iban other = campaign.nameAccount(provider, 3, "2025-07-02");
    campaign.settle();
    assertThat(campaign.get("/holds").<List<Object>>read("$")).isEmpty();
    campaign.open("2025-08-18");
    campaign.pay("batch-2025-08-15");
    assertThat(campaign.payouts(provider)).last().extracting(Payout::iban).isEqualTo(other);
  }

  @Test
  @DisplayName("An operator releases what is held, with a reason that stays on record")
  void released() throws Exception {
    release("  ").statusCode(400);
    release("nothing is held")
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":not-held-by-the-bank")));
    campaign.bankSays(payoutId, RETURNED, "FOCR", "2025-06-25");
    campaign.settle();

    release("recalled by mistake, the bank confirms").statusCode(200);
    assertThat(campaign.get("/holds").<List<Object>>read("$")).isEmpty();
    assertThat(
            campaign.query(
                "select released_by || ': ' || release_reason from refused_account", String.class))
        .containsExactly("operator-1: recalled by mistake, the bank confirms");
    campaign.open("2025-08-18");
    assertThat(campaign.batch("batch-2025-08-15").<List<Object>>read("$.lines[*].payoutId"))
        .containsExactly("KSW-2024-" + provider + "-2");
  }

  @Test
  @DisplayName("A payment that is refused again after a release is held again")
  void heldAgain() {
    campaign.bankSays(payoutId, RETURNED, "AC04", "2025-06-25");
    campaign.settle();
    release("the bank says that it was open all the time").statusCode(200);
    campaign.open("2025-08-18");
    campaign.pay("batch-2025-08-15");
    campaign.bankSays("KSW-2024-" + provider + "-2", REJECTED, "AC04", "2025-08-19");
    campaign.settle();

    assertThat(campaign.get("/holds").<List<Object>>read("$[*].heldBecause.phrase"))
        .containsExactly("account-refused-by-bank");
  }

  @Test
  @DisplayName(
      "12.20 a reason that passes is tried again twice to the same account, then held until released")
  void notForEver() {
    campaign.bankSays(payoutId, RETURNED, "MS03", "2025-06-25");
    campaign.settle();
    failAgain("2025-08-18", "batch-2025-08-15", 2);
    failAgain("2025-10-15", "batch-2025-10-15", 3);

    assertThat(campaign.get("/holds").<List<Object>>read("$[*].heldBecause.phrase"))
        .containsExactly("payment-not-repeated");
    assertThat(campaign.get("/holds").<List<Object>>read("$[*].toAct"))
        .containsExactly("PAYMENT_OPERATOR");
    release("the payee's bank says that it works now").statusCode(200);
    campaign.open("2025-12-05");
    campaign.pay("batch-2025-12-05");
    campaign.bankSays("KSW-2024-" + provider + "-4", REJECTED, "MS03", "2025-12-08");
    campaign.settle();
    assertThat(campaign.get("/holds").<List<Object>>read("$"))
        .as("counted from the release on")
        .isEmpty();
  }

  private void failAgain(String day, String batchId, int sequence) {
    assertThat(campaign.get("/holds").<List<Object>>read("$")).isEmpty();
    campaign.open(day);
    campaign.pay(batchId);
    campaign.bankSays("KSW-2024-" + provider + "-" + sequence, REJECTED, "MS03", day);
    campaign.settle();
  }

  @Test
  @DisplayName("12.20 nothing is paid to a payee who has died, to whatever account, until released")
  void deceased() {
    campaign.bankSays(payoutId, RETURNED, "MD07", "2025-06-25");
    campaign.decide(provider, KQP, 2023, 1, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-07-01");
    campaign.nameAccount(provider, 2, "2025-07-01");
    campaign.settle();

    assertThat(campaign.get("/holds").<List<Object>>read("$[*].toAct"))
        .containsExactly("REPRESENTATIVE", "REPRESENTATIVE");
    assertThat(campaign.get("/holds").<List<Object>>read("$[*].whatToDo.phrase"))
        .containsOnly("representative-tells-inami");
    campaign.open("2025-08-18");
    assertThat(campaign.batch("batch-2025-08-15").read("$.batch.empty", Boolean.class)).isTrue();
    release("the bank mistook the payee for somebody else").statusCode(200);
    assertThat(campaign.get("/holds").<List<Object>>read("$")).isEmpty();
  }

  private ValidatableResponse release(String reason) {
    return Caller.as("operator-1", Role.PAYMENT_OPERATOR)
        .contentType("application/json")
        .body(Map.of("reason", reason))
        .post("/holds/" + provider + "/physiotherapist-software/2024/release")
        .then();
  }
}
