package org.carepremiums.payment;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carepremiums.payment.Campaign.KQP;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.QUALITY_CENTS;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import com.jayway.jsonpath.JsonPath;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.payment.BatchEvent;
import org.carepremiums.contracts.payment.BatchStatus;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.operations.erasure.Erasure;
import org.carepremiums.platform.operations.erasure.PersonalDataHoldings;
import org.carepremiums.platform.operations.erasure.Retention;
import org.carepremiums.platform.personaldata.SealedColumn;
import org.carepremiums.platform.testing.LogLines;
import org.carepremiums.platform.testing.PersonalDataPage;
import org.carepremiums.platform.testing.SchemaOwner;
import org.carepremiums.platform.testing.access.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@PaymentStack
class CutOffToBookedTest {

  @Inject Campaign campaign;
  private final DataSource dataSource = SchemaOwner.dataSource();
  @Inject @Any Instance<PersonalDataHoldings> holdings;

  @BeforeEach
  void begin() throws Exception {
    campaign.begin();
  }

  @Test
  @DisplayName("What is due is drawn up, submitted, approved by another person, and booked")
  void everythingThatIsDueIsPaid() {
    campaign.open("2025-02-03");
    InamiKey provider = Providers.next();
    Iban iban = campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.decide(provider, KQP, 2023, 1, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-02-17");

    String batchId = "batch-2025-02-15";
    assertThat(campaign.batch(batchId).read("$.batch.lines", Integer.class)).isEqualTo(2);
    campaign.pay(batchId);

    assertThat(campaign.batchEvents(batchId))
        .extracting(BatchEvent::status)
        .containsExactly(BatchStatus.DRAWN_UP, BatchStatus.SUBMITTED, BatchStatus.APPROVED);
    assertThat(campaign.payouts(provider))
        .extracting(Payout::payoutId)
        .containsExactlyInAnyOrder("KSW-2023-" + provider + "-1", "KQP-2023-" + provider + "-1");
    Payout payout =
        campaign.payouts(provider).stream()
            .filter(Campaign.of("KSW-2023-" + provider + "-1"))
            .findFirst()
            .orElseThrow();
    assertThat(payout.status()).isEqualTo(PayoutStatus.ORDERED);
    assertThat(payout.amount()).isEqualTo(EuroCents.ofEuros(800));
    assertThat(payout.iban()).isEqualTo(iban);
    assertThat(payout.executionDate()).isEqualTo(LocalDate.of(2025, 2, 19));

    campaign.bankSays(payout.payoutId(), BankStatusKind.BOOKED, null, "2025-02-19");
    campaign.settle();

    assertThat(campaign.account(provider, KSW, 2023))
        .containsEntry("owedCents", SOFTWARE_CENTS)
        .containsEntry("orderedCents", SOFTWARE_CENTS)
        .containsEntry("paidCents", SOFTWARE_CENTS)
        .containsEntry("dueCents", 0);
    assertThat(campaign.account(provider, KQP, 2023)).containsEntry("paidCents", 0);
  }

  @Test
  @DisplayName(
      "Account and holder stand in no table in clear, and are encrypted again under a new key")
  void accountIsEncrypted() throws Exception {
    campaign.open("2025-02-03");
    InamiKey provider = Providers.next();
    LogLines logged = LogLines.capture();
    Iban iban = campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-02-17");
    campaign.pay("batch-2025-02-15");
    String payoutId = "KSW-2023-" + provider + "-1";
    campaign.publishText(
        Topic.BANK_ACCOUNT_FACTS, provider.value(), "{\"iban\": \"%s\" ".formatted(iban.value()));
    campaign.bankSays(payoutId, BankStatusKind.REJECTED, "AC04", "2025-02-19");
    campaign.settle();
    logged.close();
    assertThat(logged.all())
        .anyMatch(line -> line.contains("approved: 1 lines"))
        .noneMatch(
            line ->
                line.contains(iban.value().substring(4, 14)) || line.contains("Physiotherapist"));

    for (String table : List.of("bank_account", "payout", "refused_account", "bank_file_part")) {
      assertThat(campaign.query("select t::text from %s t".formatted(table), String.class))
          .isNotEmpty()
          .noneMatch(row -> row.contains(iban.value()) || row.contains("Physiotherapist"));
    }
    assertThat(
            campaign.query(
                "select encode(content, 'escape') from bank_file_part where part = 1",
                String.class))
        .noneMatch(file -> file.contains(iban.value()) || file.contains("<Document"));
    assertThat(given().get("/batches/batch-2025-02-15/bank-file").asString())
        .contains("<IBAN>" + iban.value() + "</IBAN>", "<Nm>Physiotherapist " + provider + "</Nm>");

    campaign.execute("update bank_account set iban = '%s', holder = 'H'".formatted(iban.value()));
    assertThat(
            JsonPath.parse(given().get("/personal-data/keys").asString())
                .read("$.otherwise['bank_account.iban']", Integer.class))
        .isEqualTo(1);
    Caller.as("platform-1", Role.PLATFORM)
        .post("/personal-data/re-encryption")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.values['bank_account.iban']", equalTo(1)))
        .body(hasJsonPath("$.values['bank_account.holder']", equalTo(1)))
        .body(hasJsonPath("$.values['payout.holder']", equalTo(0)))
        .body(hasJsonPath("$.values['payout.iban']", equalTo(0)));
    assertThat(campaign.query("select unnest(array[iban, holder]) from bank_account", String.class))
        .allMatch(stored -> stored.startsWith("sealed:"));
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // What a re-encryption may do to a payout, and what it may not
      statement.execute("select set_config('care_premiums.personal_data', 're-encryption', true)");
      statement.execute("update payout set iban = 'sealed:other', holder = 'sealed:other'");
      assertThatThrownBy(() -> statement.execute("update payout set holder = null"))
          .hasMessageContaining("cannot be changed");
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @Test
  @DisplayName("every table and column that may name a person is documented as it is treated")
  void everyTableIsDocumented() throws SQLException {
    List<String> rules =
        holdings.stream().flatMap(held -> held.erasures().stream().map(Erasure::rule)).toList();
    assertThat(Retention.read().keptYears().keySet()).containsExactlyInAnyOrderElementsOf(rules);
    try (Connection connection = dataSource.getConnection()) {
      PersonalDataPage.requireComplete(
          "payment",
          connection,
          holdings.stream()
              .flatMap(held -> held.sealed().stream().map(SealedColumn::toString))
              .toList(),
          rules);
    }
  }

  @Test
  @DisplayName("After the years that are set, IBAN and holder are erased and the amounts stay")
  void erasure() throws Exception {
    campaign.open("2025-02-03");
    InamiKey provider = Providers.next();
    Iban iban = campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.decide(provider, KQP, 2023, 1, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-02-17");
    campaign.pay("batch-2025-02-15");
    campaign.bankSays("KSW-2023-" + provider + "-1", BankStatusKind.BOOKED, null, "2025-02-19");
    campaign.bankSays("KQP-2023-" + provider + "-1", BankStatusKind.REJECTED, "AC04", "2025-02-19");
    campaign.settle();
    Caller.as("platform-1", Role.PLATFORM)
        .post("/personal-data/erasure")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.values[*]", not(empty())))
        .body(hasJsonPath("$.values[*]", everyItem(equalTo(0))));

    for (String table :
        List.of(
            "payout set stage_on = '2010-01-04'",
            "refused_account set refused_on = '2010-01-04'",
            "payment_batch set status_on = '2010-01-04'",
            "bank_account set observed_on = '2010-01-04'",
            "ledger_entry set entered_on = '2010-01-04'")) {
      campaign.execute("update " + table);
    }
    Caller.as("platform-1", Role.PLATFORM)
        .post("/personal-data/erasure")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.values.payout", equalTo(2)))
        .body(hasJsonPath("$.values['bank-account']", equalTo(1)))
        .body(hasJsonPath("$.values['refused-account']", equalTo(1)))
        .body(hasJsonPath("$.values['bank-file']", equalTo(1)));
    Caller.as("platform-1", Role.PLATFORM)
        .post("/personal-data/erasure")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.values[*]", not(empty())))
        .body(hasJsonPath("$.values[*]", everyItem(equalTo(0))));

    assertThat(campaign.query("select count(*) from payout where iban is null", Long.class))
        .containsExactly(2L);
    assertThat(campaign.query("select sum(amount_cents) from payout", BigDecimal.class))
        .containsExactly(BigDecimal.valueOf(SOFTWARE_CENTS + QUALITY_CENTS));
    assertThat(campaign.account(provider, KSW, 2023)).containsEntry("paidCents", SOFTWARE_CENTS);
    assertThat(given().get("/ledger/" + provider).asString()).doesNotContain(iban.toString());
    given().get("/batches/batch-2025-02-15/bank-file").then().statusCode(404);
    assertThat(campaign.query("select sha256 from bank_file", String.class)).hasSize(1);

    campaign.nameAccount(provider, 2, "2025-02-17");
    campaign.settle();
    assertThat(
            campaign.query("select count(*) from bank_account where iban is not null", Long.class))
        .containsExactly(1L);
    assertThatThrownBy(() -> campaign.execute("update payout set holder = 'other'"))
        .hasMessageContaining("cannot be changed");
  }
}
