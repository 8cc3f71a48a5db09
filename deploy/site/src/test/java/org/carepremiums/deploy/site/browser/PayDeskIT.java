package org.carepremiums.deploy.site.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** The desk about payments, until the cut-off of December; it opens the days until then. */
@NeedsBrowser
@Order(Order.DEFAULT + 5)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Who handles payments")
class PayDeskIT {

  private static final String OPERATOR = "payment-operator-1";
  private static final String APPROVER = "payment-approver-1";
  private static final String DESK = "/payment/desk/batches";
  private static final String SETTLED = DESK + "/batch-2025-08-15";
  private static final String CUT_OFF = "2025-12-05";
  private static final String BATCH = "batch-" + CUT_OFF;
  private static final String PROVIDER = "59999943";
  private static final Duration LONGEST = Duration.ofMinutes(9);
  private static final String PRESS = "#form button:not([name])";

  @Test
  @Order(1)
  @DisplayName("reads every page of the desk, in the languages of the country")
  void reads(Visitors visitors) {
    Visitor operator = visitors.speaking("fr").open(DESK).as(OPERATOR).accessible();
    assertThat(operator.heading()).isEqualTo("Lots de paiements");
    for (String page :
        List.of(
            "holds",
            "bank-messages",
            "bank-notices",
            "recoveries",
            "repayments",
            "write-offs",
            "representatives",
            "sums")) {
      operator.click("nav.parts a[href='/payment/desk/" + page + "']").accessible().fits();
    }
    assertThat(operator.text()).contains("Tous les totaux concordent.");
    operator.open(SETTLED).accessible().click("a[hreflang=nl]").accessible().fits();
    assertThat(operator.heading()).isEqualTo("Betaallijst batch-2025-08-15");
    operator.click("a[hreflang=en]").accessible();
    Pictures.of(operator, "desk-payments");
    operator.contented();
  }

  @Test
  @Order(2)
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  @DisplayName(
      "takes a cut-off to the bank file by four eyes; what changed before the approval stops it")
  void toTheBank(Visitors visitors) throws Exception {
    openDays(visitors);

    // The operator stands for it
    Visitor operator = visitors.speaking("fr").open(DESK).as(OPERATOR).accessible();
    operator.click("ol.due a[href$='" + BATCH + "']").accessible();
    operator.click("a[href$='/submission']").accessible();
    operator.click(PRESS).accessible();
    assertThat(operator.find("[role=status]").first().innerText())
        .isEqualTo("Le lot est soumis. Une autre personne peut maintenant l’approuver.");

    // Another person looks at it, and a day goes by
    Visitor approver = visitors.speaking("nl").open(DESK).as(APPROVER).accessible();
    approver.click("ol.due a[href$='" + BATCH + "/approval']").accessible().fits();
    String shown = approver.find("input[name=sha256]").inputValue();
    BusinessDays.of(visitors.speaking("nl")).next();
    approver.click(PRESS).accessible();
    assertThat(approver.page().title()).startsWith("Fout");
    assertThat(approver.text())
        .contains("Wat veranderde sinds u deze pagina opende", shown.substring(0, 8));
    String now = approver.find("input[name=sha256]").inputValue();
    assertThat(now).isNotEqualTo(shown);

    // What is so now is approved, and is what the bank gets
    approver.click(PRESS).accessible();
    assertThat(approver.text()).contains("Goedgekeurd door " + APPROVER);
    Download file = approver.page().waitForDownload(() -> approver.click("a[download]"));
    assertThat(digest(Files.readAllBytes(file.path()))).isEqualTo(now);

    // The bank answers
    operator.open("/payment/desk/bank-messages");
    operator
        .find("#file")
        .setInputFiles(new FilePayload("answer.xml", "text/xml", answer().getBytes(UTF_8)));
    operator.click(PRESS).accessible().fits();
    assertThat(operator.text()).contains("Le message est reçu.", "Appliqué");
    operator.contented();
  }

  @Test
  @Order(3)
  @DisplayName("has who is paid in a provider's place recorded by one person, confirmed by another")
  void representative(Visitors visitors) {
    Visitor operator = visitors.speaking("fr").open(DESK).as(OPERATOR);
    operator.click("nav.parts a[href='/payment/desk/representatives']");
    operator.find("input[name=provider]").fill(PROVIDER);
    operator.click("form.narrow button").accessible();
    operator.click("a[href$='/new']").accessible().fits();
    operator.find("#kind").selectOption("heirs");
    operator.find("#holder").fill("Heirs");
    operator.find("#iban").fill("BE68 5390 0754 7035");
    operator.find("#document").fill("D-1");
    operator.find("#from").fill(CUT_OFF);
    operator.click(PRESS).accessible();
    assertThat(operator.page().title()).startsWith("Erreur");
    assertThat(operator.find("#document").inputValue()).isEqualTo("D-1");
    operator.find("#iban").fill("BE68 5390 0754 7034");
    operator.click(PRESS).accessible();
    assertThat(operator.find("[role=status]").first().innerText())
        .startsWith("Le représentant est enregistré.");
    operator.contented();

    Visitor approver = visitors.speaking("nl").open(DESK).as(APPROVER);
    approver.click("ol.due a[href$='/representatives']").accessible();
    approver.click("table.list tbody a").accessible().fits();
    approver.click(PRESS).accessible();
    assertThat(approver.find("[role=status]").first().innerText())
        .startsWith("De vertegenwoordiger is bevestigd");
    approver.contented();
  }

  private static void openDays(Visitors visitors) {
    Visitor clock = visitors.speaking("en").open("/local/");
    clock.find("#until").fill(CUT_OFF);
    clock.click("form:has(#until) button");
    clock
        .find("#until")
        .waitFor(new Locator.WaitForOptions().setTimeout((double) LONGEST.toMillis()));
    assertThat(clock.settled().find(".now").innerText()).contains(CUT_OFF);
  }

  private static String digest(byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  /** The bank accepts all of it. */
  private static String answer() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
          <GrpHdr><MsgId>ANSWER-1</MsgId><CreDtTm>2025-12-08T09:00:00+01:00</CreDtTm></GrpHdr>
          <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
            <GrpSts>ACSP</GrpSts></OrgnlGrpInfAndSts>
        </CstmrPmtStsRpt></Document>
        """
        .formatted(BATCH);
  }
}
