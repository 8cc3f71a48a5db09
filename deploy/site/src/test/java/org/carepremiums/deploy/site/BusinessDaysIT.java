package org.carepremiums.deploy.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.carepremiums.deploy.local.stack.Service;
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
    List<JsonNode> versions = versions();
    JsonNode before = versions.get(versions.size() - 2);
    assertThat(before.path("status").asText()).isEqualTo("PRELIMINARY");
    JsonNode latest = versions.get(versions.size() - 1);
    assertThat(latest.path("status").asText()).isEqualTo("FINAL");
    assertThat(latest.path("decidedOn").asText()).isGreaterThan("2025-10-17");
    assertThat(latest.path("amount").asLong()).isEqualTo(600_000);
    JsonNode lines =
        Site.services("auditor-1").get(Service.PAYMENT, SmallCampaignIT.BATCH).json().path("lines");
    assertThat(lines).hasSize(13);
    assertThat(lines).allSatisfy(line -> assertThat(line.toString()).contains("BOOKED"));
  }

  /** The oldest first. */
  private static List<JsonNode> versions() throws IOException {
    JsonNode versions =
        Site.services("care-provider-10002777").get(Service.ELIGIBILITY, PREMIUM).json();
    return StreamSupport.stream(versions.spliterator(), false)
        .sorted(Comparator.comparingInt(version -> version.path("version").asInt()))
        .toList();
  }
}
