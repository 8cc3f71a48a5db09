package org.carepremiums.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.contracts.upstream.BankStatusKind.BOOKED;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.contracts.value.StructuredCommunication;
import org.carepremiums.payment.page.PaymentsWords;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.web.page.FramePhrase;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The letter by which a payee is asked to pay back. */
@QuarkusTest
@PaymentStack
@DisplayName("The letter that asks money back")
class ClaimLetterTest {

  private static final Scheme SOC = Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS;
  private static final Payee FUND = new Payee(PayeeKind.INSTITUTION, "Pension Fund 1");

  @Inject Campaign campaign;
  @Inject Phrasebooks phrasebooks;
  private InamiKey provider;
  private String claim;

  @BeforeEach
  void overpay() throws Exception {
    campaign.begin();
    campaign.open("2025-06-02");
    provider = Providers.next();
    campaign.nameAccount(provider, 1, "2025-01-06");
    campaign.nameWithApplication(
        provider, "a-1", ApplicationChannel.PROSANTE, Ibans.next(), SOC, 2023, 1, "2025-01-06");
    campaign.decide(provider, KSW, 2024, 1, SOFTWARE_CENTS);
    decideSocialStatus(1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open("2025-06-16");
    campaign.pay("batch-2025-06-15");
    campaign.bankSays("KSW-2024-" + provider + "-1", BOOKED, null, "2025-06-18");
    campaign.bankSays("SOC-2023-" + provider + "-1", BOOKED, null, "2025-06-18");
    campaign.decide(provider, KSW, 2024, 2, 30_000);
    decideSocialStatus(2, 0);
    campaign.settle();
    claim = campaign.claimed(provider, KSW, 2024, SOFTWARE_CENTS - 30_000);
  }

  @Test
  @DisplayName(
      "says what was paid, what is owed, the difference, why, where to, with which communication and"
          + " until when")
  void saysEverything() {
    String letter = text(open(operator(), operatorPath(claim), Language.ENGLISH));

    assertThat(letter)
        .contains("800 EUR", "300 EUR", "500 EUR")
        .contains(KSW.id() + "/2024/" + provider + "/2")
        .contains("BE68 5390 0754 7034")
        .contains(new StructuredCommunication(claim).toString())
        .contains("by 2025-07-16 at the latest")
        .contains("set off against later premiums due to you, and against nothing else")
        .contains("propose dates and amounts");
  }

  @Test
  @DisplayName("is sound and wholly in each language, for a provider and for a pension fund")
  void everyLanguage() {
    String ofFund = campaign.claimed(provider, SOC, 2023, SOFTWARE_CENTS);
    ForeignWords foreign =
        ForeignWords.by(
            Phrasebooks.together(phrasebooks, new PaymentsWords().books(), FramePhrase.books()));
    for (Language language : Language.values()) {
      for (String one : new String[] {claim, ofFund}) {
        ShownPage page = open(operator(), operatorPath(one), language);
        assertThat(page.answer().statusCode()).isEqualTo(200);
        assertThat(page.faults()).as(language.toString()).isEmpty();
        assertThat(foreign.in(language, page.ownText().replace("Pension Fund 1", "")))
            .as(language.toString())
            .isEmpty();
      }
    }
    assertThat(text(open(operator(), operatorPath(ofFund), Language.ENGLISH)))
        .contains("To Pension Fund 1")
        .doesNotContain("on your pages");
  }

  @Test
  @DisplayName("is found by its provider from the page of payments, and by no other provider")
  void ofItsProvider() {
    String path = "/my/payments/claims/" + claim;
    ShownPage payments = open(care(provider), "/my/payments", Language.ENGLISH);

    assertThat(payments.html().select("a[href=/payment" + path + "]")).hasSize(1);
    assertThat(text(open(care(provider), path, Language.ENGLISH)))
        .contains(new StructuredCommunication(claim).toString());
    assertThat(open(care(Providers.next()), path, Language.ENGLISH).answer().statusCode())
        .isEqualTo(404);
    String ofFund = campaign.claimed(provider, SOC, 2023, SOFTWARE_CENTS);
    assertThat(
            open(care(provider), "/my/payments/claims/" + ofFund, Language.ENGLISH)
                .answer()
                .statusCode())
        .as("what a pension fund is asked is not the provider's")
        .isEqualTo(404);
  }

  @Test
  @DisplayName("tells above it, unprinted, what has become of the claim since")
  void since() {
    campaign.repay("bank-1", 20_000, claim).statusCode(200);
    assertThat(text(open(operator(), operatorPath(claim), Language.ENGLISH)))
        .contains("Still open today: 300 EUR");
    assertThat(text(open(care(provider), "/my/payments", Language.ENGLISH)))
        .contains("Paid back")
        .contains("200 EUR");

    campaign.repay("bank-2", 30_000, claim).statusCode(200);
    assertThat(text(open(operator(), operatorPath(claim), Language.ENGLISH)))
        .contains("nothing is left to pay back")
        .contains("500 EUR");
  }

  private void decideSocialStatus(int version, long cents) {
    campaign.publish(
        Campaign.decision(
            provider, SOC, 2023, version, cents, DecisionStatus.FINAL, FUND, "2025-02-03"));
  }

  private String operatorPath(String communication) {
    return "/recoveries/%s/claims/%s/letter".formatted(provider, communication);
  }

  private static String operator() {
    return TestTokens.of("operator-1", Role.PAYMENT_OPERATOR);
  }

  private static String care(InamiKey provider) {
    return TestTokens.ofCareProvider(provider.value(), Role.CARE_PROVIDER);
  }

  private static ShownPage open(String token, String path, Language language) {
    return ShownPage.open(path, token, language.code());
  }

  private static String text(ShownPage page) {
    return page.html().text().replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}
