package org.carepremiums.payment;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.carepremiums.payment.Campaign.KSW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.payment.PayoutStatus;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.testing.SchemaOwner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A batch that nobody submitted or approved while days and cut-offs go by. */
@QuarkusTest
@PaymentStack
class StandingBatchTest {

  private static final Scheme PPI = Scheme.GP_INTEGRATED_PRACTICE;
  private static final long BEFORE = 450_000;
  private static final long AFTER = 600_000;

  @Inject Campaign campaign;
  private final DataSource dataSource = SchemaOwner.dataSource();
  private final InamiKey provider = Providers.next();
  private final InamiKey other = Providers.next();

  @BeforeEach
  void leaveABatch() throws Exception {
    campaign.begin();
    campaign.open("2025-02-03");
    campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.nameAccount(other, 1, "2025-01-06");
    campaign.decide(provider, PPI, 2023, 1, BEFORE);
    campaign.settle();
    campaign.open("2025-02-17");
    campaign.decide(provider, PPI, 2023, 2, AFTER);
    campaign.decide(other, KSW, 2024, 1, Campaign.SOFTWARE_CENTS);
    campaign.settle();
  }

  @Test
  @DisplayName(
      "A premium that rises while its batch stands waits there, everybody else is drawn up, and the"
          + " days go on")
  void cutOffBesideAStandingBatch() {
    campaign.open("2025-04-15");

    assertThat(campaign.get("/exchange/status").read("$.openDay", String.class))
        .isEqualTo("2025-04-15");
    assertThat(campaign.batch("batch-2025-04-15").<List<Object>>read("$.lines[*].payoutId"))
        .containsExactly("KSW-2024-" + other + "-1");
    campaign.open("2025-04-16");
    assertThat(campaign.get("/exchange/status").read("$.openDay", String.class))
        .isEqualTo("2025-04-16");
    assertThat(campaign.rejections()).isZero();
  }

  @Test
  @DisplayName("What was added since comes as a difference once the batch that stood is approved")
  void differenceComesNext() {
    campaign.open("2025-04-15");
    campaign.pay("batch-2025-02-15");
    campaign.pay("batch-2025-04-15");
    campaign.open("2025-06-16");
    campaign.pay("batch-2025-06-15");

    assertThat(campaign.payouts(provider))
        .filteredOn(payout -> payout.status() == PayoutStatus.ORDERED)
        .extracting(Payout::payoutId, payout -> payout.amount().value())
        .containsExactly(
            tuple("PPI-2023-" + provider + "-1", BEFORE),
            tuple("PPI-2023-" + provider + "-2", AFTER - BEFORE));
    assertThat(campaign.account(provider, PPI, 2023)).containsEntry("dueCents", 0);
  }

  @Test
  @DisplayName("Withdrawn instead, all of it comes at the next cut-off")
  void allOfItAfterAWithdrawal() {
    campaign.open("2025-04-15");
    campaign.withdraw("batch-2025-02-15", "operator-1", "too late").statusCode(200);
    campaign.open("2025-06-16");

    assertThat(campaign.batch("batch-2025-06-15").<List<Object>>read("$.lines[*].amountCents"))
        .containsExactly((int) AFTER);
  }

  @Test
  @DisplayName(
      "A batch that is approved two months late asks the bank for a day to come, and shows it to"
          + " the approver before")
  void approvedLate() {
    campaign.open("2025-04-15");
    campaign.open("2025-04-17");

    // Good Friday and Easter Monday: TARGET is closed
    assertThat(campaign.batch("batch-2025-02-15").read("$.batch.executionDate", String.class))
        .isEqualTo("2025-04-23");
    campaign.submit("batch-2025-02-15", "operator-1").statusCode(200);
    campaign
        .approve("batch-2025-02-15", "operator-2", 1, BEFORE)
        .statusCode(200)
        .body(hasJsonPath("$.executionDate", equalTo("2025-04-23")));
    assertThat(given().get("/batches/batch-2025-02-15/bank-file").asString())
        .contains("<Dt>2025-04-23</Dt>");
  }

  @Test
  @DisplayName(
      "What the database refuses of one provider is left out and told; everybody else is drawn up")
  void oneIsLeftOut() throws Exception {
    campaign.withdraw("batch-2025-02-15", "operator-1", "too late").statusCode(200);
    campaign.execute(
        "alter table payout add constraint whatever check (provider <> '%s')".formatted(other));
    try {
      campaign.open("2025-04-15");
    } finally {
      campaign.execute("alter table payout drop constraint whatever");
    }

    assertThat(campaign.batch("batch-2025-04-15").<List<Object>>read("$.lines[*].payoutId"))
        .containsExactly("PPI-2023-" + provider + "-2");
    assertThat(campaign.batch("batch-2025-04-15").<List<Object>>read("$.leftOut[*].provider"))
        .containsExactly(other.value());
    assertThat(campaign.batch("batch-2025-04-15").<List<Object>>read("$.leftOut[*].why"))
        .containsExactly("whatever");
    await()
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString())
                    .contains("care_premiums_payees_left_out 1.0"));
    campaign.open("2025-06-16");
    assertThat(campaign.batch("batch-2025-06-15").<List<Object>>read("$.lines[*].payoutId"))
        .containsExactly("KSW-2024-" + other + "-1");
  }

  @Test
  @DisplayName("An account that was erased is not paid to, and stops nobody else")
  void erasedAccount() throws Exception {
    campaign.execute(
        "update bank_account set iban = null, holder = null where provider = '%s'"
            .formatted(other));
    campaign.open("2025-04-15");

    assertThat(campaign.batch("batch-2025-04-15").<List<Object>>read("$.leftOut")).isEmpty();
    assertThat(campaign.batch("batch-2025-04-15").read("$.batch.empty", Boolean.class)).isTrue();
  }

  @Test
  @DisplayName(
      "A business day that cannot be read takes the service from ready, and no batch is approved"
          + " until a later one opens")
  void refusedDay() throws SQLException {
    campaign.submit("batch-2025-02-15", "operator-1").statusCode(200);
    campaign.publishText(Topic.BUSINESS_DAYS, "belgium", "{");
    campaign.settle();

    await()
        .untilAsserted(
            () ->
                given()
                    .get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body(
                        hasJsonPath(
                            "$.checks[?(@.name == 'business-days')].status", contains("DOWN"))));
    answersWhileTheDatabaseHangs();
    campaign
        .approve("batch-2025-02-15", "operator-2", 1, BEFORE)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":business-day-refused")));
    await()
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString())
                    .contains("care_premiums_business_days_refused 1.0"));
    campaign.open("2025-02-18");
    await().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
  }

  private void answersWhileTheDatabaseHangs() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("lock table refused_day, day_work in access exclusive mode");
      await()
          .untilAsserted(
              () -> given().get("/q/health/ready").then().body(containsString("business-days")));
      connection.rollback();
    }
  }
}
