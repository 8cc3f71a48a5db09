package org.carepremiums.deploy.site.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.deploy.site.Site;
import org.carepremiums.platform.testing.TestTopics;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A record that intake refused, from the desk's first page to the second person. */
@NeedsBrowser
@Order(Order.DEFAULT + 6)
@DisplayName("Whoever runs the system")
class SystemDeskIT {

  private static final String SYSTEM = "/intake/desk/system";
  private static final String RECORDS = SYSTEM + "/refused-records";
  private static final String ONE = "platform-1";
  private static final String ANOTHER = "platform-2";

  private static final String BUTTON = "main form .actions button";

  @Test
  @DisplayName(
      "sees what waits in all services, and has a refused record handled by a second person")
  void redrive(Visitors visitors) {
    try (TestTopics topics = Site.topics()) {
      topics.publishBytes(Topic.RULINGS, "10002678", "no ruling".getBytes(UTF_8), Map.of());
    }
    Visitor one = visitors.speaking("en").open(SYSTEM).as(ONE);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> one.open(SYSTEM).text().contains("refused record"));
    assertThat(one.find("[hx-get] table").count()).isPositive();
    one.accessible().fits();

    one.follow(RECORDS).accessible();
    one.click("table.list tbody a").accessible();
    String record = one.path();
    one.click(BUTTON + ":not([name])").accessible();
    assertThat(one.text()).contains("Nothing was changed.", "The record would be refused again.");
    one.click(BUTTON + "[value=propose]").accessible();
    assertThat(one.text()).contains("Your proposal is recorded.");

    // The worst mistake: to be the second person oneself
    one.open(record.replaceAll("\\?.*", "") + "/redrive").accessible();
    assertThat(one.text()).contains("You proposed it yourself: somebody else has to confirm.");
    assertThat(one.find("main form").count()).isZero();
    one.contented();

    Visitor another = visitors.speaking("fr").open(SYSTEM).as(ANOTHER);
    another.click("ol.due a[href$='/redrive']").accessible();
    another.click(BUTTON).accessible();
    assertThat(another.text())
        .contains("Le message a été traité de nouveau, et de nouveau refusé.");
    another.open(SYSTEM + "/parked-events").accessible();
    another.open(SYSTEM + "/gaps").accessible();
    another.open(SYSTEM + "/inbox").accessible().fits();
    another.contented();
  }

  @Test
  @DisplayName("is told on a telephone and in Dutch how every service does")
  void onTheTelephone(Visitors visitors) {
    Visitor visitor = visitors.withScreen("nl", 320).open(SYSTEM).as(ONE);
    assertThat(visitor.text()).contains("Hoe het met de diensten gaat", "klaar");
    visitor.accessible().fits().contented();
  }

  @Test
  @DisplayName(
      "is answered by an auditor, who finds out who saw what, and that nothing was changed")
  void audit(Visitors visitors) {
    Visitor auditor = visitors.speaking("en").open("/intake/desk/audit").as("auditor-1");
    auditor.accessible().fits();
    auditor.find("#provider").fill("10002678");
    auditor.click("form.narrow button").click("form.narrow button").accessible();
    assertThat(auditor.find("[hx-get] table").count()).isPositive();
    assertThat(auditor.text()).contains("looked at who looked at these data");

    auditor.click("main a[href$='/desk/audit/verification']").accessible();
    auditor.click(BUTTON);
    auditor.find(".card.good").waitFor();
    auditor.accessible();
    assertThat(auditor.text()).contains("The record is as it was written.");
    auditor.contented();
  }
}
