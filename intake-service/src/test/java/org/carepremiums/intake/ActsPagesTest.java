package org.carepremiums.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.carepremiums.intake.Upstream.activityCount;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.BankAccountRecord;
import org.carepremiums.contracts.upstream.PremiumApplication;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.page.ActsWords;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.carepremiums.platform.testing.page.ShownPage;
import org.carepremiums.platform.testing.page.Templates;
import org.carepremiums.platform.web.page.Pages;
import org.carepremiums.platform.wording.check.ForeignWords;
import org.carepremiums.platform.wording.check.WordingFaults;
import org.carepremiums.platform.wording.phrase.Phrase;
import org.carepremiums.platform.wording.text.Language;
import org.carepremiums.platform.wording.text.Phrasebooks;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a care provider does and sees on intake's pages. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@DisplayName("Pages of what a provider does, and of what is known:")
class ActsPagesTest {

  private static final String ACCOUNT = "BE68539007547034";
  private static final String TYPED = "be68 5390 0754 7034";
  private static final String MASKED = "BE68********7034";
  private static final String APPLY = "/my/applications/physiotherapist-software/2024";
  private static final String APPLY_2023 = "/my/applications/physiotherapist-software/2023";
  private static final String NAME_ACCOUNT = "/my/account";
  private static final String DATA = "/my/data";
  private static final String NISS = "42012205181";

  @Inject Pages pages;

  private final String provider = newPhysiotherapist();
  private Upstream upstream;
  private LocalDate today;

  @BeforeEach
  void connect() {
    upstream = new Upstream();
    today = upstream.openDay().value();
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  @Test
  @DisplayName("their words are there in every language, and wholly in it")
  void words() {
    Phrasebooks words = new ActsWords().books();

    assertThat(WordingFaults.of(words)).isEmpty();
    assertThat(Templates.phrasesIn(Path.of("src/main/resources/templates")))
        .isNotEmpty()
        .isSubsetOf(pages.books().phrases().stream().map(Phrase::id).collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "are sound in {0}")
  @EnumSource
  void sound(Language language) {
    register();
    upstream.publish(
        Topic.INSURERS_ACTIVITY_COUNTS,
        key(provider),
        activityCount(provider, "300", 612, Upstream.OBSERVED));
    upstream.settle();
    ForeignWords foreign = ForeignWords.by(pages.books());
    List<ShownPage> shown =
        List.of(
            open(APPLY, language),
            open(APPLY_2023, language),
            open("/my/applications/gp-integrated-practice/2024", language),
            open("/my/applications/physiotherapist-social-status/2022", language),
            send(APPLY_2023, language, Map.of("account", "another", "iban", "BE1")),
            open(NAME_ACCOUNT, language),
            send(NAME_ACCOUNT, language, Map.of("iban", "BE1", "validFrom", "31.3.2025")),
            send(NAME_ACCOUNT, language, account("check")),
            open(NAME_ACCOUNT + "/confirmation", language),
            send(APPLY, language, Map.of("account", "keep")),
            open(DATA, language),
            open(DATA + "?history=true", language));

    for (ShownPage page : shown) {
      assertThat(page.faults()).as(page.html().title()).isEmpty();
      assertThat(foreign.in(language, page.ownText())).as(page.text()).isEmpty();
      assertThat(page.answer().asString()).doesNotContain("href=\"" + provider);
    }
    assertThat(shown).extracting(page -> page.answer().statusCode()).contains(200, 400);
  }

  @Test
  @DisplayName("an application sent from the page is ProSanté's record, and eligibility answers it")
  void apply() {
    ShownPage form = open(APPLY, Language.ENGLISH);
    assertThat(form.html().selectFirst("h1").text())
        .isEqualTo("Apply: Physiotherapist software intervention, 2024");
    assertThat(form.html().select("[hx-get]").attr("hx-get"))
        .isEqualTo("/eligibility/my/premiums/physiotherapist-software/2024/prospect");
    assertThat(form.html().select("[hx-get] a").attr("href"))
        .isEqualTo("/eligibility/my/premiums/physiotherapist-software/2024");

    ShownPage answer = send(APPLY, Language.ENGLISH, filled(form, Map.of("iban", TYPED)));

    assertThat(answer.answer().statusCode()).isEqualTo(303);
    assertThat(published(Topic.PROSANTE_APPLICATIONS, PremiumApplication.class))
        .singleElement()
        .satisfies(
            asked -> {
              assertThat(answer.answer().header("Location"))
                  .isEqualTo(
                      "/eligibility/my/premiums/physiotherapist-software/2024?application="
                          + asked.applicationId());
              assertThat(asked)
                  .isEqualTo(
                      new PremiumApplication(
                          asked.applicationId(),
                          new InamiNumber(provider),
                          Scheme.PHYSIOTHERAPIST_SOFTWARE,
                          PremiumYear.of(2024),
                          today,
                          ApplicationChannel.PROSANTE,
                          null,
                          null,
                          null,
                          new Iban(ACCOUNT),
                          today));
            });
    upstream.settle();
    assertThat(upstream.facts(key(provider))).hasSize(1);
    assertThat(upstream.accounts(key(provider))).hasSize(1);
  }

  @Test
  @DisplayName(
      "the same form sent twice is one application, and the next form says that one applied")
  void sentTwice() {
    Map<String, String> form = filled(open(APPLY, Language.ENGLISH), Map.of("iban", TYPED));

    ShownPage first = send(APPLY, Language.ENGLISH, form);
    ShownPage second = send(APPLY, Language.ENGLISH, form);

    assertThat(second.answer().statusCode()).isEqualTo(303);
    assertThat(second.answer().header("Location")).isEqualTo(first.answer().header("Location"));
    assertThat(published(Topic.PROSANTE_APPLICATIONS, PremiumApplication.class)).hasSize(1);
    ShownPage next = open(APPLY, Language.ENGLISH);
    assertThat(next.text())
        .contains("You have already applied for this premium", "Application of " + today)
        .contains(MASKED + " given with your application of " + today)
        .doesNotContain(ACCOUNT);
  }

  @Test
  @DisplayName("a form that was sent is not sent again with other answers, but can be opened again")
  void sentOtherwise() {
    Map<String, String> form = filled(open(APPLY, Language.ENGLISH), Map.of("iban", TYPED));
    send(APPLY, Language.ENGLISH, form);
    form.put("iban", "BE71 0961 2345 6769");

    ShownPage answer = send(APPLY, Language.ENGLISH, form);

    assertThat(answer.answer().statusCode()).isEqualTo(400);
    assertThat(answer.html().select(".error-summary").text())
        .contains("This form was sent on " + today, "Open the page again");
    assertThat(answer.html().select(".error-summary a").attr("href")).isEqualTo("?");
  }

  @Test
  @DisplayName("KSW-12.2 through 2023 the main activity and a shared licence are asked about")
  void declarations() {
    assertThat(open(APPLY, Language.ENGLISH).html().select("[name=mainActivity]")).isEmpty();
    Map<String, String> form =
        filled(
            open(APPLY_2023, Language.ENGLISH),
            Map.of(
                "account", "keep",
                "mainActivity", "yes",
                "sharedLicence", "yes",
                "sharedLicenceConfirmed", "no"));

    assertThat(send(APPLY_2023, Language.ENGLISH, form).answer().statusCode()).isEqualTo(303);

    assertThat(published(Topic.PROSANTE_APPLICATIONS, PremiumApplication.class))
        .extracting(
            PremiumApplication::mainActivity,
            PremiumApplication::sharedLicence,
            PremiumApplication::sharedLicenceConfirmed,
            PremiumApplication::iban)
        .containsExactly(tuple(true, true, false, null));
  }

  @ParameterizedTest(name = "{0}={1}: {2}")
  @DisplayName("what is wrong in an application is said beside its field")
  @CsvSource(
      delimiter = '|',
      value = {
        "mainActivity | ''  | mainActivity | Say whether physiotherapy is your main activity.",
        "sharedLicence | '' | sharedLicence | Say whether you share your software licence.",
        "sharedLicenceConfirmed | '' | sharedLicenceConfirmed | Say whether the shared licence has been confirmed.",
        "iban | '' | iban | Enter the account number (IBAN).",
        "iban | BE68 5390 0754 7035 | iban | This is not a valid account number (IBAN): its country, length or check digits do not fit. Compare it with your bank card or a bank statement, character by character.",
        "account | keep | account | You entered an account number, but did not choose above to use it. Choose so, or leave the number empty.",
        "account | '' | account | Choose which account is to be used.",
      })
  void besideItsField(String field, String value, String at, String said) {
    Map<String, String> form =
        filled(
            open(APPLY_2023, Language.ENGLISH),
            Map.of(
                "account", "another",
                "iban", TYPED,
                "mainActivity", "no",
                "sharedLicence", "yes",
                "sharedLicenceConfirmed", "yes"));
    form.put(field, value);

    ShownPage page = send(APPLY_2023, Language.ENGLISH, form);

    assertToBeMended(page, at, said);
    form.remove("token");
    form.forEach((name, typed) -> assertKept(page, name, typed));
    assertThat(published(Topic.PROSANTE_APPLICATIONS, PremiumApplication.class)).isEmpty();
  }

  @Test
  @DisplayName("an account is shown once more before it is named, and nothing is done until then")
  void checkAccount() {
    ShownPage check = send(NAME_ACCOUNT, Language.ENGLISH, account("check"));

    assertThat(check.answer().statusCode()).isEqualTo(200);
    assertThat(check.html().select("h1").text())
        .isEqualTo("Check the account before you confirm it");
    assertThat(check.html().select("dl.summary dd").eachText())
        .containsExactly("BE68 5390 0754 7034", "Cabinet Dupont", today.toString());
    assertThat(published(Topic.PROSANTE_BANK_ACCOUNTS, BankAccountRecord.class)).isEmpty();

    ShownPage changed =
        send(NAME_ACCOUNT, Language.ENGLISH, filled(check, Map.of("step", "change")));
    assertKept(changed, "iban", TYPED);
    assertKept(changed, "holder", "Cabinet Dupont");

    ShownPage done = send(NAME_ACCOUNT, Language.ENGLISH, filled(check, Map.of("step", "confirm")));
    assertThat(done.answer().statusCode()).isEqualTo(303);
    assertThat(done.answer().header("Location")).isEqualTo("/intake/my/account/confirmation");
    assertThat(published(Topic.PROSANTE_BANK_ACCOUNTS, BankAccountRecord.class))
        .containsExactly(
            new BankAccountRecord(
                new InamiNumber(provider), new Iban(ACCOUNT), "Cabinet Dupont", today, today));
    upstream.settle();
    assertThat(upstream.accounts(key(provider)))
        .extracting(Fact::value)
        .extracting(value -> ((FactValue.BankAccount) value).iban().value())
        .containsExactly(ACCOUNT);
    ShownPage confirmation = open(NAME_ACCOUNT + "/confirmation", Language.ENGLISH);
    assertThat(confirmation.text())
        .contains("Your account has been recorded", MASKED, "from the next payment on")
        .doesNotContain(ACCOUNT, "7547");
    assertThat(open(APPLY, Language.ENGLISH).text()).contains("Keep the account: " + MASKED);
  }

  @Test
  @DisplayName("an account confirmed twice is one")
  void confirmedTwice() {
    assertThat(send(NAME_ACCOUNT, Language.ENGLISH, account("confirm")).answer().statusCode())
        .isEqualTo(303);
    assertThat(send(NAME_ACCOUNT, Language.ENGLISH, account("confirm")).answer().statusCode())
        .isEqualTo(303);

    assertThat(published(Topic.PROSANTE_BANK_ACCOUNTS, BankAccountRecord.class)).hasSize(1);
  }

  @ParameterizedTest(name = "{0}={1}: {2}")
  @DisplayName("what is wrong with an account is said beside its field")
  @CsvSource(
      delimiter = '|',
      value = {
        "iban | '' | Enter the account number (IBAN).",
        "iban | AL47212110090000000235698741 | This account is kept in a country that euro payments (SEPA) do not reach. Enter one in another country.",
        "holder | '' | Enter the name of the account holder.",
        "validFrom | 2025-02-30 | Enter a day that exists, as in 2025-03-31.",
        "validFrom | 2024-01-01 | Enter {today} or a later day.",
      })
  void accountBesideItsField(String field, String value, String said) {
    for (String step : List.of("check", "confirm")) {
      Map<String, String> form = account(step);
      form.put(field, value);

      ShownPage page = send(NAME_ACCOUNT, Language.ENGLISH, form);

      assertToBeMended(page, field, said.replace("{today}", today.toString()));
      form.remove("step");
      form.forEach((name, typed) -> assertKept(page, name, typed));
    }
    assertThat(published(Topic.PROSANTE_BANK_ACCOUNTS, BankAccountRecord.class)).isEmpty();
  }

  @Test
  @DisplayName("data are shown by kind with source and days, and what was replaced on request")
  void data() {
    register();
    count(480, "2025-02-10");
    count(520, "2025-02-12");
    send(NAME_ACCOUNT, Language.ENGLISH, account("confirm"));
    send(APPLY, Language.ENGLISH, filled(open(APPLY, Language.ENGLISH), Map.of()));
    upstream.settle();

    ShownPage page = open(DATA, Language.ENGLISH);

    assertThat(page.html().select("details summary").eachText())
        .contains(
            "Activity in a year, as one insurer counted it (1): the insurers",
            "Registration with INAMI (1): INAMI",
            "Account for payments (1): ProSanté");
    assertThat(page.text())
        .contains("Services 520", "the insurers (activity counts)", "Established on 2025-02-12")
        .contains(MASKED, "Physiotherapist software intervention")
        .doesNotContain("Services 480", NISS, ACCOUNT, "Status");
    assertThat(open(DATA + "?history=true", Language.ENGLISH).text())
        .contains("Services 480", "Services 520", "replaced on " + today);
  }

  @Test
  @DisplayName("what is sent from them counts as sent in ProSanté, which they say")
  void portal() {
    register();
    upstream.settle();

    assertThat(open(APPLY, Language.ENGLISH).text())
        .contains("An application that you send here counts as one made in ProSanté");
    assertThat(open(NAME_ACCOUNT, Language.DUTCH).text())
        .contains("geldt als een rekening die u in ProGezondheid hebt opgegeven");
    assertThat(open(DATA, Language.GERMAN).text()).contains("hat hier ProSanté als Quelle");
  }

  @Test
  @DisplayName("who looked is fetched from each service, which a link leads to without scripts")
  void looks() {
    Element record = open(DATA, Language.ENGLISH).html().selectFirst("#looks");

    assertThat(record.parent().select("#looks ~ details > summary").eachText())
        .containsExactly(
            "Applications, accounts and data received",
            "Premiums and decisions",
            "Payments",
            "Contestations");
    assertThat(record.parent().select("#looks ~ details > div").eachAttr("hx-get"))
        .containsExactly(
            "/intake/my/looks/latest",
            "/eligibility/my/looks/latest",
            "/payment/my/looks/latest",
            "/contestation/my/looks/latest");
    assertThat(record.parent().select("#looks ~ details a").eachAttr("href"))
        .containsExactly(
            "/intake/my/looks",
            "/eligibility/my/looks",
            "/payment/my/looks",
            "/contestation/my/looks");
  }

  @Test
  @DisplayName("nothing of another provider is shown")
  void ownAlone() {
    register();
    count(480, "2025-02-10");
    send(NAME_ACCOUNT, Language.ENGLISH, account("confirm"));
    upstream.settle();
    String another = newPhysiotherapist();

    for (String path : List.of(DATA, NAME_ACCOUNT, APPLY, NAME_ACCOUNT + "/confirmation")) {
      ShownPage page =
          ShownPage.open(path, TestTokens.ofCareProvider(another, Role.CARE_PROVIDER), "en");
      assertThat(page.answer().statusCode()).as(path).isEqualTo(200);
      assertThat(page.text())
          .as(path)
          .doesNotContain(key(provider), MASKED, "Activity in a year", "Cabinet Dupont");
    }
  }

  @Test
  @DisplayName("a login that tells eight digits is completed by the register, or told so")
  void eightDigits() {
    String eight = TestTokens.ofCareProvider(key(provider), Role.CARE_PROVIDER);
    for (String path : List.of(APPLY, NAME_ACCOUNT)) {
      ShownPage unknown = ShownPage.open(path, eight, "en");
      assertThat(unknown.faults()).isEmpty();
      assertThat(unknown.html().select("form")).isEmpty();
      assertThat(unknown.text()).contains("this system has not received it from the register");
    }
    register();
    upstream.settle();

    ShownPage form = ShownPage.open(APPLY, eight, "en");
    ShownPage sent = ShownPage.send(APPLY, eight, "en", filled(form, Map.of("iban", TYPED)));

    assertThat(sent.answer().statusCode()).isEqualTo(303);
    assertThat(published(Topic.PROSANTE_APPLICATIONS, PremiumApplication.class))
        .extracting(asked -> asked.inamiNumber().value())
        .containsExactly(provider);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("a premium or year that there is not is a page that says so")
  @CsvSource({
    "nothing/2024",
    "physiotherapist-software/1999",
    "physiotherapist-software/2014",
    "physiotherapist-software/2098",
    "physiotherapist-software/next"
  })
  void notThere(String premium) {
    for (ShownPage page :
        List.of(
            open("/my/applications/" + premium, Language.DUTCH),
            send("/my/applications/" + premium, Language.DUTCH, Map.of("account", "keep")))) {
      assertThat(page.answer().statusCode()).isEqualTo(404);
      assertThat(page.faults()).isEmpty();
    }
  }

  @Test
  @DisplayName(
      "they are for the care provider alone whom the token names, and from this site alone")
  void forCareProvidersAlone() {
    for (String path : List.of(APPLY, NAME_ACCOUNT, NAME_ACCOUNT + "/confirmation", DATA)) {
      assertThat(Caller.asNobody().accept("text/html").get(path).statusCode()).isEqualTo(401);
      for (String token :
          List.of(
              TestTokens.of("auditor-1", Role.AUDITOR),
              TestTokens.of("care-provider-1", Role.CARE_PROVIDER))) {
        assertThat(ShownPage.open(path, token, "en").answer().statusCode()).isEqualTo(403);
      }
    }
    assertThat(
            Caller.with(TestTokens.ofCareProvider(provider, Role.CARE_PROVIDER))
                .accept("text/html")
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded")
                .formParams(account("confirm"))
                .post(NAME_ACCOUNT)
                .statusCode())
        .isEqualTo(403);
    assertThat(published(Topic.PROSANTE_BANK_ACCOUNTS, BankAccountRecord.class)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName(
      "a form keeps what was typed when its language is changed or its login runs out, and is not sent by that")
  @EnumSource
  void nothingTypedIsLost(Language language) {
    Map<String, String> application =
        filled(
            open(APPLY_2023, Language.ENGLISH),
            Map.of("account", "another", "iban", TYPED, "mainActivity", "no"));
    Map<String, String> wrong = account("check");
    wrong.put("validFrom", "31.3.2025");

    requireKept(language, APPLY_2023, application, 200);
    requireKept(language, APPLY_2023, filled(send(APPLY_2023, Language.ENGLISH, application)), 400);
    requireKept(language, NAME_ACCOUNT, account("check"), 200);
    requireKept(language, NAME_ACCOUNT, filled(send(NAME_ACCOUNT, Language.ENGLISH, wrong)), 400);
    ShownPage check = send(NAME_ACCOUNT, Language.ENGLISH, account("check"));
    for (ShownPage again :
        requireKept(language, NAME_ACCOUNT, filled(check, Map.of("step", "confirm")), 200)) {
      assertThat(again.html().select("h1").text())
          .isEqualTo(send(NAME_ACCOUNT, language, account("check")).html().select("h1").text());
    }

    assertThat(published(Topic.PROSANTE_APPLICATIONS, PremiumApplication.class)).isEmpty();
    assertThat(published(Topic.PROSANTE_BANK_ACCOUNTS, BankAccountRecord.class)).isEmpty();
  }

  /** The form in another language, and after another login. */
  private List<ShownPage> requireKept(
      Language language, String path, Map<String, String> form, int status) {
    ForeignWords foreign = ForeignWords.by(pages.books());
    ShownPage translated = send(path + "?language=" + language.code(), Language.ENGLISH, form);
    ShownPage nobody = ShownPage.sendAsNobody(path, language.code(), form);
    ShownPage loggedIn =
        send(path + nobody.html().select("main form").attr("action"), language, filled(nobody));

    assertThat(nobody.answer().statusCode()).isEqualTo(401);
    assertThat(filled(nobody)).isEqualTo(form);
    for (ShownPage page : List.of(translated, nobody, loggedIn)) {
      assertThat(page.faults()).as(page.text()).isEmpty();
      assertThat(foreign.in(language, page.ownText())).as(page.text()).isEmpty();
    }
    assertThat(loggedIn.html().select("main > [role=status]")).hasSize(1);
    assertThat(translated.html().select("main > [role=status]")).isEmpty();
    for (ShownPage page : List.of(translated, loggedIn)) {
      assertThat(page.answer().statusCode()).isEqualTo(status);
      form.forEach(
          (name, typed) -> {
            if (!name.equals("step")) {
              assertKept(page, name, typed);
            }
          });
    }
    return List.of(translated, loggedIn);
  }

  private static void assertToBeMended(ShownPage page, String field, String said) {
    assertThat(page.answer().statusCode()).isEqualTo(400);
    assertThat(page.faults()).isEmpty();
    assertThat(page.html().title()).startsWith("Error: ");
    Element summary = page.html().selectFirst("main .error-summary[role=alert][tabindex=-1]");
    assertThat(summary.select("a[href=#" + field + "]").text()).isEqualTo(said);
    assertThat(page.html().select("#" + field)).hasSize(1);
    Element invalid = page.html().selectFirst("[aria-invalid=true]");
    assertThat(invalid.attr("aria-describedby")).contains(field + "-error");
    assertThat(invalid.id().equals(field) || !invalid.select("#" + field).isEmpty()).isTrue();
    assertThat(page.html().select("#" + field + "-error").text()).isEqualTo(said);
  }

  private static void assertKept(ShownPage page, String name, String typed) {
    assertThat(filled(page, Map.of()).getOrDefault(name, "")).as(name).isEqualTo(typed);
  }

  private static Map<String, String> filled(ShownPage page) {
    return filled(page, Map.of());
  }

  /** What a browser sends of a form, with other answers of its reader. */
  private static Map<String, String> filled(ShownPage page, Map<String, String> answers) {
    Map<String, String> fields = new TreeMap<>();
    for (Element input : page.html().select("form input, input[form]")) {
      if (!input.attr("type").equals("radio") || input.hasAttr("checked")) {
        fields.put(input.attr("name"), input.attr("value"));
      }
    }
    fields.putAll(answers);
    return fields;
  }

  private Map<String, String> account(String step) {
    return new TreeMap<>(
        Map.of(
            "iban",
            TYPED,
            "holder",
            "Cabinet Dupont",
            "validFrom",
            today.toString(),
            "step",
            step));
  }

  private void register() {
    upstream.publish(
        Topic.INAMI_PROVIDERS,
        key(provider),
        """
        {"inamiNumber":"%s","niss":"%s","profession":"PHYSIOTHERAPIST",\
        "competenceCode":"527","firstRegisteredOn":"2020-01-01","observedOn":"2025-02-17"}"""
            .formatted(provider, NISS));
  }

  private void count(int services, String observedOn) {
    upstream.publish(
        Topic.INSURERS_ACTIVITY_COUNTS,
        key(provider),
        activityCount(provider, "300", services, observedOn));
    upstream.settle();
  }

  private ShownPage open(String path, Language language) {
    return ShownPage.open(path, token(), language.code());
  }

  private ShownPage send(String path, Language language, Map<String, String> fields) {
    return ShownPage.send(path, token(), language.code(), fields);
  }

  private String token() {
    return TestTokens.ofCareProvider(provider, Role.CARE_PROVIDER);
  }

  private <T> List<T> published(Topic topic, Class<T> type) {
    return upstream.topics().all(topic).stream()
        .filter(found -> key(provider).equals(found.key()))
        .map(found -> KeptJson.read(found.value(), type))
        .toList();
  }
}
