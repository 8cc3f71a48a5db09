package org.carepremiums.payment;

import static com.jayway.jsonpath.matchers.JsonPathMatchers.hasJsonPath;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.Campaign.KQP;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.QUALITY_CENTS;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.jayway.jsonpath.ReadContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.payment.LedgerEntry;
import org.carepremiums.contracts.payment.Payout;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.BusinessDay;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.ledger.HoldPhrase;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is paid, when, and why not, as the provider and the operators read it. */
@QuarkusTest
@PaymentStack
class ProviderPaymentsTest {

  private static final Scheme PPI = Scheme.GP_INTEGRATED_PRACTICE;
  private static final Scheme SOC = Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS;
  private static final long PRACTICE_CENTS = 600_000;
  private static final Payee FUND = new Payee(PayeeKind.INSTITUTION, "Pension Fund 1");

  @Inject Campaign campaign;
  private final InamiKey provider = Providers.next();

  @BeforeEach
  void begin() throws Exception {
    campaign.begin();
    campaign.open("2025-09-15");
  }

  @Test
  @DisplayName(
      "PPI16 a request with an IBAN that is none holds the premium; provider and operator read why,"
          + " and what to do, in their language")
  void invalidIban() {
    campaign.nameAccount(provider, 1, "2024-01-08");
    nameWithRequest(ApplicationChannel.PROSANTE, null, "2025-09-14");
    campaign.decide(provider, PPI, 2024, 1, PRACTICE_CENTS);
    campaign.settle();

    assertThat(last(campaign.ledgerEntries(provider)).heldBecause())
        .isEqualTo(HoldPhrase.ACCOUNT_INVALID.sentence(LocalDate.of(2025, 9, 14)));
    ReadContext french = payments("fr");
    assertThat(french.read("$.premiums[0].title.text", String.class))
        .isEqualTo("Prime de pratique intégrée en médecine générale, 2024");
    assertThat(french.read("$.premiums[0].standing[0].text", String.class))
        .isEqualTo(
            "6 000 EUR sont dus, mais ne peuvent pas être payés."
                .replace("6 000 EUR", "6\u202f000\u00a0EUR"));
    assertThat(french.read("$.premiums[0].heldBecause.text", String.class))
        .isEqualTo(
            "Le numéro de compte indiqué le 14 septembre 2025 n’est pas un IBAN valable : le pays,"
                + " la longueur ou les chiffres de contrôle ne correspondent pas.");
    assertThat(french.read("$.premiums[0].whatToDo.text", String.class))
        .contains("« Communiquez-nous vos données financières » dans ProSanté");
    assertThat(payments("nl").read("$.premiums[0].heldBecause.text", String.class))
        .startsWith(
            "Het rekeningnummer dat op 14 september 2025 is opgegeven, is geen geldig IBAN");
    given()
        .header("Accept-Language", "de")
        .get("/holds")
        .then()
        .statusCode(200)
        .header("Content-Language", "de")
        .body(hasJsonPath("$[0].heldBecause.text", containsString("ist keine gültige IBAN")))
        .body(hasJsonPath("$[0].whatToDo.phrase", equalTo("communicate-in-prosante")));

    campaign.open("2025-10-15");
    assertThat(campaign.batch("batch-2025-10-15").read("$.batch.empty", Boolean.class)).isTrue();
    Iban iban = campaign.nameAccount(provider, 2, "2025-10-15");
    campaign.settle();
    assertThat(campaign.get("/holds").<List<Object>>read("$")).isEmpty();
    campaign.open("2025-12-05");
    campaign.pay("batch-2025-12-05");
    assertThat(campaign.payouts(provider)).extracting(Payout::iban).containsExactly(iban);
  }

  @Test
  @DisplayName("12.30 an account on paper is told to provider and operator, and never paid to")
  void accountOnPaper() {
    Iban known = campaign.nameAccount(provider, 1, "2024-01-08");
    nameWithRequest(ApplicationChannel.LETTER, Ibans.next(), "2025-09-14");
    campaign.decide(provider, PPI, 2024, 1, PRACTICE_CENTS);
    campaign.settle();

    ReadContext unused = campaign.get("/unused-accounts");
    assertThat(unused.<List<Object>>read("$[*].provider")).containsExactly(provider.value());
    assertThat(unused.read("$[0].source", String.class)).isEqualTo("inami");
    assertThat(unused.read("$[0].application", String.class)).isEqualTo("a-1");
    assertThat(unused.read("$[0].because.text", String.class))
        .isEqualTo(
            "The account number given on 2025-09-14 did not come with an online request (by letter):"
                + " only an online request can change the account.");
    assertThat(unused.read("$[0].whatToDo.phrase", String.class))
        .isEqualTo("communicate-in-prosante");
    assertThat(payments("en").read("$.unusedAccounts[0].because.phrase", String.class))
        .isEqualTo("account-not-named-online");
    campaign.open("2025-10-15");
    campaign.pay("batch-2025-10-15");
    assertThat(campaign.payouts(provider)).extracting(Payout::iban).containsExactly(known);

    campaign.nameAccount(provider, 2, "2025-10-16");
    campaign.settle();
    assertThat(campaign.get("/unused-accounts").<List<Object>>read("$")).isEmpty();
  }

  @Test
  @DisplayName("Two sources that use the same application id do not overwrite each other's account")
  void sameIdentifierOfTwoSources() {
    Iban online = Ibans.next();
    nameWithRequest(ApplicationChannel.PROSANTE, online, "2025-09-14");
    nameWithRequest(ApplicationChannel.FORM, Ibans.next(), "2025-09-15");
    campaign.decide(provider, PPI, 2024, 1, PRACTICE_CENTS);
    campaign.settle();
    campaign.open("2025-10-15");
    campaign.pay("batch-2025-10-15");

    assertThat(campaign.payouts(provider)).extracting(Payout::iban).containsExactly(online);
    assertThat(campaign.get("/unused-accounts").<List<Object>>read("$[*].source"))
        .containsExactly("inami");
  }

  @Test
  @DisplayName(
      "12.30 an insurer or pension fund is paid under its name, and not for the provider's debts")
  void institution() throws Exception {
    campaign.nameAccount(provider, 1, "2024-01-08");
    campaign.decide(provider, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-10-15");
    campaign.pay("batch-2025-10-15");
    campaign.bankSays("KSW-2023-" + provider + "-1", BankStatusKind.BOOKED, null, "2025-10-17");
    campaign.decide(provider, KSW, 2023, 2, 0);
    Iban ofFund = Ibans.next();
    campaign.nameWithApplication(
        provider, "a-2", ApplicationChannel.PROSANTE, ofFund, SOC, 2024, 1, "2025-10-20");
    campaign.publish(
        Campaign.decision(
            provider, SOC, 2024, 1, QUALITY_CENTS, DecisionStatus.FINAL, FUND, "2025-10-20"));
    campaign.settle();
    campaign.open("2025-12-05");
    campaign.pay("batch-2025-12-05");

    assertThat(campaign.batch("batch-2025-12-05").read("$.batch.nettedCents", Integer.class))
        .isZero();
    assertThat(campaign.get("/recoveries").<List<Object>>read("$.open[*].payee.kind"))
        .containsExactly("PROVIDER");
    assertThat(campaign.payouts(provider))
        .filteredOn(payout -> payout.scheme() == SOC)
        .singleElement()
        .satisfies(
            payout -> {
              assertThat(payout.iban()).isEqualTo(ofFund);
              assertThat(payout.holder()).isEqualTo("Pension Fund 1");
              assertThat(payout.amount().value()).isEqualTo(QUALITY_CENTS);
            });
    assertThat(given().get("/batches/batch-2025-12-05/bank-file").asString())
        .contains("<Nm>Pension Fund 1</Nm>", "<Ustrd>Statut social / Sociaal statuut");
    assertThat(last(campaign.ledgerEntries(provider)).payee()).isEqualTo(FUND);
    assertThat(
            payments("fr")
                .<List<Object>>read("$.premiums[?(@.scheme == '" + SOC + "')].standing[*].text"))
        .contains(
            "Ce montant est versé à Pension Fund 1, avec qui vous avez un contrat, et non à vous.");
    assertThat(
            campaign.query(
                "select holder from payout where payee_kind = 'INSTITUTION'", String.class))
        .as("an institution is nobody's personal data")
        .containsExactly("Pension Fund 1");
  }

  @Test
  @DisplayName("12.23 what is decided on Monday is in no batch of Friday, and entered under Monday")
  void decidedAfterTheOpenDay() {
    campaign.open("2025-12-04");
    campaign.nameAccount(provider, 1, "2024-01-08");
    campaign.publish(
        Campaign.decision(
            provider,
            PPI,
            2024,
            1,
            PRACTICE_CENTS,
            DecisionStatus.FINAL,
            Payee.PROVIDER,
            "2025-12-08"));
    campaign.settle();
    campaign.open("2025-12-05");

    assertThat(campaign.ledgerEntries(provider))
        .extracting(LedgerEntry::on)
        .containsOnly(BusinessDay.of("2025-12-08"));
    assertThat(campaign.batch("batch-2025-12-05").read("$.batch.empty", Boolean.class)).isTrue();
    assertThat(payments("en").read("$.premiums[0].standing[0].text", String.class))
        .isEqualTo(
            "6,000 EUR will be paid with the batch drawn up on 2025-12-19, on 2025-12-23 at the"
                + " earliest.");
    assertThat(payments("en").<Map<String, Object>>read("$.premiums[0].expected"))
        .isEqualTo(
            Map.of("cutOff", "2025-12-19", "drawnUpOn", "2025-12-19", "paidOn", "2025-12-23"));
    campaign.open("2025-12-19");
    campaign.pay("batch-2025-12-19");
    assertThat(campaign.payouts(provider)).hasSize(1);
  }

  @Test
  @DisplayName(
      "A provider follows each payment, and what is set off against what was paid too much")
  void everyPayment() {
    campaign.nameAccount(provider, 1, "2024-01-08");
    campaign.decide(provider, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-10-15");
    assertThat(standing(KSW)).containsExactly("The payment of 800 EUR is being prepared.");
    campaign.pay("batch-2025-10-15");
    assertThat(payment(KSW)).isEqualTo("The bank has been told to make the payment on 2025-10-17.");
    campaign.bankSays("KSW-2023-" + provider + "-1", BankStatusKind.BOOKED, null, "2025-10-17");
    campaign.settle();
    assertThat(standing(KSW)).containsExactly("800 EUR has been paid.");
    assertThat(payment(KSW)).startsWith("The bank has made the payment");

    campaign.decide(provider, KSW, 2023, 2, 0);
    campaign.settle();
    assertThat(standing(KSW))
        .first()
        .asString()
        .startsWith("800 EUR was overpaid. It is first set off");
    campaign.decide(provider, KQP, 2023, 1, QUALITY_CENTS);
    campaign.settle();
    campaign.open("2025-12-05");
    campaign.pay("batch-2025-12-05");
    campaign.bankSays("KQP-2023-" + provider + "-1", BankStatusKind.REJECTED, "MS03", "2025-12-09");
    campaign.settle();

    assertThat(standing(KQP))
        .containsExactly(
            "1,200 EUR will be paid with the batch drawn up on 2025-12-19, on 2025-12-23 at the"
                + " earliest.",
            "800 EUR was set off against an amount that had been overpaid.");
    assertThat(payment(KQP)).endsWith("Reason: no reason stated by the bank (MS03).");
    assertThat(standing(KSW))
        .containsExactly(
            "800 EUR has been paid.",
            "800 EUR that had been overpaid was kept back from another payment.");
    assertThat(payments("en").<List<Object>>read("$.settingsOff[*].amountCents"))
        .containsExactly(SOFTWARE_CENTS);
    assertThat(payments("en").read("$.premiums[0].payments[0].account", String.class))
        .contains("********");
  }

  @Test
  @DisplayName("A provider sees the own payments by 8 or 11 digits, and nobody else's")
  void ownPayments() {
    String own = TestTokens.ofCareProvider(provider.value(), Role.CARE_PROVIDER);
    Caller.with(own)
        .get("/providers/" + provider + "/payments")
        .then()
        .statusCode(200)
        .body(hasJsonPath("$.premiums", hasSize(0)));
    Caller.with(own).get("/providers/" + provider + "527/payments").then().statusCode(200);
    Caller.with(own).get("/providers/" + Providers.next() + "/payments").then().statusCode(403);
    Caller.with(own).get("/unused-accounts").then().statusCode(403);
    given().get("/providers/123/payments").then().statusCode(400);
  }

  @Test
  @DisplayName("An operator reads in the own language why a request is refused")
  void refusalsInTheOperatorsLanguage() {
    campaign.open("2025-10-15");
    Caller.as("operator-1", Role.PAYMENT_OPERATOR)
        .header("Accept-Language", "fr-BE, en;q=0.5")
        .post("/batches/batch-2025-10-15/submission")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .header("Content-Language", "fr")
        .body(hasJsonPath("$.type", equalTo("urn:care-premiums:problem:empty-batch")))
        .body(
            hasJsonPath(
                "$.detail",
                equalTo(
                    "Le lot batch-2025-10-15 ne contient aucune ligne : il n’y a rien à faire.")));
    given()
        .queryParam("language", "nl")
        .get("/batches/batch-2025-10-16")
        .then()
        .statusCode(404)
        .body(hasJsonPath("$.detail", equalTo("Deze betaallijst bestaat niet.")));
  }

  private void nameWithRequest(ApplicationChannel channel, Iban iban, String observedOn) {
    campaign.nameWithApplication(provider, "a-1", channel, iban, PPI, 2024, 1, observedOn);
  }

  private List<String> standing(Scheme scheme) {
    return payments("en").read("$.premiums[?(@.scheme == '" + scheme + "')].standing[*].text");
  }

  private String payment(Scheme scheme) {
    List<String> payments =
        payments("en")
            .read("$.premiums[?(@.scheme == '" + scheme + "')].payments[0].standing.text");
    assertThat(payments).hasSize(1);
    return payments.get(0);
  }

  private ReadContext payments(String language) {
    return campaign.get("/providers/" + provider + "/payments?language=" + language);
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
