package org.carepremiums.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import org.carepremiums.deploy.local.Service;
import org.carepremiums.deploy.local.ServiceClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Days after the campaign's last, once its batch was approved ({@link SmallCampaignIT}). */
@Order(Order.DEFAULT + 3)
@DisplayName("Business days opened from their page")
class BusinessDaysIT {

  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final LocalDate UNTIL = LocalDate.parse("2025-10-21");
  private static final String PREMIUM = "/decisions/10002777/gp-integrated-practice/2024";

  @Test
  @DisplayName("go on one by one: what was late arrives, and what is due is paid")
  void goOn() throws Exception {
    assertThat(DaysByProgram.openUntil(UNTIL).statusCode()).isEqualTo(303);

    await()
        .atMost(LONGEST)
        .untilAsserted(
            () -> assertThat(DaysByProgram.page()).contains("The open business day is " + UNTIL));
    assertThat(Site.output()).contains("Opened 2025-10-20: ").contains("Opened 2025-10-21: ");
    assertThat(knownOn("2025-10-17").path("status").asText()).isEqualTo("PRELIMINARY");
    JsonNode decided = knownOn(UNTIL.toString());
    assertThat(decided.path("status").asText()).isEqualTo("FINAL");
    assertThat(decided.path("amount").asLong()).isEqualTo(600_000);
    JsonNode lines =
        Site.services("auditor-1").get(Service.PAYMENT, SmallCampaignIT.BATCH).json().path("lines");
    assertThat(lines).hasSize(13);
    assertThat(lines).allSatisfy(line -> assertThat(line.toString()).contains("BOOKED"));
  }

  private static JsonNode knownOn(String day) throws IOException {
    ServiceClient provider = Site.services("care-provider-10002777");
    return provider.get(Service.ELIGIBILITY, PREMIUM + "?knownOn=" + day).json();
  }
}
