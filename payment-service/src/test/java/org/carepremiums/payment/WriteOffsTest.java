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
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.value.EuroCents;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.sums.Sums;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What two persons decide not to ask back. */
@QuarkusTest
@PaymentStack
class WriteOffsTest {

  private static final String REASON = "costs more than it brings";

  @Inject Campaign campaign;
  @Inject Sums sums;
  private InamiKey provider;

  @BeforeEach
  void overpay() throws Exception {
    provider = campaign.overpaid();
  }

  @AfterEach
  void sumsAgree() throws Exception {
    assertThat(sums.differences()).isEmpty();
  }

  @Test
  @DisplayName("What one person proposes and another approves is not to be recovered any more")
  void writtenOff() {
    campaign.claimed(provider, KSW, 2024, SOFTWARE_CENTS);
    int proposal = proposed(SOFTWARE_CENTS);
    assertThat(account()).containsEntry("toRecoverCents", SOFTWARE_CENTS);
    assertThat(waiting().<List<Object>>read("$[*].reason")).containsExactly(REASON);

    campaign
        .approveWriteOff(provider, KSW, 2024, proposal, "approver-1", SOFTWARE_CENTS)
        .statusCode(200)
        .body(hasJsonPath("$.approvedBy", equalTo("approver-1")));
    campaign.settle();

    assertThat(account())
        .containsEntry("toRecoverCents", 0)
        .containsEntry("writtenOffCents", SOFTWARE_CENTS)
        .containsEntry("paidCents", SOFTWARE_CENTS)
        .containsEntry("owedCents", 0);
    assertThat(waiting().<List<Object>>read("$")).isEmpty();
    List<LedgerEntry> entries = campaign.ledgerEntries(provider);
    assertThat(entries.get(entries.size() - 1).toRecover()).isEqualTo(EuroCents.ZERO);
    ReadContext claims = campaign.get("/recoveries/" + provider + "/claims");
    assertThat(claims.<List<Object>>read("$[0].settledBy[*].kind")).containsExactly("WRITTEN_OFF");
    assertThat(claims.read("$[0].closedOn", String.class)).isEqualTo("2025-06-16");
    assertThat(campaign.get("/recoveries").<List<Object>>read("$.open")).isEmpty();
  }

  @Test
  @DisplayName("The person who proposes cannot approve, nor one who logged in long ago")
  void fourEyes() {
    int proposal = proposed(SOFTWARE_CENTS);

    campaign
        .approveWriteOff(provider, KSW, 2024, proposal, "Operator-1", SOFTWARE_CENTS)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":same-person")));
    Caller.with(TestTokens.loggedIn("approver-1", Duration.ofHours(1), Role.PAYMENT_APPROVER))
        .contentType("application/json")
        .body(Map.of("amountCents", SOFTWARE_CENTS))
        .post(path() + "/" + proposal + "/approval")
        .then()
        .statusCode(401);
    Caller.as("operator-2", Role.PAYMENT_OPERATOR)
        .contentType("application/json")
        .body(Map.of("amountCents", SOFTWARE_CENTS))
        .post(path() + "/" + proposal + "/approval")
        .then()
        .statusCode(403);
    campaign
        .approveWriteOff(provider, KSW, 2024, proposal, "approver-1", SOFTWARE_CENTS - 1)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":not-as-shown")));
    assertThat(account()).containsEntry("writtenOffCents", 0);
  }

  @Test
  @DisplayName("A write-off needs a reason, an amount that can be reclaimed, and waits alone")
  void refused() {
    campaign
        .proposeWriteOff(provider, KSW, 2024, SOFTWARE_CENTS, " ")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("reason")));
    campaign
        .proposeWriteOff(provider, KSW, 2024, SOFTWARE_CENTS + 1, REASON)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":not-as-shown")));
    int proposal = proposed(30_000);
    assertThat(proposed(30_000)).as("the same again").isEqualTo(proposal);
    campaign
        .proposeWriteOff(provider, KSW, 2024, 20_000, REASON)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":write-off-stands")));
    Caller.as("approver-1", Role.PAYMENT_APPROVER)
        .post(path() + "/" + proposal + "/withdrawal")
        .then()
        .statusCode(200);
    campaign
        .approveWriteOff(provider, KSW, 2024, proposal, "approver-1", 30_000)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":write-off-settled")));
    campaign.approveWriteOff(provider, KQP, 2024, proposal, "approver-1", 30_000).statusCode(404);
  }

  @Test
  @DisplayName("What was paid back meanwhile cannot be written off")
  void paidBackMeanwhile() {
    String claim = campaign.claimed(provider, KSW, 2024, SOFTWARE_CENTS);
    int proposal = proposed(SOFTWARE_CENTS);
    campaign.repay("bank-1", 30_000, claim).statusCode(200);

    campaign
        .approveWriteOff(provider, KSW, 2024, proposal, "approver-1", SOFTWARE_CENTS)
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":not-as-shown")));
  }

  @Test
  @DisplayName(
      "What was written off settles first what a later decision grants, and is not set off")
  void settlesWhatBecomesOwed() {
    int proposal = proposed(SOFTWARE_CENTS);
    campaign
        .approveWriteOff(provider, KSW, 2024, proposal, "approver-1", SOFTWARE_CENTS)
        .statusCode(200);
    campaign.decide(provider, KQP, 2023, 1, QUALITY_CENTS);
    campaign.decide(provider, KSW, 2024, 3, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-08-18");
    campaign.pay("batch-2025-08-15");

    assertThat(campaign.batch("batch-2025-08-15").<List<Object>>read("$.lines[*].amountCents"))
        .containsExactly(QUALITY_CENTS);
    assertThat(account())
        .containsEntry("writtenOffCents", 0)
        .containsEntry("dueCents", 0)
        .containsEntry("toRecoverCents", 0);
  }

  private int proposed(long cents) {
    return JsonPath.parse(
            campaign
                .proposeWriteOff(provider, KSW, 2024, cents, REASON)
                .statusCode(200)
                .extract()
                .asString())
        .read("$.id", Integer.class);
  }

  private String path() {
    return "/recoveries/%s/%s/2024/write-offs".formatted(provider, KSW);
  }

  private Map<String, Object> account() {
    return campaign.account(provider, KSW, 2024);
  }

  private ReadContext waiting() {
    return campaign.get("/recoveries/write-offs");
  }
}
