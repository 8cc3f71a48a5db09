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
import java.math.BigDecimal;
import java.util.List;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.InamiKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PaymentStack
class DrawUpTest {

  @Inject Campaign campaign;
  private final InamiKey provider = Providers.next();

  @BeforeEach
  void begin() throws Exception {
    campaign.begin();
    campaign.open("2025-02-03");
    campaign.nameAccount(provider, 1, "2025-01-06");
  }

  @Test
  @DisplayName("A day that is told twice, or told late, draws nothing up twice")
  void sameDayTwice() throws Exception {
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.publishDay("2025-02-17");
    campaign.publishDay("2025-02-17");
    campaign.publishDay("2025-02-14");
    campaign.settle();
    campaign.open("2025-02-17");

    assertThat(campaign.query("select payout_id from payout", String.class))
        .containsExactly("KSW-2024-" + provider + "-1");
    assertThat(campaign.batchEvents("batch-2025-02-15")).hasSize(1);
  }

  @Test
  @DisplayName("A cut-off on a day on which nobody works happens on the next business day")
  void cutOffOnASaturday() {
    campaign.open("2025-02-14");
    assertThat(campaign.get("/batches").<List<Object>>read("$[*].batchId"))
        .doesNotContain("batch-2025-02-15");
    campaign.open("2025-02-17");
    assertThat(campaign.get("/batches").<List<Object>>read("$[*].batchId"))
        .contains("batch-2025-02-15");
  }

  @Test
  @DisplayName("Cut-offs that were skipped are drawn up when the next day opens, each on its own")
  void skippedCutOffs() {
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-06-20");

    assertThat(campaign.get("/batches").<List<Object>>read("$[*].batchId"))
        .contains("batch-2025-02-15", "batch-2025-04-15", "batch-2025-06-15");
    assertThat(campaign.batch("batch-2025-02-15").read("$.batch.lines", Integer.class))
        .isEqualTo(1);
    assertThat(campaign.batch("batch-2025-06-15").read("$.batch.lines", Integer.class)).isZero();
  }

  @Test
  @DisplayName("A batch without lines is recorded, and nothing is to be done with it")
  void emptyBatch() {
    campaign.open("2025-02-17");

    assertThat(campaign.batchEvents("batch-2025-02-15"))
        .singleElement()
        .satisfies(event -> assertThat(event.lines()).isZero());
    campaign
        .submit("batch-2025-02-15", "operator-1")
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":empty-batch")));
  }

  @Test
  @DisplayName("What becomes due after a cut-off does not change its batch")
  void laterFactsDoNotChangeTheBatch() {
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-02-17");
    campaign.decide(provider, KSW, 2024, 2, QUALITY_CENTS);
    campaign.decide(provider, KQP, 2023, 1, QUALITY_CENTS);
    campaign.settle();
    campaign.pay("batch-2025-02-15");

    assertThat(campaign.payouts(provider))
        .singleElement()
        .satisfies(payout -> assertThat(payout.amount().value()).isEqualTo(SOFTWARE_CENTS));
    campaign.open("2025-04-15");
    assertThat(campaign.batch("batch-2025-04-15").<List<Object>>read("$.lines[*].amountCents"))
        .containsExactlyInAnyOrder(QUALITY_CENTS, QUALITY_CENTS - SOFTWARE_CENTS);
  }

  @Test
  @DisplayName("A recovery is netted with what is due to the same provider, and shown everywhere")
  void nettingWithinOneProvider() {
    campaign.decide(provider, KSW, 2022, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-02-17");
    campaign.pay("batch-2025-02-15");
    campaign.bankSays("KSW-2022-" + provider + "-1", BankStatusKind.BOOKED, null, "2025-02-19");
    campaign.settle();
    campaign.decide(provider, KSW, 2022, 2, 0);
    campaign.settle();
    assertThat(campaign.get("/recoveries").<List<Object>>read("$.open[*].toRecoverCents"))
        .containsExactly(SOFTWARE_CENTS);

    campaign.decide(provider, KQP, 2023, 1, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-04-15");
    assertThat(campaign.batch("batch-2025-04-15").read("$.netting[0].amountCents", Integer.class))
        .isEqualTo(SOFTWARE_CENTS);
    assertThat(campaign.batch("batch-2025-04-15").read("$.batch.nettedCents", Integer.class))
        .isEqualTo(SOFTWARE_CENTS);
    assertThat(campaign.batch("batch-2025-04-15").<List<Object>>read("$.lines[*].amountCents"))
        .containsExactly(QUALITY_CENTS - SOFTWARE_CENTS);
    assertThat(campaign.get("/recoveries").<List<Object>>read("$.open")).isEmpty();
    assertThat(campaign.get("/recoveries").<List<Object>>read("$.netted[*].amountCents"))
        .containsExactly(SOFTWARE_CENTS);

    campaign.pay("batch-2025-04-15");
    assertThat(campaign.account(provider, KQP, 2023))
        .containsEntry("orderedCents", QUALITY_CENTS)
        .containsEntry("paidCents", SOFTWARE_CENTS)
        .containsEntry("dueCents", 0);
    assertThat(campaign.account(provider, KSW, 2022))
        .containsEntry("orderedCents", 0)
        .containsEntry("toRecoverCents", 0);
    assertThat(campaign.ledgerEntries(provider))
        .filteredOn(entry -> entry.year().value() == 2022)
        .last()
        .satisfies(entry -> assertThat(entry.toRecover().value()).isZero());
  }

  @Test
  @DisplayName(
      "12.11 a line that is paid after the legal last day is flagged and paid all the same")
  void lateLineIsFlagged() {
    campaign.decide(provider, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.decide(provider, KQP, 2024, 1, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-02-17");
    campaign.pay("batch-2025-02-15");

    assertThat(campaign.batch("batch-2025-02-15").read("$.lateLines", Integer.class)).isEqualTo(1);
    List<Boolean> late = campaign.batch("batch-2025-02-15").read("$.lines[*].late");
    assertThat(late).containsExactly(false, true);
    assertThat(campaign.payouts(provider)).hasSize(2);
    await()
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString())
                    .contains("care_premiums_payouts_late 1.0"));
  }

  @Test
  @DisplayName("A cut-off draws thousands of lines up and approves them, and the sums agree")
  void manyLines() throws Exception {
    campaign.settle();
    campaign.execute(
        """
        insert into bank_account (provider, source, account_key, version, iban, holder, valid_from,
          observed_on, channel)
        select lpad(n::text, 6, '0') || lpad((97 - n % 97)::text, 2, '0'), 'prosante', 'account', 1,
          'BE68539007547034', 'Holder ' || n, '2025-01-06', '2025-01-06', 'PROSANTE'
        from generate_series(600001, 605000) n
        """);
    campaign.execute(
        """
        insert into ledger_account (provider, scheme, premium_year, decision_id, decision_version,
          owed_cents, reserved_cents, ordered_cents, paid_cents, netted_cents, payee_kind,
          decided_on, account_source, account_key, account_version, version)
        select provider, 'physiotherapist-quality', 2023, 'd', 1, 200000, 0, 0, 0, 0, 'PROVIDER',
          '2025-02-03', 'prosante', 'account', 1, 1
        from bank_account where provider >= '60000000'
        """);
    campaign.execute(
        """
        insert into decided_amount (provider, scheme, premium_year, decision_id, decision_version,
          amount_cents)
        select provider, scheme, premium_year, decision_id, decision_version, owed_cents
        from ledger_account
        """);
    campaign.execute(
        """
        insert into ledger_entry (provider, scheme, premium_year, version, decision_id, owed_cents,
          ordered_cents, paid_cents, entered_on)
        select provider, scheme, premium_year, version, decision_id, owed_cents, ordered_cents,
          paid_cents, '2025-02-03'
        from ledger_account
        """);
    campaign.open("2025-02-17");
    campaign.pay("batch-2025-02-15");

    assertThat(campaign.batchEvents("batch-2025-02-15"))
        .last()
        .satisfies(
            event -> {
              assertThat(event.status()).isEqualTo(BatchStatus.APPROVED);
              assertThat(event.lines()).isEqualTo(5_000);
              assertThat(event.total().value()).isEqualTo(5_000L * QUALITY_CENTS);
            });
    assertThat(campaign.batchEvents("batch-2025-02-15")).extracting(BatchEvent::batchId).hasSize(3);
    assertThat(campaign.query("select sum(ordered_cents) from ledger_account", BigDecimal.class))
        .containsExactly(BigDecimal.valueOf(5_000L * QUALITY_CENTS));
  }

  @Test
  @DisplayName(
      "What is due beyond the limit of a line is left out, for an operator; the rest is paid")
  void beyondTheLimitOfALine() {
    campaign.open("2025-06-02");
    InamiKey tooMuch = Providers.next();
    InamiKey usual = Providers.next();
    for (InamiKey provider : List.of(tooMuch, usual)) {
      campaign.nameAccount(provider, 1, "2025-01-06");
      campaign.decide(provider, KSW, 2024, 1, provider.equals(tooMuch) ? 1_500_001 : 1_500_000);
    }
    campaign.settle();
    campaign.open("2025-06-16");

    assertThat(campaign.batch("batch-2025-06-15").<List<Object>>read("$.lines[*].provider"))
        .containsExactly(usual.value());
    assertThat(campaign.batch("batch-2025-06-15").<List<Object>>read("$.leftOut[*].provider"))
        .containsExactly(tooMuch.value());
    assertThat(campaign.batch("batch-2025-06-15").<List<Object>>read("$.leftOut[*].why"))
        .containsExactly("limit_of_a_line");
  }
}
