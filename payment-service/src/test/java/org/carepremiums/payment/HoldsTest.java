package org.carepremiums.payment;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.payment.Campaign.KQP;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.QUALITY_CENTS;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.wording.Sentence;
import org.carepremiums.payment.ledger.HoldPhrase;
import org.carepremiums.platform.testing.MetricsPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PaymentStack
class HoldsTest {

  @Inject Campaign campaign;
  private final InamiKey provider = Providers.next();

  @BeforeEach
  void begin() throws Exception {
    campaign.begin();
    campaign.open("2025-02-03");
  }

  @Test
  @DisplayName("12.20 without an account the amount is held, shown, and released when one arrives")
  void heldUntilAnAccountArrives() {
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();
    assertThat(campaign.get("/holds").<List<Object>>read("$[*].heldBecause.text"))
        .containsExactly("No bank account is known.");
    assertThat(campaign.get("/summary").read("$.ledger.heldCount", Integer.class)).isEqualTo(1);
    await()
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString())
                    .contains("care_premiums_ledger_cents{kind=\"held\"} 80000.0")
                    .contains(
                        "care_premiums_ledger_owed_cents{scheme=\"" + KSW.id() + "\"} 80000.0")
                    .contains("care_premiums_ledger_held_accounts 1.0"));
    campaign.publishText(Topic.BANK_PAYOUT_STATUSES, "unknown", "no JSON");
    campaign.settle();
    MetricsPage.requireDocumented("payment", given().get("/q/metrics").asString());

    campaign.open("2025-02-17");
    assertThat(campaign.batch("batch-2025-02-15").read("$.batch.lines", Integer.class)).isZero();

    campaign.open("2025-02-18");
    campaign.nameAccount(provider, 1, "2025-02-18");
    campaign.settle();
    assertThat(campaign.ledgerEntries(provider))
        .extracting(LedgerEntry::heldBecause)
        .containsExactly(HoldPhrase.NO_ACCOUNT.sentence(), null);
    campaign.open("2025-04-15");
    assertThat(campaign.batch("batch-2025-04-15").read("$.batch.lines", Integer.class))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("An account that is named before the decision is used at once")
  void accountBeforeDecision() {
    campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.settle();
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();

    assertThat(campaign.ledgerEntries(provider))
        .extracting(LedgerEntry::heldBecause)
        .containsExactly((Sentence) null);
  }

  @Test
  @DisplayName("12.20 an account changed with one application is used for that premium alone")
  void accountOfOneApplication() {
    Iban inProSante = campaign.nameAccount(provider, 1, "2025-01-06");
    Iban ofApplication = campaign.nameAccountWithApplication(provider, KSW, 2023, 1, "2025-01-20");
    campaign.decide(provider, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.decide(provider, KSW, 2022, 1, SOFTWARE_CENTS);
    campaign.decide(provider, KQP, 2023, 1, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-02-17");
    campaign.pay("batch-2025-02-15");

    assertThat(campaign.payouts(provider))
        .hasSize(3)
        .allSatisfy(
            payout ->
                assertThat(payout.iban())
                    .isEqualTo(
                        payout.payoutId().startsWith("KSW-2023") ? ofApplication : inProSante));
  }

  @Test
  @DisplayName("PPI16 the next premium goes to the account last paid to, also after a return")
  void accountLastPaidTo() {
    Iban first = campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, Scheme.GP_INTEGRATED_PRACTICE, 2022, 1, 350_000);
    campaign.settle();
    campaign.open("2025-02-17");
    campaign.pay("batch-2025-02-15");
    campaign.bankSays("PPI-2022-" + provider + "-1", BankStatusKind.BOOKED, null, "2025-02-19");
    Iban second = campaign.nameAccount(provider, 2, "2025-02-20");
    campaign.decide(provider, Scheme.GP_INTEGRATED_PRACTICE, 2023, 1, 450_000);
    campaign.decide(provider, Scheme.GP_STARTER_DMG, 2023, 1, 425_600);
    campaign.settle();
    campaign.open("2025-04-15");
    campaign.pay("batch-2025-04-15");

    assertThat(campaign.payouts(provider))
        .filteredOn(payout -> payout.status() == PayoutStatus.ORDERED)
        .allSatisfy(payout -> assertThat(payout.iban()).isEqualTo(first))
        .extracting(Payout::payoutId)
        .contains("PPI-2023-" + provider + "-1", "DMG-2023-" + provider + "-1");

    campaign.bankSays("PPI-2022-" + provider + "-1", BankStatusKind.RETURNED, "AC04", "2025-04-16");
    campaign.settle();
    campaign.open("2025-06-16");
    campaign.pay("batch-2025-06-15");

    assertThat(campaign.payouts(provider))
        .filteredOn(payout -> payout.payoutId().equals("PPI-2022-" + provider + "-2"))
        .singleElement()
        .satisfies(payout -> assertThat(payout.iban()).isEqualTo(second));
  }

  @Test
  @DisplayName("An account is not paid to before its first valid day, and released on it")
  void accountValidLater() {
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    Iban iban = Ibans.next();
    campaign.nameAccount(provider, 1, iban, "Holder", "2025-03-01", "2025-02-03");
    campaign.settle();
    assertThat(campaign.get("/holds").read("$[0].heldBecause.text", String.class))
        .isEqualTo("The account named on 2025-02-03 may be paid to from 2025-03-01 on.");

    campaign.open("2025-03-03");
    assertThat(campaign.get("/holds").<List<Object>>read("$")).isEmpty();
  }

  @Test
  @DisplayName("A preliminary decision owes nothing")
  void preliminaryOwesNothing() {
    campaign.publish(
        Campaign.decision(provider, KSW, 2024, 1, SOFTWARE_CENTS, DecisionStatus.PRELIMINARY));
    campaign.settle();

    given().get("/ledger/" + provider).then().statusCode(404);
  }

  @Test
  @DisplayName(
      "A decision that becomes preliminary again is not drawn up, its line not approved, and says"
          + " so; it is paid once it is final again")
  void takenBackIsHeld() {
    campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-02-17");
    publishTakenBack(KSW, 2024, 2);
    campaign.submit("batch-2025-02-15", "operator-1").statusCode(200);

    assertThat(campaign.get("/holds").<List<Object>>read("$[*].heldBecause.text"))
        .containsExactly(
            "The decision of this premium has been preliminary again since 2025-02-03: data on"
                + " which it rests are awaited again. Nothing is paid before it is final.");
    assertThat(campaign.get("/holds").<List<Object>>read("$[*].whatToDo.text"))
        .containsExactly(
            "You need not do anything: what is due is paid once the decision is final again.");
    campaign
        .approve("batch-2025-02-15", "operator-2", 1, SOFTWARE_CENTS)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith("simulation-differs")));
    campaign.withdraw("batch-2025-02-15", "operator-1", "one is held").statusCode(200);
    campaign.open("2025-04-15");
    assertThat(campaign.batch("batch-2025-04-15").read("$.batch.lines", Integer.class)).isZero();

    campaign.decide(provider, KSW, 2024, 3, SOFTWARE_CENTS);
    campaign.settle();
    assertThat(campaign.get("/holds").<List<Object>>read("$")).isEmpty();
    campaign.open("2025-06-16");
    campaign.pay("batch-2025-06-15");
    assertThat(campaign.account(provider, KSW, 2024)).containsEntry("dueCents", 0);
  }

  @Test
  @DisplayName(
      "What was paid stays when its decision becomes preliminary again: nothing to recover")
  void paidStaysWhenTakenBack() {
    campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-02-17");
    campaign.pay("batch-2025-02-15");
    publishTakenBack(KSW, 2024, 2);
    assertThat(campaign.account(provider, KSW, 2024))
        .containsEntry("toRecoverCents", 0)
        .containsEntry("dueCents", 0);

    campaign.decide(provider, KSW, 2024, 3, 0);
    campaign.settle();
    assertThat(campaign.account(provider, KSW, 2024))
        .containsEntry("toRecoverCents", (int) SOFTWARE_CENTS);
    assertThat(recovery()).containsEntry("toRecoverCents", (int) SOFTWARE_CENTS);
    assertThat(recovery().get("takenBackOn")).isNull();

    publishTakenBack(KSW, 2024, 4);
    assertThat(recovery()).containsEntry("takenBackOn", "2025-02-03");
  }

  private Map<String, Object> recovery() {
    List<Map<String, Object>> open =
        campaign.get("/recoveries").read("$.open[?(@.provider == '%s')]".formatted(provider));
    assertThat(open).hasSize(1);
    return open.get(0);
  }

  private void publishTakenBack(Scheme scheme, int year, int version) {
    campaign.publish(
        Campaign.decision(provider, scheme, year, version, 0, DecisionStatus.PRELIMINARY));
    campaign.settle();
  }

  @Test
  @DisplayName("Decisions that are repeated or come out of order change nothing")
  void repeatedAndOlderDecisions() {
    campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2024, 2, SOFTWARE_CENTS);
    campaign.decide(provider, KSW, 2024, 1, 0);
    campaign.decide(provider, KSW, 2024, 2, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-02-17");
    campaign.pay("batch-2025-02-15");
    campaign.decide(provider, KSW, 2024, 2, SOFTWARE_CENTS);
    campaign.settle();

    assertThat(campaign.payouts(provider)).extracting(Payout::amount).hasSize(1);
    assertThat(campaign.account(provider, KSW, 2024))
        .containsEntry("decisionId", "physiotherapist-software/2024/" + provider + "/2")
        .containsEntry("dueCents", 0)
        .containsEntry("toRecoverCents", 0);
  }

  @Test
  @DisplayName("A supplement after a contestation is paid by itself at the next cut-off (12.11)")
  void supplementIsPaid() {
    campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KQP, 2023, 1, 0);
    campaign.settle();
    campaign.open("2025-02-17");
    campaign.decide(provider, KQP, 2023, 2, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-04-15");
    campaign.pay("batch-2025-04-15");

    assertThat(campaign.payouts(provider))
        .singleElement()
        .satisfies(payout -> assertThat(payout.amount().value()).isEqualTo(QUALITY_CENTS));
  }
}
