package org.carepremiums.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carepremiums.intake.Upstream.key;
import static org.carepremiums.intake.Upstream.newPhysiotherapist;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.carepremiums.contracts.access.Role;
import org.carepremiums.contracts.event.Scheme;
import org.carepremiums.contracts.event.Source;
import org.carepremiums.contracts.fact.AccountProblem;
import org.carepremiums.contracts.fact.Fact;
import org.carepremiums.contracts.fact.FactValue;
import org.carepremiums.contracts.json.KeptJson;
import org.carepremiums.contracts.topic.CloudEventHeaders;
import org.carepremiums.contracts.topic.EventType;
import org.carepremiums.contracts.topic.Topic;
import org.carepremiums.contracts.upstream.ApplicationChannel;
import org.carepremiums.contracts.upstream.PremiumApplication;
import org.carepremiums.contracts.value.Iban;
import org.carepremiums.contracts.value.InamiNumber;
import org.carepremiums.contracts.value.PremiumYear;
import org.carepremiums.intake.act.FormToken;
import org.carepremiums.intake.act.KnownAccount;
import org.carepremiums.intake.act.KnownAccounts;
import org.carepremiums.intake.act.OwnApplication;
import org.carepremiums.intake.act.OwnApplications;
import org.carepremiums.platform.testing.StackTestResource;
import org.carepremiums.platform.testing.access.Caller;
import org.carepremiums.platform.testing.access.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a provider does here becomes what it would have become through ProSanté. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ProviderActsTest {

  private static final String ACCOUNT = "BE68539007547034";
  private static final String OTHER_ACCOUNT = "BE71096123456769";

  @Inject KnownAccounts accounts;
  @Inject OwnApplications applications;

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
  @DisplayName("an application made here is the record that ProSanté would have published")
  void application() {
    Response answer = apply(Map.of("iban", "be68 5390 0754 7034", "sharedLicence", false));
    answer.then().statusCode(201).body("on", equalTo(today.toString()));
    String reference = answer.path("applicationId");
    assertThat(reference).matches("web(-[a-p]{4}){4}");

    assertThat(published(Topic.PROSANTE_APPLICATIONS, PremiumApplication.class))
        .containsExactly(
            new PremiumApplication(
                reference,
                new InamiNumber(provider),
                Scheme.PHYSIOTHERAPIST_SOFTWARE,
                PremiumYear.of(2024),
                today,
                ApplicationChannel.PROSANTE,
                null,
                false,
                null,
                new Iban(ACCOUNT),
                today));
    assertThat(onTopic(Topic.PROSANTE_APPLICATIONS))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(header(found, CloudEventHeaders.TYPE))
                  .isEqualTo(EventType.PREMIUM_APPLICATION.id());
              assertThat(header(found, CloudEventHeaders.SOURCE))
                  .isEqualTo("/care-premiums/prosante");
              assertThat(header(found, CloudEventHeaders.ID)).isEqualTo(reference);
            });
    upstream.settle();
    assertThat(upstream.facts(key(provider)))
        .singleElement()
        .satisfies(
            fact -> {
              assertThat(fact.source()).isEqualTo(Source.PROSANTE);
              assertThat(fact.feed()).isEqualTo(Topic.PROSANTE_APPLICATIONS.topicName());
              assertThat(fact.value())
                  .isEqualTo(
                      new FactValue.Application(
                          reference,
                          Scheme.PHYSIOTHERAPIST_SOFTWARE,
                          PremiumYear.of(2024),
                          today,
                          ApplicationChannel.PROSANTE,
                          null,
                          false,
                          null));
            });
    assertThat(upstream.accounts(key(provider)))
        .extracting(Fact::value)
        .containsExactly(
            new FactValue.BankAccount(
                new Iban(ACCOUNT),
                null,
                null,
                today,
                ApplicationChannel.PROSANTE,
                reference,
                Scheme.PHYSIOTHERAPIST_SOFTWARE,
                PremiumYear.of(2024)));
  }

  @Test
  @DisplayName("an application sent twice is one, on whatever day it comes again")
  void sentTwice() {
    Map<String, Object> form = Map.of("token", FormToken.fresh().value(), "iban", ACCOUNT);
    String reference = apply(form).then().statusCode(201).extract().path("applicationId");

    apply(form)
        .then()
        .statusCode(200)
        .body("applicationId", equalTo(reference))
        .body("on", equalTo(today.toString()));
    upstream.nextDay();
    apply(form).then().statusCode(200).body("on", equalTo(today.toString()));

    upstream.settle();
    assertThat(upstream.facts(key(provider))).hasSize(1);
    assertThat(published(Topic.PROSANTE_APPLICATIONS, PremiumApplication.class)).hasSize(1);
  }

  @Test
  @DisplayName("an application sent twice at the same moment is one")
  void sentTwiceAtOnce() {
    Map<String, Object> form = Map.of("token", FormToken.fresh().value(), "iban", ACCOUNT);
    List<CompletableFuture<Integer>> sent =
        IntStream.range(0, 4)
            .mapToObj(copy -> CompletableFuture.supplyAsync(() -> apply(form).statusCode()))
            .toList();

    assertThat(sent.stream().map(CompletableFuture::join)).isSubsetOf(200, 201);
    upstream.settle();
    assertThat(upstream.facts(key(provider))).hasSize(1);
    assertThat(upstream.accounts(key(provider))).hasSize(1);
  }

  @Test
  @DisplayName("a form that was sent is not sent again with other answers")
  void sentOtherwise() {
    String token = FormToken.fresh().value();
    apply(Map.of("token", token)).then().statusCode(201);

    apply(Map.of("token", token, "iban", ACCOUNT))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("token"))
        .body(
            "errors[0].detail",
            equalTo(
                "This form was sent on %s with other answers. To send another, open the page again."
                    .formatted(today)));
    apply(Map.of("token", token, "year", 2023)).then().statusCode(201);
  }

  @Test
  @DisplayName("an application is refused with every field that is wrong, and publishes nothing")
  void everyFieldAtOnce() {
    Response answer =
        send(
            "/applications/" + provider + "?language=fr",
            Map.of("scheme", "physio", "year", 1999, "iban", "BE68 5390 0754 7035", "token", "x"));

    answer.then().statusCode(400).contentType("application/problem+json");
    assertThat(answer.<List<String>>path("errors.field"))
        .containsExactlyInAnyOrder("scheme", "year", "iban", "token");
    assertThat(answer.<List<String>>path("errors.detail"))
        .contains(
            "Cette prime n’existe pas : choisissez une de celles qui sont proposées.",
            "Ce formulaire ne peut plus être utilisé. Ouvrez de nouveau la page ; rien n’a été envoyé.");
    assertThat(answer.asString()).doesNotContain("7035");
    assertThat(published(Topic.PROSANTE_APPLICATIONS, PremiumApplication.class)).isEmpty();
  }

  @ParameterizedTest(name = "{0}, {1}, {2} in {3}: {4}")
  @DisplayName("an account is refused beside its field in the provider's language")
  @CsvSource(
      delimiter = '|',
      value = {
        "BE68539007547035 | Cabinet Dupont | en | iban | This is not a valid account number (IBAN): its country, length or check digits do not fit. Compare it with your bank card or a bank statement, character by character.",
        "AL47212110090000000235698741 | Cabinet Dupont | nl | iban | Deze rekening wordt aangehouden in een land dat niet met betalingen in euro (SEPA) kan worden bereikt. Vul een rekening in een ander land in.",
        "BE68539007547034 | 0123456789012345678901234567890123456789012345678901234567890123456789x | de | holder | Der Name des Kontoinhabers hat mehr als 70 Zeichen. Kürzen Sie ihn so, wie Ihre Bank ihn schreibt.",
        "BE68539007547034 | '' | fr | holder | Indiquez le nom du titulaire du compte.",
        "'' | Cabinet Dupont | en | iban | Enter the account number (IBAN).",
      })
  void refusedAccount(String iban, String holder, String language, String field, String said) {
    send(
            "/bank-accounts/%s?language=%s".formatted(provider, language),
            Map.of("iban", iban, "holder", holder))
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo(field))
        .body("errors[0].detail", equalTo(said));
    upstream.settle();
    assertThat(upstream.accounts(key(provider))).isEmpty();
  }

  @Test
  @DisplayName("an account named here is the one that stands in ProSanté, whatever stood before")
  void account() throws SQLException {
    name(ACCOUNT, "Cabinet Dupont").then().statusCode(201);
    name(ACCOUNT, "Cabinet Dupont").then().statusCode(200);
    upstream.nextDay();
    name(OTHER_ACCOUNT, "Jeanne Dupont").then().statusCode(201);

    assertThat(accounts.standing(key(provider)))
        .contains(
            new KnownAccount(
                "BE71********6769",
                null,
                "Jeanne Dupont",
                upstream.openDay().value(),
                upstream.openDay().value(),
                ApplicationChannel.PROSANTE,
                Source.PROSANTE,
                null,
                null,
                null));
    upstream.settle();
    assertThat(upstream.accounts(key(provider))).hasSize(2);
  }

  @Test
  @DisplayName("an account that was replaced on the same day is named again on another")
  void thereAndBack() {
    name(ACCOUNT, "Cabinet Dupont").then().statusCode(201);
    name(OTHER_ACCOUNT, "Cabinet Dupont").then().statusCode(201);
    name(ACCOUNT, "Cabinet Dupont").then().statusCode(400).body("errors[0].field", equalTo("iban"));
    upstream.nextDay();
    name(ACCOUNT, "Cabinet Dupont").then().statusCode(201);
  }

  @Test
  @DisplayName("the page sees the account that stands and the applications that were made")
  void whatThePageSees() throws SQLException {
    name(ACCOUNT, "Cabinet Dupont").then().statusCode(201);
    String kept = apply(Map.of()).path("applicationId");
    upstream.publish(
        Topic.PROSANTE_APPLICATIONS,
        key(provider),
        """
        {"applicationId":"A-1","inamiNumber":"%s","scheme":"physiotherapist-quality","year":2024,\
        "submittedOn":"2025-03-01","channel":"PROSANTE","iban":"BE68539007547035",\
        "observedOn":"2025-03-01"}"""
            .formatted(provider));
    upstream.settle();

    assertThat(applications.of(key(provider)))
        .extracting(OwnApplication::applicationId)
        .containsExactly(kept, "A-1");
    assertThat(applications.of(key(provider), Scheme.PHYSIOTHERAPIST_QUALITY, PremiumYear.of(2024)))
        .singleElement()
        .satisfies(
            made -> {
              assertThat(made.submittedOn()).isEqualTo(LocalDate.of(2025, 3, 1));
              assertThat(made.account().isUsable()).isFalse();
              assertThat(made.account().problem()).isEqualTo(AccountProblem.INVALID_IBAN);
            });
    assertThat(accounts.standing(key(provider)).orElseThrow().masked())
        .isEqualTo("BE68********7034");
  }

  @Test
  @DisplayName("a login that tells eight digits is completed by the register, or refused")
  void eightDigits() {
    String eight = key(provider);
    send("/applications/" + eight, form(Map.of()), eight)
        .then()
        .statusCode(400)
        .body(
            "detail",
            equalTo(
                "Your INAMI number is not in the register yet, as far as this system knows."
                    + " Contact INAMI."));
    upstream.publish(
        Topic.INAMI_PROVIDERS,
        eight,
        """
        {"inamiNumber":"%s","niss":"42012205181","profession":"PHYSIOTHERAPIST",\
        "competenceCode":"527","firstRegisteredOn":"2020-01-01","observedOn":"2025-02-17"}"""
            .formatted(provider));
    upstream.settle();

    send("/applications/" + eight, form(Map.of()), eight).then().statusCode(201);
    assertThat(published(Topic.PROSANTE_APPLICATIONS, PremiumApplication.class))
        .extracting(asked -> asked.inamiNumber().value())
        .containsExactly(provider);
  }

  @Test
  @DisplayName("nobody applies or names an account for another number, or in another role")
  void ownNumberAlone() {
    String another = newPhysiotherapist();
    for (String path : List.of("/applications/" + another, "/bank-accounts/" + another)) {
      send(path, form(Map.of())).then().statusCode(403);
      Caller.as("case-handler-1", Role.CASE_HANDLER)
          .contentType("application/json")
          .body("{}")
          .post(path)
          .then()
          .statusCode(403);
    }
  }

  private Response apply(Map<String, Object> answers) {
    return send("/applications/" + provider, form(answers));
  }

  private Response name(String iban, String holder) {
    return send("/bank-accounts/" + provider, Map.of("iban", iban, "holder", holder));
  }

  private static Map<String, Object> form(Map<String, Object> answers) {
    Map<String, Object> form = new TreeMap<>();
    form.put("scheme", "physiotherapist-software");
    form.put("year", 2024);
    form.put("token", FormToken.fresh().value());
    form.putAll(answers);
    return form;
  }

  private Response send(String path, Map<String, Object> form) {
    return send(path, form, provider);
  }

  private static Response send(String path, Map<String, Object> form, String loggedIn) {
    return Caller.with(TestTokens.ofCareProvider(loggedIn, Role.CARE_PROVIDER))
        .contentType("application/json")
        .body(KeptJson.write(form))
        .post(path);
  }

  private <T> List<T> published(Topic topic, Class<T> type) {
    return onTopic(topic).stream().map(found -> KeptJson.read(found.value(), type)).toList();
  }

  private List<ConsumerRecord<String, byte[]>> onTopic(Topic topic) {
    return upstream.topics().all(topic).stream()
        .filter(found -> key(provider).equals(found.key()))
        .toList();
  }

  private static String header(ConsumerRecord<String, byte[]> found, String name) {
    return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
