package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Watching over what sources deliver, and then delivering a file. */
@NeedsBrowser
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Who is at the desk of deliveries")
class DeliveriesIT {

  private static final String DESK = "/intake/desk/deliveries";
  private static final String HEADER =
      "inamiNumber,insurer,year,countedThrough,services,mValues,observedOn\n";

  /** Nobody of the campaign. */
  private static final String COUNT = "54999988527,100,2024,2024-12-31,%s,24,2025-02-17\n";

  private static final String PRESS = ".actions button[type=submit]";

  @Test
  @Order(1)
  @DisplayName("sees which source is late, and for which year, and comes to each delivery")
  void watches(Visitors visitors) {
    Visitor handler = visitors.speaking("fr").open(DESK).as("handler-1").accessible();
    assertThat(read(handler))
        .contains("Ce qui attend votre intervention", "CoZo", "2024 pas encore livré, en retard");
    Pictures.of(handler, "desk-deliveries");

    handler.click("table a[href='" + DESK + "/cozo']").accessible().fits();
    handler.open(DESK + "?feed=activity-counts");
    handler.click("td a[href$='/activity-counts/insurers-2024']").accessible();
    assertThat(read(handler)).contains("Ce qu’elle est devenue", "Rien n’est refusé.");
    handler.click("a[href*='/desk/receipts/']").accessible();
    handler.open("/intake/desk/completeness/insurers/activity-counts/2024").accessible();
    assertThat(handler.find("form#form").count()).isEqualTo(1);
    handler.contented();
  }

  @Test
  @Order(2)
  @DisplayName("has a file checked that is wrong from end to end, mends it, sends it, and finds it")
  void delivers(Visitors visitors) {
    Visitor insurer = visitors.speaking("nl").open(DESK).as("insurers-1");
    insurer.follow("/intake/desk/upload/").accessible();

    insurer.find("#feed").selectOption("activity-counts");
    insurer.find("#deliveryId").fill("desk-1");
    choose(insurer, "fout.csv", COUNT.formatted("veel").repeat(3));
    insurer.click(PRESS).accessible();
    assertThat(read(insurer))
        .contains("Alle 3 regels zouden geweigerd worden", "Er werd niets verstuurd");
    assertThat(insurer.find("button[value=send]").count()).isZero();
    assertThat(insurer.find("#deliveryId").inputValue()).isEqualTo("desk-1");

    String mended = COUNT.formatted("612") + COUNT.formatted("veel");
    choose(insurer, "goed.csv", mended);
    insurer.click(PRESS).accessible().fits();
    assertThat(read(insurer)).contains("1 van 2 regels zou geweigerd worden", "veel");
    choose(insurer, "goed.csv", mended);
    insurer.click("button[value=send]");

    assertThat(insurer.path()).contains("/activity-counts/desk-1?done=sent");
    assertThat(read(insurer)).contains("Het bestand werd verstuurd: 2 regels.");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                read(insurer.open(DESK + "/insurers/activity-counts/desk-1"))
                    .contains("Eén geweigerd"));
    insurer.accessible();
    assertThat(read(insurer)).contains("services", "veel");
    insurer.contented();
  }

  private static void choose(Visitor visitor, String name, String lines) {
    visitor
        .find("#file")
        .setInputFiles(
            new FilePayload(name, "text/csv", (HEADER + lines).getBytes(StandardCharsets.UTF_8)));
  }

  /** With spaces alone, where numbers and French punctuation have others. */
  private static String read(Visitor visitor) {
    return visitor.text().replaceAll("[\u00a0\u202f]", " ");
  }
}
