package org.carepremiums.deploy.site.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A contestation from the form to its ruling, and what the ruling changes. It opens the day on
 * which the late network delivers.
 */
@NeedsBrowser
@Order(Order.DEFAULT + 2)
@DisplayName("Who contests before the decision is final")
class RulingIT {

  private static final String SHORT_OF_PATIENTS = "care-provider-10002678";
  private static final String PREMIUM = "/eligibility/my/premiums/gp-integrated-practice/2024";
  private static final String CONTEST =
      "/contestation/my/contestations/gp-integrated-practice/2024";
  private static final String CONTESTATIONS = "/contestation/my/contestations";
  private static final String CONTINUE = ".actions button[name=action][value=continue]";
  private static final String SEND = ".actions button[name=action][value=send]";
  private static final String WHY = "640 de mes patients ont un Sumehr.";

  @Test
  @DisplayName(
      "completes it, reads each step in French and Dutch, and the decision that follows the ruling")
  void untilTheRuling(Visitors visitors) throws IOException {
    CaseHandler handler = new CaseHandler("case-handler-1");
    CaseHandler another = new CaseHandler("case-handler-2");
    FilePayload list = Documents.picture("sumehr.png");
    Visitor doctor = visitors.speaking("fr").open(PREMIUM).as(SHORT_OF_PATIENTS);
    assertThat(read(doctor)).contains("4 500 EUR", "il manque 70 patients");

    // The document follows
    doctor.follow(CONTEST);
    doctor.find("input[name=criterion][value=sumehr]").check();
    doctor.find("#motivation").fill(WHY);
    doctor.find("input[name=later]").check();
    doctor.click(CONTINUE).click(SEND).accessible();
    String number = doctor.find(".confirmation .number").innerText();
    assertThat(read(doctor)).contains("Votre contestation est à compléter.", "10 novembre 2025");
    assertThat(handler.takeUp(number).reason()).contains("can be completed until 2025-11-10");

    doctor.follow(CONTESTATIONS).click("article a[href$='/completion']");
    doctor.find("#files").setInputFiles(new FilePayload[] {list});
    doctor.click(CONTINUE).click(SEND).accessible();
    assertThat(doctor.heading()).isEqualTo("Ce que vous avez ajouté a été reçu");

    // The network is late
    doctor.follow(CONTESTATIONS);
    assertThat(steps(doctor))
        .containsExactly(
            "Reçue 17 octobre 2025",
            "Complétée par vous 17 octobre 2025",
            "Votre contestation attend la décision définitive. maintenant",
            "Elle est confiée à un gestionnaire de dossier (à venir)",
            "Le gestionnaire de dossier décide et donne ses motifs (à venir)");
    doctor.click("a[hreflang=nl]").accessible();
    assertThat(steps(doctor)).contains("Uw betwisting wacht op de definitieve beslissing. nu");
    assertThat(handler.takeUp(number).reason()).contains("waits for the final decision");

    BusinessDays.of(visitors.speaking("nl")).next();

    doctor.open(CONTESTATIONS);
    assertThat(steps(doctor))
        .contains(
            "Ontvankelijk: tijdig en volledig 20 oktober 2025",
            "Ze wordt aan een dossierbehandelaar toegewezen nu");
    assertThat(handler.look(number).path("motivation").asText()).isEqualTo(WHY);
    assertThat(handler.document(number, 1)).isEqualTo(list.buffer);
    assertThat(handler.takeUp(number).isSuccess()).isTrue();
    doctor.open(CONTESTATIONS);
    assertThat(steps(doctor)).contains("Bij een dossierbehandelaar 20 oktober 2025");
    handler.decide(
        number,
        """
        {"outcome": "UPHELD", "reason": "La liste prouve 640 Sumehr.",
         "establishes": [{"kind": "sumehr-count", "year": 2024, "patients": 640}]}""");

    // Nothing is told before another handler has confirmed it
    doctor.open(CONTESTATIONS);
    assertThat(read(doctor)).doesNotContain("La liste prouve 640 Sumehr.");
    assertThat(steps(doctor)).last().asString().endsWith("nu");
    assertThat(handler.confirm(number).status()).isEqualTo(409);
    assertThat(another.confirm(number).isSuccess()).isTrue();

    doctor.open(CONTESTATIONS).accessible().fits();
    assertThat(read(doctor)).contains("Uw betwisting is gegrond.", "La liste prouve 640 Sumehr.");
    doctor.click("a[hreflang=fr]").accessible();
    assertThat(steps(doctor)).last().isEqualTo("Décidée : fondée 20 octobre 2025");

    // What it changes
    doctor.click("article a[role=button][href='" + PREMIUM + "']");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> read(doctor.open(PREMIUM)).contains("Vous recevez 6 000 EUR."));
    doctor.find(".payment-summary .tag").waitFor();
    assertThat(read(doctor.settled().accessible()))
        .contains(
            "Ce qui a changé depuis la version ",
            "montant : 4 500 EUR, maintenant 6 000 EUR",
            "PPI-13.5 Sumehr : non remplie",
            "Prévu 6 000 EUR",
            number + " – Votre contestation est fondée.")
        .doesNotContain("la différence");
    doctor.click("a[hreflang=nl]").accessible();
    assertThat(read(doctor))
        .contains(
            "Wat er veranderd is sinds versie ",
            "bedrag: 4.500 EUR, nu 6.000 EUR",
            "Gepland 6.000 EUR");
    doctor.contented();
  }

  private static List<String> steps(Visitor visitor) {
    return visitor.find("ol.timeline li").allInnerTexts().stream().map(RulingIT::plain).toList();
  }

  private static String read(Visitor visitor) {
    return plain(visitor.text());
  }

  /** With spaces alone, where numbers and French punctuation have others. */
  private static String plain(String text) {
    return text.replaceAll("[\u00a0\u202f]", " ");
  }
}
