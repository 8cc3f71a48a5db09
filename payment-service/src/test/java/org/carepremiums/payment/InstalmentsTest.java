package org.carepremiums.payment;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.Campaign.KQP;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.ReadContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A claim that is paid in parts. */
@QuarkusTest
@PaymentStack
class InstalmentsTest {

  @Inject Campaign campaign;
  private InamiKey provider;
  private String claim;

  @BeforeEach
  void overpay() throws Exception {
    provider = campaign.overpaid();
    claim = campaign.claimed(provider, KSW, 2024, SOFTWARE_CENTS);
  }

  @Test
  @DisplayName("Each credit settles the oldest open instalment, and what is overdue is shown")
  void oldestFirst() {
    campaign
        .agree(provider, claim, "2025-07-01=30000", "2025-08-01=30000", "2025-09-01=20000")
        .statusCode(200)
        .body(hasJsonPath("$.instalments[*].openCents", contains(30_000, 30_000, 20_000)));
    campaign.repay("bank-1", 45_000, claim).statusCode(200);

    assertThat(standing().<List<Object>>read("$.instalments[*].openCents"))
        .containsExactly(0, 15_000, 20_000);
    campaign.open("2025-07-17");
    assertThat(standing().read("$.overdueCents", Integer.class))
        .as("the last day of the claim has gone by, but not that of an open instalment")
        .isZero();
    campaign.open("2025-08-04");
    assertThat(standing().read("$.overdueCents", Integer.class)).isEqualTo(15_000);
    assertThat(standing().<List<Object>>read("$.instalments[*].overdue"))
        .containsExactly(false, true, false);
  }

  @Test
  @DisplayName("What is set off settles the oldest open instalment as well")
  void setOff() {
    campaign.agree(provider, claim, "2025-07-01=40000", "2025-10-01=40000").statusCode(200);
    campaign.decide(provider, KQP, 2023, 1, 50_000);
    campaign.settle();
    campaign.open("2025-08-18");

    assertThat(standing().<List<Object>>read("$.instalments[*].openCents"))
        .containsExactly(0, 30_000);
    assertThat(standing().read("$.overdueCents", Integer.class)).isZero();
  }

  @Test
  @DisplayName("Instalments add up to what is open, come one after another, and none has gone by")
  void refused() {
    campaign
        .agree(provider, claim, "2025-07-01=30000", "2025-08-01=30000")
        .statusCode(409)
        .body(hasJsonPath("$.type", endsWith(":plan-does-not-add-up")));
    campaign.agree(provider, claim, "2025-08-01=40000", "2025-07-01=40000").statusCode(400);
    campaign
        .agree(provider, claim, "2025-06-13=80000")
        .statusCode(400)
        .body(hasJsonPath("$.errors[0].field", equalTo("instalments")));
    campaign.agree(Providers.next(), claim, "2025-07-01=80000").statusCode(404);
    Caller.as("approver-1", Role.PAYMENT_APPROVER)
        .contentType("application/json")
        .body(Map.of("instalments", List.of()))
        .post("/recoveries/" + provider + "/claims/" + claim + "/instalments")
        .then()
        .statusCode(403);
  }

  @Test
  @DisplayName("Another plan takes the place of the first, and the provider sees it on the page")
  void anotherPlan() {
    campaign.agree(provider, claim, "2025-07-01=80000").statusCode(200);
    campaign.repay("bank-1", 10_000, claim).statusCode(200);
    campaign.agree(provider, claim, "2025-07-01=35000", "2025-11-03=35000").statusCode(200);

    assertThat(standing().<List<Object>>read("$.instalments[*].dueOn"))
        .containsExactly("2025-07-01", "2025-11-03");
    ShownPage page =
        ShownPage.open(
            "/my/payments", TestTokens.ofCareProvider(provider.value(), Role.CARE_PROVIDER), "en");
    assertThat(page.faults()).isEmpty();
    assertThat(page.text()).contains("Agreed instalments").contains("2025-11-03");
  }

  private ReadContext standing() {
    return JsonPath.parse((Object) campaign.get("/recoveries").read("$.open[0].claimed"));
  }
}
