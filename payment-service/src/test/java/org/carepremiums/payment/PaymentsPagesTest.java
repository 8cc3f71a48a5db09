package org.carepremiums.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.payment.Campaign.KQP;
import static org.carepremiums.payment.Campaign.KSW;
import static org.carepremiums.payment.Campaign.QUALITY_CENTS;
import static org.carepremiums.payment.Campaign.SOFTWARE_CENTS;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.decision.DecisionStatus;
import org.carepremiums.contracts.decision.Payee;
import org.carepremiums.contracts.decision.PayeeKind;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.BankStatusKind;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiKey;
import org.carepremiums.payment.desk.PayDeskPhrase;
import org.carepremiums.payment.page.ClaimLetterPhrase;
import org.carepremiums.payment.page.PaymentsPhrase;
import org.carepremiums.payment.page.PaymentsWords;
import org.carepremiums.payment.reading.PaymentPhrase;
import org.carepremiums.payment.refusal.RefusalPhrase;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.testing.page.Templates;
import org.carepremiums.platform.web.page.FramePhrase;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a care provider is shown about payments. */
@QuarkusTest
@PaymentStack
@DisplayName("Pages about payments:")
class PaymentsPagesTest {

  private static final String PAYMENTS = "/my/payments";
  private static final String DECISIONS = "/eligibility/my/premiums";
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Scheme PPI = Scheme.GP_INTEGRATED_PRACTICE;
  private static final Scheme SOC = Scheme.PHYSIOTHERAPIST_SOCIAL_STATUS;
  private static final long PRACTICE_CENTS = 600_000;
  private static final String CHANGE_ACCOUNT = "/intake/my/account";
  private static final String CUT_OFF = "2025-10-15";

  @Inject Campaign campaign;
  @Inject Pages pages;
  private final InamiKey provider = Providers.next();

  @BeforeEach
  void begin() throws Exception {
    campaign.begin();
    campaign.open("2025-09-15");
  }

  @Test
  @DisplayName("their words are there in every language, and wholly in it")
  void words() {
    Phrasebooks words = new PaymentsWords().books();

    assertThat(WordingFaults.of(words)).isEmpty();
    assertThat(Templates.phrasesIn(TEMPLATES))
        .isNotEmpty()
        .isSubsetOf(
            Stream.of(
                    PaymentsPhrase.values(),
                    ClaimLetterPhrase.values(),
                    PaymentPhrase.values(),
                    PayDeskPhrase.values(),
                    RefusalPhrase.values(),
                    FramePhrase.values())
                .flatMap(Arrays::stream)
                .map(Phrase::id)
                .collect(Collectors.toSet()));
  }

  @Test
  @DisplayName("are sound in every language, whatever there is to say")
  void sound() {
    InamiKey noAccount = Providers.next();
    InamiKey invalid = Providers.next();
    InamiKey recalled = Providers.next();
    InamiKey onPaper = Providers.next();
    InamiKey ofFund = Providers.next();
    campaign.nameAccount(provider, 1, "2024-01-08");
    campaign.nameAccountWithApplication(provider, KQP, 2024, 1, "2025-09-12");
    campaign.nameAccount(recalled, 1, "2024-01-08");
    campaign.nameAccount(onPaper, 1, "2024-01-08");
    campaign.nameWithApplication(
        onPaper, "a-1", ApplicationChannel.LETTER, Ibans.next(), PPI, 2024, 1, "2025-09-14");
    campaign.nameWithApplication(
        invalid, "a-2", ApplicationChannel.PROSANTE, null, PPI, 2024, 1, "2025-09-14");
    campaign.decide(provider, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.decide(recalled, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open(CUT_OFF);
    campaign.pay("batch-" + CUT_OFF);
    booked(provider);
    booked(recalled);
    campaign.bankSays("KSW-2023-" + recalled + "-1", BankStatusKind.RETURNED, "FOCR", "2025-10-20");
    campaign.decide(provider, KSW, 2023, 2, 0);
    campaign.decide(provider, KQP, 2023, 1, SOFTWARE_CENTS / 2);
    campaign.decide(provider, KQP, 2022, 1, 0);
    campaign.settle();
    campaign.open("2025-12-05");
    campaign.decide(provider, KQP, 2024, 1, QUALITY_CENTS);
    campaign.decide(noAccount, KSW, 2024, 1, SOFTWARE_CENTS);
    campaign.decide(invalid, PPI, 2024, 1, PRACTICE_CENTS);
    campaign.publish(
        Campaign.decision(
            ofFund,
            SOC,
            2024,
            1,
            QUALITY_CENTS,
            DecisionStatus.FINAL,
            new Payee(PayeeKind.INSTITUTION, "Pension Fund 1"),
            "2025-10-20"));
    campaign.settle();
    ForeignWords foreign = ForeignWords.by(pages.books());

    for (Language language : Language.values()) {
      for (InamiKey reader :
          List.of(provider, noAccount, invalid, recalled, onPaper, ofFund, Providers.next())) {
        ShownPage page = page(reader, language);
        String where = language + " " + reader;
        assertThat(page.answer().statusCode()).as(where).isEqualTo(200);
        assertThat(page.faults()).as(where).isEmpty();
        assertThat(foreign.in(language, page.ownText().replace("Pension Fund 1", "")))
            .as(where)
            .isEmpty();
        assertThat(page.answer().asString()).as(where).doesNotContain("href=\"" + reader);
        for (String decision : page.html().select("tbody th a").eachAttr("href")) {
          ShownPage part =
              ShownPage.open(
                  decision.replace(DECISIONS, PAYMENTS) + "/summary",
                  token(reader),
                  language.code());
          assertThat(part.answer().statusCode()).as(where).isEqualTo(200);
          assertThat(part.text()).as(where).isNotBlank().doesNotContain("{", "null", "NOT_FOUND");
          assertThat(foreign.in(language, part.ownText().replace("Pension Fund 1", "")))
              .as(where)
              .isEmpty();
        }
      }
    }
  }

  @Test
  @DisplayName("what was paid, when, and to which account, of which a part alone is shown")
  void paid() {
    Iban iban = paidOnce();
    booked(provider);
    campaign.settle();

    ShownPage page = page(provider, Language.FRENCH);

    assertThat(page.faults()).isEmpty();
    assertThat(page.html().select("table caption").eachText())
        .containsExactly("Paiements pour l’année de prime 2023");
    assertThat(page.html().select("tbody tr td").eachText())
        .containsExactly(
            "800 EUR",
            "Payé La banque a exécuté le paiement ; l’INAMI en a été informé le 15 octobre 2025.",
            "17 octobre 2025",
            iban.toString());
    assertThat(page.html().select("tbody th a").attr("href"))
        .isEqualTo(DECISIONS + "/physiotherapist-software/2023");
    assertThat(page.html().select("section[aria-labelledby=next]").text())
        .endsWith("Aucun paiement en votre faveur n’est prévu actuellement.");
    assertThat(page.html().select("#to-do")).isEmpty();
    assertThat(page.text()).contains("Vous n’avez rien à faire pour le moment.");
    assertThat(page.html().select("dl.summary dd").text())
        .isEqualTo(
            iban + " Utilisable depuis le 8 janvier 2024 Communiqué le 8 janvier 2024, en ligne");
    assertThat(page.answer().asString()).doesNotContain(iban.value());
    assertThat(summary(KSW, 2023, Language.DUTCH))
        .isEqualTo(
            "Betaald 800 EUR, op 17 oktober 2025 op rekening "
                + iban
                + " De bank heeft de betaling uitgevoerd; het RIZIV werd daarvan op de hoogte"
                + " gebracht op 15 oktober 2025. Al mijn betalingen");
  }

  @Test
  @DisplayName("the next payment comes first: how much, when, for what, and to which account")
  void next() {
    Iban iban = campaign.nameAccount(provider, 1, "2024-01-08");
    campaign.decide(provider, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.decide(provider, KQP, 2024, 1, QUALITY_CENTS);
    campaign.settle();
    String next = "section[aria-labelledby=next]";

    ShownPage planned = page(provider, Language.ENGLISH);

    assertThat(planned.html().select("main h2").first().text()).isEqualTo("Your next payment");
    assertThat(planned.html().select(next + " .amount").text()).isEqualTo("2,800 EUR");
    assertThat(planned.html().select(next + " p").eachText())
        .contains("On 2025-10-17 at the earliest.");
    assertThat(planned.html().select(next + " li").eachText())
        .containsExactly(
            "Physiotherapist quality premium, 2024: 2,000 EUR to account "
                + iban
                + " With the batch that is drawn up on 2025-10-15.",
            "Physiotherapist software intervention, 2023: 800 EUR to account "
                + iban
                + " With the batch that is drawn up on 2025-10-15.");
    assertThat(planned.html().select("h2").eachText())
        .containsSubsequence("Your next payment", "Premium year 2024", "Premium year 2023");
    assertThat(planned.html().select("tbody td").eachText()).contains("2025-10-17 at the earliest");
    assertThat(summary(KSW, 2023, Language.ENGLISH))
        .startsWith("Planned 800 EUR, 2025-10-17 at the earliest to account " + iban);

    campaign.open(CUT_OFF);
    assertThat(summary(KSW, 2023, Language.ENGLISH)).startsWith("In preparation 800 EUR");
    campaign.pay("batch-" + CUT_OFF);
    assertThat(page(provider, Language.GERMAN).html().select(next + " p").eachText())
        .contains("2.800 EUR", "Die Bank soll sie am 17. Oktober 2025 ausführen.");
  }

  @Test
  @DisplayName(
      "what is held for want of an account comes first of all, once for all premiums, with what to"
          + " do; naming one settles it")
  void held() {
    campaign.decide(provider, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.decide(provider, KQP, 2024, 1, QUALITY_CENTS);
    campaign.settle();

    ShownPage page = page(provider, Language.ENGLISH);

    assertThat(page.html().select("main h2").first().text()).isEqualTo("You have to do something");
    assertThat(page.html().select("section[aria-labelledby=to-do] h3").eachText())
        .containsExactly(
            "Physiotherapist quality premium, 2024: 2,000 EUR cannot be paid yet",
            "Physiotherapist software intervention, 2023: 800 EUR cannot be paid yet");
    assertThat(page.html().select("section[aria-labelledby=to-do] p").eachText())
        .startsWith("No bank account is known.")
        .anyMatch(
            said ->
                said.startsWith("Give INAMI your account number")
                    && said.endsWith("counts as one given in ProSanté."))
        .hasSize(3);
    assertThat(page.html().select("section[aria-labelledby=to-do] a[role=button]").attr("href"))
        .isEqualTo(CHANGE_ACCOUNT);
    assertThat(page.text())
        .contains("INAMI knows no account of yours")
        .doesNotContain("You do not have to do anything now.");
    assertThat(summary(KSW, 2023, Language.ENGLISH))
        .startsWith("On hold 800 EUR No bank account is known. Give INAMI your account number");

    campaign.nameAccount(provider, 1, "2025-09-15");
    campaign.settle();
    assertThat(page(provider, Language.ENGLISH).html().select("#to-do")).isEmpty();
  }

  @Test
  @DisplayName("a payment that was returned is shown with the bank's reason, and what helps")
  void returned() {
    paidOnce();
    booked(provider);
    campaign.bankSays("KSW-2023-" + provider + "-1", BankStatusKind.RETURNED, "AC04", "2025-10-20");
    campaign.settle();

    ShownPage page = page(provider, Language.GERMAN);

    assertThat(page.html().select("tbody .tag").eachText())
        .containsExactly("Von der Bank zurückgegeben", "Zurückgestellt");
    assertThat(page.html().select("section[aria-labelledby=to-do]").text())
        .contains("800 EUR können noch nicht gezahlt werden", "(AC04)", "LIKIV");
    assertThat(page.html().select("section[aria-labelledby=to-do] a[role=button]").attr("href"))
        .isEqualTo(CHANGE_ACCOUNT);
  }

  @Test
  @DisplayName("what INAMI looks into asks nothing of the provider, who may name another account")
  void recalled() {
    paidOnce();
    campaign.bankSays("KSW-2023-" + provider + "-1", BankStatusKind.RETURNED, "FOCR", "2025-10-20");
    campaign.settle();

    ShownPage page = page(provider, Language.ENGLISH);

    assertThat(page.html().select("#to-do")).isEmpty();
    assertThat(page.text()).contains("You do not have to do anything now.");
    assertThat(page.html().select("section[aria-labelledby=held]").text())
        .contains("800 EUR cannot be paid yet", "(FOCR)", "INAMI is looking into the question");
    assertThat(page.html().select("section[aria-labelledby=held] p a").attr("href"))
        .isEqualTo(CHANGE_ACCOUNT);
  }

  @Test
  @DisplayName("what was overpaid, why, what of it was kept back and from what")
  void recovery() {
    paidOnce();
    booked(provider);
    campaign.decide(provider, KSW, 2023, 2, 0);
    campaign.decide(provider, KQP, 2023, 1, SOFTWARE_CENTS / 2);
    campaign.settle();
    campaign.open("2025-12-05");

    ShownPage page = page(provider, Language.ENGLISH);

    assertThat(page.text()).doesNotContain("You do not have to do anything now.");
    String overpaid = "section[aria-labelledby=overpaid]";
    assertThat(page.html().select(overpaid + " .amount").text()).isEqualTo("400 EUR");
    assertThat(page.html().select(overpaid + " p").eachText())
        .contains("800 EUR was paid or ordered. The decision that holds now grants 0 EUR.");
    assertThat(page.html().select(overpaid + " li").eachText())
        .containsExactly(
            "400 EUR, 2025-12-05: Kept back elsewhere From the payment of: Physiotherapist quality"
                + " premium, 2023.");
    assertThat(page.html().select(overpaid + " a").attr("href"))
        .isEqualTo(DECISIONS + "/physiotherapist-software/2023");
    assertThat(page.html().select("tbody .tag").eachText())
        .containsExactly("Set off", "Paid", "Kept back elsewhere", "Overpaid");
    assertThat(page.html().select("a").eachAttr("href")).contains("/contestation/my/contestations");
  }

  @Test
  @DisplayName("an account that is not paid to is told; where it goes is the account on record")
  void accounts() {
    Iban known = campaign.nameAccount(provider, 1, "2024-01-08");
    Iban later = Ibans.next();
    campaign.nameAccount(provider, 2, later, "Holder", "2025-11-01", "2025-09-10");
    Iban ofOne = campaign.nameAccountWithApplication(provider, KQP, 2024, 1, "2025-09-12");
    campaign.nameWithApplication(
        provider, "a-1", ApplicationChannel.LETTER, Ibans.next(), PPI, 2024, 1, "2025-09-14");
    campaign.settle();

    ShownPage page = page(provider, Language.ENGLISH);

    assertThat(page.faults()).isEmpty();
    assertThat(page.html().select("dl.summary dt").eachText())
        .containsExactly(
            "For every premium", "For every premium", "Physiotherapist quality premium, 2024");
    assertThat(page.html().select("dl.summary dd").eachText())
        .containsExactly(
            known + " Can be paid to since 2024-01-08 Given on 2024-01-08, online",
            later + " Can be paid to from 2025-11-01 on Given on 2025-09-10, online",
            ofOne
                + " Can be paid to since 2025-09-12 Given with an application on 2025-09-12,"
                + " online");
    assertThat(page.html().select("section[aria-labelledby=to-do]").text())
        .contains("An account number that you gave is not used", "(by letter)");
    assertThat(page.html().select("a[role=button]").eachAttr("href")).containsOnly(CHANGE_ACCOUNT);

    campaign.nameInvalidAccount(provider, 3, "2025-09-15");
    campaign.settle();
    assertThat(page(provider, Language.ENGLISH).html().select("dl.summary dt").eachText())
        .containsExactly("Physiotherapist quality premium, 2024");
  }

  @Test
  @DisplayName("money of an insurer or pension fund is told apart, and is no next payment")
  void institution() {
    campaign.nameWithApplication(
        provider, "a-2", ApplicationChannel.PROSANTE, Ibans.next(), SOC, 2024, 1, "2025-09-14");
    campaign.publish(
        Campaign.decision(
            provider,
            SOC,
            2024,
            1,
            QUALITY_CENTS,
            DecisionStatus.FINAL,
            new Payee(PayeeKind.INSTITUTION, "Pension Fund 1"),
            "2025-09-15"));
    campaign.settle();

    ShownPage page = page(provider, Language.ENGLISH);

    assertThat(page.html().select("section[aria-labelledby=next]").text())
        .contains("No payment to you is planned at present.");
    assertThat(page.html().select("tbody td").text())
        .contains("This amount is paid to Pension Fund 1");
    assertThat(page.html().select("tbody .tag").eachText()).containsExactly("Planned");
    assertThat(summary(SOC, 2024, Language.ENGLISH)).contains("paid to Pension Fund 1");
  }

  @Test
  @DisplayName("somebody without payments is told so, and where decisions and account are")
  void nothingYet() {
    ShownPage page = page(provider, Language.ENGLISH);

    assertThat(page.faults()).isEmpty();
    assertThat(page.text())
        .contains("There are no payments yet", "INAMI knows no account of yours");
    assertThat(page.html().select("main a").eachAttr("href"))
        .containsExactly(DECISIONS, CHANGE_ACCOUNT);
    assertThat(summary(KSW, 2024, Language.ENGLISH))
        .isEqualTo("No payment is planned. All my payments");
  }

  @Test
  @DisplayName("the part for other pages is no page of its own, and is there for premiums alone")
  void summaryIsAPart() {
    ShownPage part = open(PAYMENTS + "/physiotherapist-software/2024/summary", provider);

    assertThat(part.answer().asString()).doesNotContain("<html", "<h1", "<script");
    assertThat(part.answer().header("Cache-Control")).isEqualTo("no-store");
    assertThat(part.html().select("a").attr("href")).isEqualTo("/payment/my/payments");
    assertThat(open(PAYMENTS + "/nothing/2024/summary", provider).answer().statusCode())
        .isEqualTo(404);
  }

  @Test
  @DisplayName("they are for the care provider alone whom the token names")
  void forCareProvidersAlone() {
    for (String path : List.of(PAYMENTS, PAYMENTS + "/physiotherapist-software/2024/summary")) {
      assertThat(Caller.asNobody().accept("text/html").get(path).statusCode()).isEqualTo(401);
      for (String role : List.of(Role.PAYMENT_OPERATOR, Role.AUDITOR, Role.CARE_PROVIDER)) {
        assertThat(
                ShownPage.open(path, TestTokens.of("somebody-1", role), "en").answer().statusCode())
            .as(role)
            .isEqualTo(403);
      }
    }
  }

  @Test
  @DisplayName("nobody sees the payments of another care provider")
  void ownPaymentsAlone() {
    paidOnce();

    assertThat(page(Providers.next(), Language.ENGLISH).text())
        .contains("There are no payments yet");
  }

  /** Orders the software intervention of 2023 to a known account. */
  private Iban paidOnce() {
    Iban iban = campaign.nameAccount(provider, 1, "2024-01-08");
    campaign.decide(provider, KSW, 2023, 1, SOFTWARE_CENTS);
    campaign.settle();
    campaign.open(CUT_OFF);
    campaign.pay("batch-" + CUT_OFF);
    return iban;
  }

  /** The bank has paid the software intervention of 2023. */
  private void booked(InamiKey whose) {
    campaign.bankSays("KSW-2023-" + whose + "-1", BankStatusKind.BOOKED, null, "2025-10-17");
  }

  private String summary(Scheme scheme, int year, Language language) {
    return ShownPage.open(
            PAYMENTS + "/" + scheme.id() + "/" + year + "/summary",
            token(provider),
            language.code())
        .text();
  }

  private static ShownPage page(InamiKey provider, Language language) {
    return ShownPage.open(PAYMENTS, token(provider), language.code());
  }

  private static ShownPage open(String path, InamiKey provider) {
    return ShownPage.open(path, token(provider), "en");
  }

  private static String token(InamiKey provider) {
    return TestTokens.ofCareProvider(provider.value(), Role.CARE_PROVIDER);
  }
}
